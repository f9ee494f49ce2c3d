package io.redress.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.Report.Every;
import io.redress.domain.report.Period;
import io.redress.local.load.Loading;
import io.redress.platform.Env;
import io.redress.platform.Json;
import io.redress.platform.Sha256;
import io.redress.procedures.Procedures;
import io.redress.report.ReportHandler;
import io.redress.store.Directory;
import io.redress.store.ReportFiles;
import io.redress.store.ReportFiles.Which;
import io.redress.store.Table;
import io.redress.testing.SesSimulator;
import io.redress.testing.TestContext;
import io.redress.testing.TestTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Prints the reports of a made-up year of each organisation, as samples for docs/reports. Run with {@code -Dredress.write=true} to
 * write them again, and look at every page.
 */
class ReportBookTest {

    private static final int COMPLAINTS = 120;
    private static final Instant END = Instant.parse("2026-11-01T09:00:00Z");
    private static final Path SAMPLES = Path.of("..", "docs", "reports");

    @ParameterizedTest
    @ValueSource(strings = {"knec", "kentrade", "kiwi", "case-in-point", "northumbria"})
    void the_samples_are_current(String organisation) throws Exception {
        try (TestTable test = TestTable.at(END.toString());
                SesSimulator ses = new SesSimulator()) {
            Env env = test.env(Map.of("ORGANISATIONS", organisation, "AWS_ENDPOINT_URL_SESV2", ses.url()));
            Table table = Table.in(env);
            Directory directory = new Directory(table);
            DemoStaff.of(organisation).forEach(member -> directory.put(organisation, member));
            new Loading(env, organisation, DemoStaff.of(organisation)).run(COMPLAINTS, 7, END, _ -> {});
            Procedure procedure =
                    Procedures.in(env, DaysOff.NONE).inForce(organisation).procedure();
            for (Report report : procedure.reports()) {
                Period period = Period.lastBefore(report.every(), LocalDate.of(2026, 11, 1), procedure.year());
                if (report.every() != Every.YEAR) {
                    request(env, organisation, report, period.previous());
                }
                request(env, organisation, report, period);
                byte[] pdf = new ReportFiles(table)
                        .bytes(Which.pdf(organisation, report.id(), period.key(), 1))
                        .orElseThrow();
                same(pdf, organisation + "-" + report.id() + ".pdf");
            }
        }
    }

    private static void request(Env env, String organisation, Report report, Period period) throws IOException {
        String body =
                Json.write(Map.of("organisation", organisation, "report", report.id(), "period", period.toString()));
        String event = Json.write(Map.of("Records", List.of(Map.of("messageId", "one", "body", body))));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        new ReportHandler(env)
                .handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), answer, TestContext.of("report"));
        assertThat(answer.toString(UTF_8)).doesNotContain("itemIdentifier");
    }

    private static void same(byte[] pdf, String name) throws Exception {
        Path file = SAMPLES.resolve(name);
        if (Boolean.getBoolean("redress.write")) {
            Files.createDirectories(SAMPLES);
            Files.write(file, pdf);
        }
        assertThat(Sha256.hex(Files.readAllBytes(file)))
                .as(name + " is not current")
                .isEqualTo(Sha256.hex(pdf));
    }
}
