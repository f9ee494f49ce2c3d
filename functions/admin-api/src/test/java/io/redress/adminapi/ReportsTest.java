package io.redress.adminapi;

import static io.redress.adminapi.Desk.DANIEL;
import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.messaging.ReportRequest;
import io.redress.platform.Tree;
import io.redress.store.ReportFiles;
import io.redress.store.ReportFiles.Which;
import io.redress.store.Reports;
import io.redress.store.Table;
import io.redress.testing.FigureExamples;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportsTest {

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_requested_report_is_put_into_the_queue() {
        Answer answer = desk.as(DANIEL).call(Desk.ASK, "quarterly", "2026-Q3");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.headers()).containsEntry("location", "/kiwi/admin/reports/quarterly/2026-Q3");
        assertThat(desk.queue.take())
                .singleElement()
                .extracting(body -> ReportRequest.of(Tree.read(body)))
                .isEqualTo(new ReportRequest("kiwi", "quarterly", "2026-Q3"));
    }

    @ParameterizedTest
    @CsvSource({"2026-Q4, 409", "2027-Q1, 409", "2026-09, 422", "2026, 422", "soon, 422", "2026-Q5, 422", "1999-Q1, 422"
    })
    void a_period_that_cannot_be_reported_is_rejected_at_once(String period, int status) {
        assertThat(desk.as(DANIEL).call(Desk.ASK, "quarterly", period).status()).isEqualTo(status);
        assertThat(desk.queue.take()).isEmpty();
    }

    @Test
    void reports_that_were_made_are_listed_and_shown_as_JSON_and_as_CSV() {
        assertThat(desk.as(MARY).call(Desk.REPORTS).text()).isEqualTo("{\"reports\":[]}");
        new Reports(Table.in(desk.fixture.env()))
                .keep(
                        "kiwi",
                        new Reports.Made(
                                "quarterly",
                                "2026-Q3",
                                Instant.parse("2026-10-01T05:00:00Z"),
                                FigureExamples.figures()),
                        "Reference,Kind\r\nKIWI-7K3M-9QX1,complaint\r\n");

        Tree listed = desk.as(MARY).call(Desk.REPORTS).json().list("reports").getFirst();
        assertThat(listed.texts())
                .isEqualTo(Map.of(
                        "report",
                        "quarterly",
                        "period",
                        "2026-Q3",
                        "made",
                        "2026-10-01T06:00:00+01:00",
                        "unsettled",
                        "0"));
        Answer shown = desk.as(DANIEL).call(Desk.REPORT, "quarterly", "2026-Q3");
        assertThat(shown.json().at("figures").at("complaints").required("received"))
                .isEqualTo("4");
        Answer csv = desk.as(DANIEL).saying("accept", "text/csv").call(Desk.REPORT, "quarterly", "2026-Q3");
        assertThat(csv.headers()).containsEntry("content-type", "text/csv; charset=utf-8");
        assertThat(csv.text()).isEqualTo("Reference,Kind\r\nKIWI-7K3M-9QX1,complaint\r\n");
        assertThat(desk.as(DANIEL).call(Desk.REPORT, "quarterly", "2026-Q2").status())
                .isEqualTo(404);
    }

    @Test
    void the_pdf_of_a_report_is_shown_with_the_bytes_that_were_printed() {
        ReportFiles files = new ReportFiles(Table.in(desk.fixture.env()));
        keep("2026-Q3");

        Answer none = desk.as(DANIEL).saying("accept", "application/pdf").call(Desk.REPORT, "quarterly", "2026-Q3");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.json().required("detail")).isEqualTo("this report has no PDF yet");

        byte[] first = {'%', 'P', 'D', 'F', (byte) 0xff};
        files.keep(Which.pdf("kiwi", "quarterly", "2026-Q3", 1), first, 3);
        Answer shown = desk.as(DANIEL).saying("accept", "application/pdf").call(Desk.REPORT, "quarterly", "2026-Q3");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.headers())
                .containsEntry("content-type", "application/pdf")
                .containsEntry("content-disposition", "inline; filename=\"kiwi-quarterly-2026-Q3.pdf\"")
                .containsEntry("report-step", "3")
                .containsEntry("etag", "\"" + ReportFiles.sha256(first) + "\"");
        assertThat(Base64.getDecoder().decode(shown.text())).isEqualTo(first);
    }

    @Test
    void of_a_restated_report_the_latest_version_is_shown_unless_another_is_named() {
        ReportFiles files = new ReportFiles(Table.in(desk.fixture.env()));
        keep("2026-Q3");
        files.keep(Which.pdf("kiwi", "quarterly", "2026-Q3", 1), new byte[] {1}, 0);
        files.keep(Which.pdf("kiwi", "quarterly", "2026-Q3", 2), new byte[] {2}, 5);

        assertThat(pdf().text()).isEqualTo("Ag==");
        assertThat(pdf("1").text()).isEqualTo("AQ==");
        assertThat(pdf("3").status()).isEqualTo(422);
        assertThat(pdf("x").faulty()).containsExactly("version");
    }

    @Test
    void only_those_who_may_read_a_report_see_its_pdf() {
        keep("2026-Q3");
        new ReportFiles(Table.in(desk.fixture.env()))
                .keep(Which.pdf("kiwi", "quarterly", "2026-Q3", 1), new byte[] {1}, 0);

        assertThat(desk.as(MARY)
                        .saying("accept", "application/pdf")
                        .call(Desk.REPORT, "quarterly", "2026-Q3")
                        .status())
                .isEqualTo(403);
    }

    private void keep(String period) {
        new Reports(Table.in(desk.fixture.env()))
                .keep(
                        "kiwi",
                        new Reports.Made(
                                "quarterly", period, Instant.parse("2026-10-01T05:00:00Z"), FigureExamples.figures()),
                        "Reference\r\n");
    }

    private Answer pdf(String... version) {
        Desk.Clerk daniel = desk.as(DANIEL).saying("accept", "application/pdf");
        return (version.length == 0 ? daniel : daniel.asking("version", version[0]))
                .call(Desk.REPORT, "quarterly", "2026-Q3");
    }
}
