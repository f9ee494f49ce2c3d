package io.redress.adminapi;

import static io.redress.adminapi.Desk.ADELE;
import static io.redress.adminapi.Desk.DANIEL;
import static io.redress.adminapi.Desk.MARGARET;
import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.adminapi.Desk.Clerk;
import io.redress.platform.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The data-protection contact sees all that is held about a person, and orders that it be erased. */
class SubjectAccessTest {

    private static final Map<String, Object> ROSA =
            Map.of("name", "Rosa Finch", "email", "rosa@example.org", "phone", "0113 496 0000");
    private static final String BY_EMAIL = "{\"email\":\"Rosa@Example.org\"}";

    private final Desk desk = new Desk();
    private final Clerk mary = desk.as(MARY);
    private final Clerk margaret = desk.as(MARGARET);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void all_complaints_of_a_person_are_shown_with_history_texts_and_letters() {
        String one = lodged(ROSA, "The stairs", "They are dark, and Tom Reed fell.");
        String two = lodged(ROSA, "The lift", "It is late.");
        String other = lodged(Map.of("name", "Tom Reed", "email", "tom@example.org"), "The bins", "They are full.");
        desk.fixture.assign(one, MARY);
        mary.act(one, "note", Map.of("text", "Mary Whitcombe rang her <twice>."));

        Answer shown = margaret.send(Desk.SUBJECT, BY_EMAIL);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.each("complaints", "reference")).containsExactlyInAnyOrder(one, two);
        assertThat(shown.text())
                .contains("They are dark", "It is late.", "rang her <twice>", "0113 496 0000", "\"as\":\"complainant\"")
                .contains("\"letters\":[{", "\"role\":")
                .doesNotContain(other, "They are full.");
        assertThat(margaret.send(Desk.SUBJECT, "{\"phone\":\"01134960000\"}").each("complaints", "reference"))
                .containsExactlyInAnyOrder(one, two);
        assertThat(margaret.send(Desk.SUBJECT, "{\"name\":\"rosa finch\"}").each("complaints", "reference"))
                .containsExactlyInAnyOrder(one, two);
        assertThat(margaret.send(Desk.SUBJECT, "{\"email\":\"nobody@example.org\"}")
                        .each("complaints", "reference"))
                .isEmpty();
        assertThat(margaret.send(Desk.SUBJECT, "{\"email\":\"rosa@example.org\",\"complaint\":\"" + one + "\"}")
                        .each("complaints", "reference"))
                .containsExactly(one);
        assertThat(margaret.send(Desk.SUBJECT, "{\"email\":\"rosa@example.org\",\"complaint\":\"" + other + "\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void staff_and_representatives_are_marked_wherever_they_occur() {
        String reference = lodged(ROSA, "The stairs", "Please ask my daughter vera stone.", "Vera Stone");
        desk.fixture.assign(reference, MARY);
        mary.act(reference, "note", Map.of("text", MARY.member().name() + " rang Vera Stone."));
        Answer shown = margaret.send(Desk.SUBJECT, BY_EMAIL);
        List<String> marked = shown.json().list("complaints").getFirst().list("redact").stream()
                .map(mark -> mark.required("where") + " " + mark.required("text") + " " + mark.required("who"))
                .toList();
        assertThat(marked)
                .contains(
                        "particulars.representative.name Vera Stone representative",
                        "particulars.details vera stone representative")
                .anyMatch(
                        mark -> mark.matches("history.*fields.*" + MARY.member().name() + " staff"))
                .noneMatch(mark -> mark.toLowerCase(Locale.ROOT).contains("rosa finch"));

        Answer page = margaret.saying("accept", "text/html,*/*;q=0.8").send(Desk.SUBJECT, BY_EMAIL);
        assertThat(page.headers()).containsEntry("content-type", "text/html; charset=utf-8");
        assertThat(page.text())
                .contains("<mark>Vera Stone</mark>", "<mark>vera stone</mark>", "<h2>Complaint " + reference)
                .doesNotContain("<script", "http");
        Answer asRepresentative = margaret.send(Desk.SUBJECT, "{\"email\":\"vera@example.org\"}");
        assertThat(asRepresentative.each("complaints", "as")).containsExactly("representative");
        assertThat(asRepresentative.json().list("complaints").getFirst().list("redact"))
                .anyMatch(mark -> mark.required("who").equals("complainant"));
    }

    @Test
    void what_people_write_is_never_markup() {
        lodged(ROSA, "<script>x()</script>", "\"><img src=x>");
        Answer page = margaret.saying("accept", "text/html").send(Desk.SUBJECT, BY_EMAIL);
        assertThat(page.text()).contains("&lt;script&gt;").doesNotContain("<script", "<img");
    }

    @Test
    void a_complaint_about_the_contact_is_not_shown_and_a_restricted_one_is_recorded_as_read() {
        String about = lodged(ROSA, "Margaret", "She was rude.");
        String restricted = lodged(ROSA, "Mary", "She was late.");
        desk.fixture.name(about, MARGARET);
        desk.fixture.assign(restricted, MARY);
        assertThat(mary.act(restricted, "restrict", Map.of("reason", "It is about a child."))
                        .status())
                .isEqualTo(200);
        assertThat(margaret.send(Desk.SUBJECT, BY_EMAIL).each("complaints", "reference"))
                .containsExactly(restricted);
        assertThat(desk.fixture
                        .complaints
                        .history(restricted)
                        .getLast()
                        .change()
                        .events()
                        .toString())
                .contains("subject-access");
    }

    @Test
    void somebody_with_the_same_name_or_number_is_listed_by_reference_only() {
        String rosa = lodged(ROSA, "The stairs", "They are dark.");
        String household = lodged(Map.of("name", "Tim Finch", "phone", "0113 496 0000"), "The lift", "It is late.");
        Answer shown = margaret.send(Desk.SUBJECT, Json.write(ROSA));
        assertThat(shown.each("complaints", "reference")).containsExactly(rosa);
        assertThat(shown.text())
                .contains("\"sameNameOrNumber\":[\"" + household)
                .doesNotContain("It is late.");
    }

    @Test
    void it_is_for_the_contact_and_says_what_is_missing() {
        assertThat(mary.send(Desk.SUBJECT, BY_EMAIL).status()).isEqualTo(403);
        assertThat(desk.as(ADELE).send(Desk.ERASE_SUBJECT, BY_EMAIL).status()).isEqualTo(403);
        assertThat(margaret.send(Desk.SUBJECT, "{}").faulty()).containsExactly("email");
        assertThat(margaret.send(Desk.SUBJECT, "{\"email\":\"a@example.org\",\"before\":3}")
                        .faulty())
                .containsExactly("before");
        assertThat(margaret.send(Desk.ERASE_SUBJECT, BY_EMAIL).faulty()).containsExactly("ground");
    }

    @Test
    void ended_complaints_of_a_person_are_erased_together_and_the_others_are_listed_with_the_reason() {
        String ended = lodged(ROSA, "The stairs", "They are dark.");
        desk.fixture.assign(ended, MARY);
        mary.act(ended, "withdraw", Map.of("how", "telephone"));
        String open = lodged(ROSA, "The lift", "It is late.");
        String represented = lodged(
                Map.of("name", "Old Finch", "phone", "0113 496 0009"), "The bins", "They are full.", "Rosa Finch");
        conditions();

        Answer first =
                margaret.send(Desk.ERASE_SUBJECT, "{\"email\":\"rosa@example.org\",\"ground\":\"person-asked\"}");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.each("ordered", "reference")).containsExactly(ended);
        assertThat(first.each("notErased", "reference")).containsExactlyInAnyOrder(open, represented);
        assertThat(first.text()).contains("still open", "the representative", "\"erased\":false");
        assertThat(margaret.call(Desk.ERASURES).each("erasures", "reference")).containsExactly(ended);
        Answer again =
                margaret.send(Desk.ERASE_SUBJECT, "{\"email\":\"rosa@example.org\",\"ground\":\"person-asked\"}");
        assertThat(again.each("ordered", "reference")).isEmpty();
        assertThat(again.text()).contains("is erased on");
    }

    private void conditions() {
        Map<String, Object> entry = new LinkedHashMap<>(ROSA);
        entry.putAll(Map.of("conditions", List.of("in-writing"), "review", "2027-03-01", "reason", "Threats."));
        assertThat(desk.as(DANIEL).send(Desk.SET_CONDITIONS, Json.write(entry)).status())
                .isEqualTo(200);
    }

    private String lodged(Map<String, Object> person, String subject, String details) {
        return lodged(person, subject, details, null);
    }

    private String lodged(Map<String, Object> person, String subject, String details, String representative) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.putAll(Map.of("channel", "in-person", "subject", subject, "details", details, "complainant", person));
        if (representative != null) {
            body.put(
                    "representative",
                    Map.of(
                            "name",
                            representative,
                            "email",
                            representative.split(" ")[0].toLowerCase() + "@example.org",
                            "authority",
                            Map.of("given", "2026-01-01")));
        }
        Answer answer = mary.lodge(body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().required("reference");
    }
}
