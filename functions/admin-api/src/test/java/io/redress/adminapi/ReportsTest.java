package io.redress.adminapi;

import static io.redress.adminapi.Desk.DANIEL;
import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.domain.RegisterRow;
import io.redress.messaging.ReportRequest;
import io.redress.runtime.Json;
import io.redress.runtime.Tree;
import io.redress.scene.Entry;
import io.redress.store.Reports;
import io.redress.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
    void a_report_that_is_asked_for_is_put_into_the_queue() {
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
    void a_period_that_cannot_be_reported_is_refused_at_once(String period, int status) {
        assertThat(desk.as(DANIEL).call(Desk.ASK, "quarterly", period).status()).isEqualTo(status);
        assertThat(desk.queue.take()).isEmpty();
    }

    @Test
    void reports_that_were_made_are_listed_and_shown_as_JSON_and_as_CSV() {
        assertThat(desk.as(MARY).call(Desk.REPORTS).text()).isEqualTo("{\"reports\":[]}");
        new Reports(Table.in(desk.scene.env()))
                .keep(
                        "kiwi",
                        new Reports.Made(
                                "quarterly", "2026-Q3", Instant.parse("2026-10-01T05:00:00Z"), "{\"received\":4}"),
                        "Reference,Kind\r\nKIWI-7K3M-9QX1,complaint\r\n");

        Tree listed = desk.as(MARY).call(Desk.REPORTS).json().list("reports").getFirst();
        assertThat(listed.texts())
                .isEqualTo(Map.of("report", "quarterly", "period", "2026-Q3", "made", "2026-10-01T05:00:00Z"));
        Answer shown = desk.as(DANIEL).call(Desk.REPORT, "quarterly", "2026-Q3");
        assertThat(shown.json().at("figures").required("received")).isEqualTo("4");
        Answer csv = desk.as(DANIEL).saying("accept", "text/csv").call(Desk.REPORT, "quarterly", "2026-Q3");
        assertThat(csv.headers()).containsEntry("content-type", "text/csv; charset=utf-8");
        assertThat(csv.text()).isEqualTo("Reference,Kind\r\nKIWI-7K3M-9QX1,complaint\r\n");
        assertThat(desk.as(DANIEL).call(Desk.REPORT, "quarterly", "2026-Q2").status())
                .isEqualTo(404);
    }

    @Test
    void the_register_shows_what_was_received_between_two_days_both_included() {
        String first = desk.scene.submitted();
        desk.scene.clock.set(Instant.parse("2026-10-25T23:59:59Z"));
        String second = desk.scene.submitted(Entry.usual().in("leeds"));
        desk.scene.clock.set(Instant.parse("2026-10-26T00:00:00Z"));
        String third = desk.scene.submitted(Entry.of("query"));
        desk.scene.says(third, "withdraw", Map.of());
        var mary = desk.as(MARY);

        assertThat(mary.call(Desk.REGISTER).each("register", "reference")).containsExactly(first, second, third);
        assertThat(mary.asking("from", "2026-10-25")
                        .asking("to", "2026-10-25")
                        .call(Desk.REGISTER)
                        .each("register", "reference"))
                .containsExactly(second);
        assertThat(mary.asking("department", "leeds").call(Desk.REGISTER).each("register", "reference"))
                .containsExactly(second);
        assertThat(mary.asking("to", "2026-10-24").call(Desk.REGISTER).each("register", "reference"))
                .containsExactly(first);
        desk.scene.clock.advance(Duration.ofDays(400));
        assertThat(mary.call(Desk.REGISTER).text()).isEqualTo("{\"register\":[]}");

        Answer csv = mary.saying("accept", "text/csv")
                .asking("from", "2026-10-26")
                .asking("to", "2026-10-26")
                .call(Desk.REGISTER);
        assertThat(csv.headers()).containsEntry("content-type", "text/csv; charset=utf-8");
        assertThat(csv.text())
                .isEqualTo(
                        "reference,kind,channel,category,department,received,stage,closed,outcome\r\n" + third
                                + ",query,website,course-delivery,,2026-10-26T00:00:00Z,closed,2026-10-26T00:00:00Z,withdrawn\r\n");
        assertThat(mary.call(Desk.REGISTER).text() + csv.text()).doesNotContainIgnoringCase(Entry.MARK);
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2026-02-30",
        "to, yesterday",
        "from, 26-10-2026",
        "from, 2026-10-24T00:00:00Z",
        "from, +999999999-12-31",
        "to, +999999999-12-31",
        "from, -999999999-01-01",
        "to, 2020-01-01"
    })
    void days_that_make_no_sense_are_refused(String parameter, String day) {
        Answer answer = desk.as(MARY).asking(parameter, day).call(Desk.REGISTER);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faulty()).containsExactly(parameter);
    }

    @Test
    void nothing_in_the_register_is_computed_by_a_spreadsheet() {
        RegisterRow row = new RegisterRow(
                "KIWI-7K3M-9QX1",
                "=HYPERLINK(\"http://evil.example\")",
                "+1",
                "@sum",
                "-1, really",
                Instant.parse("2026-10-20T10:00:00Z"),
                "stage-1",
                List.of(),
                List.of(),
                null,
                "\tx");
        desk.scene.table.client().putItem(put -> put.tableName(desk.scene.table.name())
                .item(Map.of(
                        "pk", AttributeValue.fromS("REGISTER#kiwi"),
                        "sk", AttributeValue.fromS("2026-10-20T10:00:00.000Z#KIWI-7K3M-9QX1"),
                        "json", AttributeValue.fromS(Json.write(row)))));

        assertThat(desk.as(MARY)
                        .saying("accept", "text/csv")
                        .call(Desk.REGISTER)
                        .text())
                .endsWith("KIWI-7K3M-9QX1,\"'=HYPERLINK(\"\"http://evil.example\"\")\",'+1,'@sum,\"'-1, really\","
                        + "2026-10-20T10:00:00Z,stage-1,,'\tx\r\n");
    }
}
