package io.redress.adminapi;

import static io.redress.adminapi.Desk.DANIEL;
import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.messaging.ReportRequest;
import io.redress.platform.Tree;
import io.redress.store.Reports;
import io.redress.store.Table;
import io.redress.testing.FigureExamples;
import java.time.Instant;
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
}
