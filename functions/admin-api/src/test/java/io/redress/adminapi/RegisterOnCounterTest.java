package io.redress.adminapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Counter.Answer;
import io.redress.runtime.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterOnCounterTest {

    private Counter counter;

    @BeforeEach
    void open() {
        counter = new Counter();
    }

    @AfterEach
    void close() {
        counter.close();
    }

    private Answer json(String caseworker, String... query) {
        return counter.get(caseworker, "register", asked(query));
    }

    private Answer csv(String caseworker, String... query) {
        return counter.get(caseworker, "register", "text/csv", asked(query));
    }

    private static Map<String, String> asked(String... query) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (int i = 0; i < query.length; i += 2) {
            asked.put(query[i], query[i + 1]);
        }
        return asked;
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
    void days_that_make_no_sense_are_refused_by_name(String from, String to, String field) {
        for (Answer answer : List.of(json("mary", "from", from, "to", to), csv("mary", "from", from, "to", to))) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            assertThat(answer.faulty()).containsExactly(field);
        }
    }

    @Test
    void four_hundred_days_can_be_asked_for_and_so_can_the_last_year() {
        String reference = counter.submitted();

        assertThat(json("mary", "from", "2025-11-01", "to", "2026-12-05").status())
                .isEqualTo(200);
        assertThat(csv("mary", "from", "2025-11-15", "to", "2026-12-19").text()).contains(reference);
        assertThat(json("mary", "from", "2100-12-31", "to", "2100-12-31").references("register"))
                .isEmpty();
    }

    @Test
    void the_register_is_read_page_by_page() {
        counter.clock("2026-12-17T10:00:00Z");
        String first = counter.submitted();
        counter.clock("2026-12-17T11:00:00Z");
        String second = counter.submitted("query", null);
        counter.clock("2026-12-18T10:00:00Z");
        String third = counter.submitted();

        Answer page = json("mary", "limit", "2");
        assertThat(page.references("register")).containsExactly(first, second);
        Answer last =
                json("mary", "limit", "2", "cursor", Tree.read(page.text()).required("next"));
        assertThat(last.references("register")).containsExactly(third);
        assertThat(Tree.read(last.text()).text("next")).isEmpty();
        assertThat(json("mary").references("register")).containsExactly(first, second, third);
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, 1001", "limit, many", "cursor, !"})
    void a_page_that_cannot_be_is_refused_by_name(String parameter, String value) {
        Answer answer = json("mary", parameter, value);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faulty()).containsExactly(parameter);
    }

    @Test
    void the_sheet_is_that_of_the_reports_without_what_only_a_period_has() {
        String reference = counter.submitted();
        counter.clock("2026-12-21T09:00:00Z");
        counter.withdraw(reference);

        Answer sheet = csv("mary");
        assertThat(sheet.headers()).containsEntry("content-type", "text/csv; charset=utf-8");
        assertThat(sheet.text().split("\r\n"))
                .hasSize(2)
                .satisfies(lines -> assertThat(lines[0])
                        .startsWith(
                                "\uFEFFReference,Kind,Received,Channel,Category,Department,Closed,Outcome,Ended at"))
                .satisfies(lines -> assertThat(lines[1])
                        .startsWith(reference + ",Complaint,2026-12-18 10:30,")
                        .contains(",2026-12-21 09:00,Withdrawn,Stage 1,"));
    }

    @Test
    void whoever_a_complaint_is_about_finds_it_in_no_form_of_the_register() {
        String reference = counter.submitted();
        String other = counter.submitted();
        counter.name(reference, "mary");

        assertThat(json("mary").references("register")).containsExactly(other);
        assertThat(csv("mary").text()).contains(other).doesNotContain(reference);
        assertThat(json("quentin").references("register")).containsExactlyInAnyOrder(reference, other);
        assertThat(csv("quentin").text()).contains(reference, other);
        assertThat(json("quentin").list("register").stream()
                        .filter(row -> row.required("reference").equals(reference))
                        .map(row -> row.at("about").value()))
                .containsExactly(List.of("mary"));
    }
}
