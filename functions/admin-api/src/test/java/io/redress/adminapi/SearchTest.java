package io.redress.adminapi;

import static io.redress.adminapi.Hazel.ADA;
import static io.redress.adminapi.Hazel.BORIS;
import static io.redress.adminapi.Hazel.CLARA;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.domain.staff.StaffMember;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private Hazel hazel;

    @BeforeEach
    void open() {
        hazel = new Hazel();
    }

    @AfterEach
    void close() {
        hazel.close();
    }

    private List<String> found(StaffMember member, String text) {
        Answer answer =
                hazel.as(member).asking("list", "team").asking("text", text).call(Desk.COMPLAINTS);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.each("complaints", "reference");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"quillon", "AMARA", "Ámara", "amara@complainant.example", "late never", "is  late", "came,"})
    void a_search_finds_a_complaint_by_complainant_and_by_words_in_any_order(String text) {
        String reference = hazel.submitted();
        assertThat(found(BORIS, text)).containsExactly(reference);
        assertThat(found(BORIS, text + " and something else")).isEmpty();
    }

    @Test
    void a_search_finds_a_complaint_by_its_reference_or_a_part_of_it() {
        String reference = hazel.submitted();
        hazel.submitted();
        assertThat(found(BORIS, reference)).containsExactly(reference);
        assertThat(found(BORIS, reference.substring(6).toLowerCase(Locale.ROOT)))
                .containsExactly(reference);
    }

    @Test
    void a_search_finds_an_answer_by_which_the_organisation_searches() {
        Answer lodged = hazel.as(BORIS)
                .lodge(Map.of(
                        "channel", "telephone",
                        "origin", Map.of("line", "Exchange"),
                        "category", "delay",
                        "answers", Map.of("ticket", "HZ-10203/001"),
                        "complainant", Map.of("name", "Wangari Ng'eno", "phone", "0113 496 0000"),
                        "subject", "No answer",
                        "details", "Nobody called."));

        assertThat(lodged.status()).as(lodged.text()).isEqualTo(201);
        String reference = lodged.json().required("reference");
        assertThat(found(BORIS, "hz10203001")).containsExactly(reference);
        assertThat(hazel.as(BORIS)
                        .call(Desk.COMPLAINT, reference)
                        .json()
                        .at("particulars")
                        .at("answers")
                        .required("ticket"))
                .isEqualTo("HZ-10203/001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ngeno",
                "NG’ENO",
                "01134960000",
                "+44 113 496 0000",
                "exchange 7/2026",
                "exchange72026",
                "müller"
            })
    void a_search_finds_names_phone_numbers_and_references_of_others_as_people_type_them(String text) {
        hazel.submitted();
        Answer lodged = hazel.as(BORIS)
                .lodge(Map.of(
                        "channel", "telephone",
                        "origin", Map.of("line", "Exchange 7/2026"),
                        "category", "delay",
                        "complainant",
                                Map.of("name", "Wangari Ng\u2019eno-Mu\u0308ller", "phone", "0113\u00a0496 0000"),
                        "subject", "No answer",
                        "details", "Nobody called."));

        assertThat(lodged.status()).as(lodged.text()).isEqualTo(201);
        assertThat(found(BORIS, text)).containsExactly(lodged.json().required("reference"));
    }

    @Test
    void a_user_who_may_not_read_names_finds_nothing_by_a_name() {
        String reference = hazel.submitted();
        assertThat(found(BORIS, "amara")).containsExactly(reference);
        assertThat(found(ADA, "amara")).isEmpty();
        assertThat(found(ADA, "late")).containsExactly(reference);
    }

    @Test
    void a_search_finds_no_complaint_that_the_user_may_not_see() {
        String reference = hazel.submitted();
        hazel.act(BORIS, reference, "restrict", Map.of("reason", "A court."));
        assertThat(found(BORIS, "late")).containsExactly(reference);
        assertThat(found(CLARA, "late")).isEmpty();
        assertThat(found(CLARA, reference)).isEmpty();
    }

    @Test
    void the_pages_of_a_search_show_every_match_once() {
        for (int i = 0; i < 5; i++) {
            hazel.submitted();
        }
        var clerk =
                hazel.as(BORIS).asking("list", "team").asking("text", "late").asking("limit", "2");
        Answer first = clerk.call(Desk.COMPLAINTS);
        Answer second = clerk.asking("cursor", first.json().required("next")).call(Desk.COMPLAINTS);
        Answer third = clerk.asking("cursor", second.json().required("next")).call(Desk.COMPLAINTS);
        assertThat(third.json().text("next")).isEmpty();
        assertThat(List.of(first, second, third))
                .flatExtracting(page -> page.each("complaints", "reference"))
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(hazel.as(BORIS)
                        .asking("text", "x".repeat(101))
                        .call(Desk.COMPLAINTS)
                        .faulty())
                .containsExactly("text");
    }
}
