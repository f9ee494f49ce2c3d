package io.redress.adminapi;

import static io.redress.adminapi.Desk.MARY;
import static io.redress.adminapi.Desk.QUENTIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.adminapi.Desk.Clerk;
import io.redress.domain.complaint.RegisterRow;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.platform.StoredJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RegisterTest {

    private Desk desk;
    private Fixture fixture;
    private Clerk mary;

    @BeforeEach
    void open() {
        desk = new Desk();
        fixture = desk.fixture;
        mary = desk.as(MARY);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static List<String> references(Clerk clerk) {
        Answer answer = clerk.call(Desk.REGISTER);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.each("register", "reference");
    }

    private static Answer csv(Clerk clerk) {
        return clerk.saying("accept", "text/csv").call(Desk.REGISTER);
    }

    private static Clerk days(Clerk clerk, String from, String to) {
        return clerk.asking("from", from).asking("to", to);
    }

    @Test
    void it_shows_the_complaints_received_between_two_days_both_included() {
        String first = fixture.submitted();
        fixture.clock.set(Instant.parse("2026-10-25T23:59:59Z"));
        String second = fixture.submitted();
        fixture.clock.set(Instant.parse("2026-10-26T00:00:00Z"));
        String third = fixture.submitted(TestSubmission.of("query"));

        assertThat(references(mary)).containsExactly(first, second, third);
        assertThat(references(days(mary, "2026-10-25", "2026-10-25"))).containsExactly(second);
        assertThat(references(mary.asking("to", "2026-10-24"))).containsExactly(first);
        assertThat(mary.call(Desk.REGISTER).text()).doesNotContainIgnoringCase(TestSubmission.MARK);
        fixture.clock.advance(Duration.ofDays(399));
        assertThat(references(mary)).isEmpty();
        assertThat(references(mary.asking("from", "2026-10-26"))).containsExactly(third);
    }

    @Test
    void it_is_read_page_by_page() {
        String first = fixture.submitted();
        fixture.clock.advance(Duration.ofHours(1));
        String second = fixture.submitted();
        fixture.clock.advance(Duration.ofHours(1));
        String third = fixture.submitted();

        Answer page = mary.asking("limit", "2").call(Desk.REGISTER);
        assertThat(page.each("register", "reference")).containsExactly(first, second);
        Answer last = mary.asking("limit", "2")
                .asking("cursor", page.json().required("next"))
                .call(Desk.REGISTER);
        assertThat(last.each("register", "reference")).containsExactly(third);
        assertThat(last.json().text("next")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "department, leeds",
        "until, 2026-12-31",
        "limit, 0",
        "limit, 1001",
        "limit, many",
        "from, 26-10-2026",
        "to, 2026-10-24T00:00:00Z"
    })
    void an_unknown_parameter_is_rejected_by_name(String parameter, String value) {
        Answer answer = mary.asking(parameter, value).call(Desk.REGISTER);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faulty()).containsExactly(parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 2026-01-01, to",
        "2026-11-01, +999999999-12-31, to",
        "-999999999-01-01, 2026-11-01, from",
        "1999-12-31, 2026-11-01, from",
        "2026-11-01, 2101-01-01, to",
        "2025-11-01, 2026-12-06, to",
        "2026-02-30, 2026-11-01, from",
        "2026-11-01, today, to"
    })
    void invalid_days_are_rejected_by_name(String from, String to, String field) {
        Clerk asking = days(mary, from, to);
        for (Answer answer : List.of(asking.call(Desk.REGISTER), csv(asking))) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            assertThat(answer.faulty()).containsExactly(field);
        }
    }

    @Test
    void a_range_may_have_four_hundred_days_and_end_with_the_year_2100() {
        String reference = fixture.submitted();

        assertThat(references(days(mary, "2025-11-01", "2026-12-05"))).containsExactly(reference);
        assertThat(csv(days(mary, "2025-11-15", "2026-12-19")).text()).contains(reference);
        assertThat(references(days(mary, "2100-12-31", "2100-12-31"))).isEmpty();
    }

    @Test
    void the_sheet_is_whole_and_has_no_pages() {
        Answer refused = csv(mary.asking("limit", "10").asking("cursor", "x"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faulty()).containsExactly("cursor", "limit");
    }

    @Test
    void the_sheet_has_the_recorded_facts_about_how_a_complaint_came_in() {
        try (Hazel hazel = new Hazel()) {
            Answer lodged = hazel.as(Hazel.BORIS)
                    .lodge(Map.of(
                            "channel", "telephone",
                            "origin", Map.of("line", "The second, by the door"),
                            "complainant", Map.of("name", "Ada Moss", "phone", "0113 496 0000"),
                            "subject", "Late again",
                            "details", "It did not come.",
                            "category", "delay"));
            assertThat(lodged.status()).as(lodged.text()).isEqualTo(201);
            assertThat(hazel.as(Hazel.BORIS).call(Desk.REGISTER).text()).contains("The second, by the door");
            assertThat(csv(hazel.as(Hazel.BORIS)).text().split("\r\n"))
                    .satisfiesExactly(headings -> assertThat(headings).contains(",Line,"), line -> assertThat(line)
                            .contains(",\"The second, by the door\","));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00417", "3-12", "1E10", "=1+1"})
    void what_a_spreadsheet_would_change_begins_with_an_apostrophe(String typed) {
        try (Hazel hazel = new Hazel()) {
            hazel.as(Hazel.BORIS)
                    .lodge(Map.of(
                            "channel", "telephone",
                            "origin", Map.of("line", typed),
                            "complainant", Map.of("name", "Ada Moss", "phone", "0113 496 0000"),
                            "subject", "Late again",
                            "details", "It did not come.",
                            "category", "delay"));
            assertThat(csv(hazel.as(Hazel.BORIS)).text()).contains(",'" + typed + ",");
        }
    }

    @Test
    void the_sheet_has_the_columns_of_the_reports_without_those_of_a_period() {
        String reference = fixture.submitted();
        fixture.clock.set(Instant.parse("2026-10-27T09:00:00Z"));
        fixture.says(reference, "withdraw", Map.of());

        Answer sheet = csv(mary);
        assertThat(sheet.headers()).containsEntry("content-type", "text/csv; charset=utf-8");
        assertThat(sheet.text().split("\r\n"))
                .hasSize(2)
                .satisfies(lines -> assertThat(lines[0])
                        .startsWith(
                                "\uFEFFReference,Kind,Received,Channel,Category,Department,Closed,Outcome,Ended at"))
                .satisfies(lines -> assertThat(lines[1])
                        .startsWith(reference + ",Complaint,2026-10-23 09:32,")
                        .contains(",2026-10-27 09:00,Withdrawn,Stage 1,"));
    }

    @Test
    void a_member_of_staff_never_finds_a_complaint_about_themselves_in_the_register() {
        String reference = fixture.submitted();
        fixture.clock.advance(Duration.ofHours(1));
        String other = fixture.submitted();
        fixture.name(reference, MARY);

        assertThat(references(mary)).containsExactly(other);
        assertThat(csv(mary).text()).contains(other).doesNotContain(reference);
        assertThat(references(desk.as(QUENTIN))).containsExactly(reference, other);
        assertThat(csv(desk.as(QUENTIN)).text()).contains(reference, other);
        assertThat(desk.as(QUENTIN)
                        .call(Desk.REGISTER)
                        .json()
                        .list("register")
                        .getFirst()
                        .at("about")
                        .value())
                .isEqualTo(List.of("mary"));
    }

    @Test
    void nothing_in_the_sheet_is_computed_by_a_spreadsheet() {
        RegisterRow row = new RegisterRow(
                Fixture.EXAMPLE,
                "=HYPERLINK(\"http://evil.example\")",
                "+1",
                null,
                Map.of(),
                "@sum",
                "-1, really",
                Instant.parse("2026-10-20T10:00:00Z"),
                "stage-1",
                List.of("stage-1"),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                "quality-manager",
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
        fixture.table.client().putItem(put -> put.tableName(fixture.table.name())
                .item(Map.of(
                        "pk", AttributeValue.fromS("REGISTER#kiwi"),
                        "sk", AttributeValue.fromS("2026-10-20T10:00:00.000Z#" + Fixture.EXAMPLE),
                        "json", AttributeValue.fromS(StoredJson.write(row)))));

        assertThat(csv(mary).text().split("\r\n")[1])
                .startsWith(Fixture.EXAMPLE + ",\"'=")
                .contains(",'+1,", ",'@sum,")
                .doesNotContainPattern("(^|,)\"?[=+@-]");
    }
}
