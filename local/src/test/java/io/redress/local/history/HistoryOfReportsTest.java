package io.redress.local.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Figures;
import io.redress.domain.report.Period;
import io.redress.domain.report.ReportContent;
import io.redress.domain.report.life.ReportEvent;
import io.redress.domain.report.life.ReportStep;
import io.redress.domain.rules.Rules;
import io.redress.platform.Sha256;
import io.redress.procedures.Procedures;
import io.redress.store.ReportFiles;
import io.redress.store.ReportFiles.Which;
import io.redress.store.ReportStates;
import io.redress.store.Reports;
import io.redress.store.Reports.Hashes;
import io.redress.store.Table;
import io.redress.testing.TestTable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Somebody with access to the table changes or deletes what was approved of a report, and the check of histories says what. */
class HistoryOfReportsTest {

    private static final Instant NOW = Instant.parse("2027-01-01T05:00:00Z");
    private static final String PK = "REPORT#knec#ombudsman#2026-Q4";

    private TestTable test;
    private final List<ReportStep> steps = new ArrayList<>();

    @BeforeEach
    void open() {
        test = TestTable.at(NOW.toString());
        approved(1, "first");
        happened(
                new ReportEvent.SubmissionOrdered(),
                new ReportEvent.HandOverBegun("r@ombudsman.example", Sha256.hex("PDF of the first".getBytes(UTF_8))),
                new ReportEvent.HandedOver("1"),
                new ReportEvent.Restated(NOW, "One more complaint", "It was entered late."));
        approved(2, "second");
    }

    @AfterEach
    void close() {
        test.close();
    }

    private void approved(int version, String words) {
        Table table = Table.in(test.env(Map.of("ORGANISATIONS", "knec")));
        Rules knec = Procedures.in(test.env(Map.of("ORGANISATIONS", "knec")), DaysOff.NONE)
                .inForce("knec");
        Period period = Period.of(
                Report.Every.QUARTER,
                LocalDate.of(2026, 10, 1),
                knec.procedure().year());
        Figures figures = Figures.of(Stream.empty(), period, knec.procedure(), knec.calendar());
        Reports reports = new Reports(table);
        reports.keep(
                "knec",
                new Reports.Made("ombudsman", "2026-Q4", NOW, figures),
                version,
                "register of the " + words,
                ReportContent.NOTHING);
        Hashes hashes = reports.hashes("knec", "ombudsman", "2026-Q4", version).orElseThrow();
        String pdf = new ReportFiles(table)
                .keep(
                        Which.pdf("knec", "ombudsman", "2026-Q4", version),
                        ("PDF of the " + words).getBytes(UTF_8),
                        steps.size() + 2)
                .sha256();
        if (version == 1) {
            happened(new ReportEvent.Drafted(NOW));
        }
        happened(
                new ReportEvent.Approved(null),
                new ReportEvent.FilesRecorded(pdf, hashes.register(), hashes.figures()));
    }

    private void happened(ReportEvent... events) {
        ReportStates states = new ReportStates(Table.in(test.env()));
        for (ReportEvent event : events) {
            ReportStep step = ReportStep.ofSystem(steps.size() + 1, NOW, event);
            states.add("knec", "ombudsman", "2026-Q4", steps, step).orElseThrow();
            steps.add(step);
        }
    }

    private List<String> check() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean whole = new HistoryCheck(test.env(Map.of("ORGANISATIONS", "knec")), new PrintStream(out, true, UTF_8))
                .run(Set.of());
        List<String> said = out.toString(UTF_8).lines().toList();
        assertThat(whole).isEqualTo(said.getLast().contains("all as they were written"));
        return said.subList(0, said.size() - 1);
    }

    private Stream<Map<String, AttributeValue>> parts(String attribute) {
        return test.items().stream()
                .filter(item -> item.get("sk").s().startsWith("PART#") && item.containsKey(attribute));
    }

    private void put(Map<String, AttributeValue> item, String attribute, AttributeValue value) {
        Map<String, AttributeValue> altered = new HashMap<>(item);
        altered.put(attribute, value);
        test.client().putItem(put -> put.tableName(test.name()).item(altered));
    }

    private void delete(Map<String, AttributeValue> item) {
        test.client().deleteItem(delete -> delete.tableName(test.name())
                .key(Map.of("pk", item.get("pk"), "sk", item.get("sk"))));
    }

    @Test
    void what_was_approved_is_as_it_was_recorded() {
        assertThat(check()).isEmpty();
    }

    @Test
    void a_changed_pdf_is_found_in_the_version_that_has_it() {
        Map<String, AttributeValue> first = parts("file")
                .filter(part -> part.get("file").b().asUtf8String().contains("first"))
                .findFirst()
                .orElseThrow();
        put(first, "file", AttributeValue.fromB(SdkBytes.fromUtf8String("PDF of the forger")));
        assertThat(check())
                .containsExactly(PK + ", step 5: the PDF of version 1 is changed: it is not what was approved");
    }

    @Test
    void deleted_files_are_found() {
        parts("file").forEach(this::delete);
        parts("bytes").forEach(this::delete);
        assertThat(check())
                .containsExactly(
                        PK + ", step 5: the PDF of version 1 is deleted or damaged",
                        PK + ", step 3: the register of version 1 is deleted or damaged",
                        PK + ", step 9: the PDF of version 2 is deleted or damaged",
                        PK + ", step 9: the register of version 2 is deleted or damaged");
    }

    @Test
    void changed_figures_and_a_deleted_version_are_found() {
        test.items().stream().filter(item -> item.containsKey("content")).forEach(item -> {
            if (item.containsKey("version")) {
                delete(item);
            } else {
                put(
                        item,
                        "content",
                        AttributeValue.fromS(item.get("content").s().replace("\"closed\":0", "\"closed\":9")));
            }
        });
        assertThat(check())
                .containsExactly(
                        PK + ", step 3: the content of version 1 is changed: it is not what was approved",
                        PK + ", step 9: the register of version 2 is deleted or damaged",
                        PK + ", step 9: the content of version 2 is deleted or damaged");
    }
}
