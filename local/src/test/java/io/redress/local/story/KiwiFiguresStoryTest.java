package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Tree;
import io.redress.testing.AcceptedMail;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Kiwi's reports and its register say about where complaints ended, and about satisfaction (KW-6, KW-12). */
class KiwiFiguresStoryTest {

    private static final String FIRST = "first@example.org";
    private static final String SECOND = "second@example.org";

    private Town town;
    private Place place;

    @BeforeEach
    void begin() {
        town = Town.on("2026-10-05T10:00:00Z");
        place = town.place("kiwi");
    }

    @AfterEach
    void end() {
        town.close();
    }

    @Test
    void a_contact_after_the_end_leaves_the_share_of_stage_1_and_a_reopened_complaint_counts_where_it_ends_next() {
        String settled = answered(FIRST);
        place.says(town.lastMailTo(FIRST), "satisfied");
        String disputed = answered(SECOND);
        place.says(town.lastMailTo(SECOND), "not-satisfied");
        place.done("daniel", disputed, "answer", "decision", "upheld", "answer", "You were right.");
        town.moveTo("2026-11-10T10:00:00Z");
        place.says(town.lastMailTo(FIRST), "contact-again", "information", "I still think that you were wrong.");
        place.done("mary", settled, "no-new-information", "reason", "We looked at it before.");
        town.moveTo("2027-01-04T10:00:00Z");

        Tree autumn = figures("2026-Q4");
        assertThat(counts(autumn, "stages")).containsExactly("stage-1 1 50%", "stage-2 1 50%");
        assertThat(counts(autumn, "contactedAfterEnd")).containsExactly("stage-1 1 100%");
        assertThat(counts(autumn, "openedAgain")).isEmpty();
        assertThat(satisfaction(autumn)).containsExactly("2026-Q4: 1 of 2, 50%");
        assertThat(report("October to December 2026"))
                .contains(
                        "Stage 1: 1 (50%)",
                        "A contact after the end changes nothing here.",
                        "October to December 2026: 1 (50%). 1 of 2 satisfied, 1 not.");

        place.done("mary", settled, "reopen", "reason", "The tutor's letter is new.");
        place.done("mary", settled, "answer", "decision", "upheld", "answer", "The letter proves it.");
        place.says(town.lastMailTo(FIRST), "satisfied");
        town.moveTo("2027-04-02T10:00:00Z");

        Tree winter = figures("2027-Q1");
        assertThat(counts(winter, "stages")).containsExactly("stage-1 1 100%");
        assertThat(counts(winter, "openedAgain")).containsExactly("stage-1 1 100%");
        assertThat(satisfaction(winter)).containsExactly("2026-Q4: 1 of 2, 50%", "2027-Q1: 1 of 1, 100%");
        assertThat(counts(figures("2026-Q4"), "stages")).containsExactly("stage-1 1 50%", "stage-2 1 50%");
    }

    @Test
    void the_register_has_subject_outcome_cause_and_action_of_each_entry() {
        String reference = answered(FIRST);
        place.done(
                "mary",
                reference,
                "lesson",
                "lesson",
                "Tutors have to ring.",
                "cause",
                "communication",
                "preventive",
                "A list of numbers.");
        place.done("mary", reference, "add-follow-on-action", "what", "Write to all tutors.", "until", "2026-10-30");
        place.says(town.letter(FIRST, "Our answer"), "satisfied");

        Answer register = town.get("/kiwi/admin/register?from=2026-10-01&to=2026-10-31&words=true", place.as("mary"));
        Tree words = register.json().at("words").at(reference);
        assertThat(words.required("subject")).isEqualTo("Nothing has come of it");
        assertThat(words.at("followOnActions").texts()).containsValue("Write to all tutors.");
        assertThat(words.list("lessons").getFirst().required("preventive")).isEqualTo("A list of numbers.");
        assertThat(register.each("register", "outcome")).containsExactly("satisfied");
        assertThat(register.each("register", "cause")).containsExactly("communication");
        assertThat(register.json().list("register").getFirst().list("followOnActions"))
                .hasSize(1);
        String sheet = town.get(
                        "/kiwi/admin/register?from=2026-10-01&to=2026-10-31&words=true",
                        place.as("mary")[0],
                        place.as("mary")[1],
                        "accept",
                        "text/csv")
                .body();
        assertThat(sheet)
                .contains(
                        "Nothing has come of it",
                        "Settled: the complainant is satisfied",
                        "Somebody was not told",
                        "Write to all tutors. (due 2026-10-30)",
                        "Tutors have to ring.",
                        "A list of numbers.");

        Answer without = town.get("/kiwi/admin/register?from=2026-10-01&to=2026-10-31", place.as("mary"));
        assertThat(without.body())
                .doesNotContain("Nothing has come", "Write to all", "have to ring")
                .contains("communication");
    }

    private String answered(String email) {
        String reference = place.submitted(Place.from(email, "category", "course-delivery"));
        if (!place.complaint("mary", reference).text("caseworker").equals("mary")) {
            place.done("mary", reference, "assign", "caseworker", "mary");
        }
        place.done("mary", reference, "answer", "decision", "not-upheld", "answer", "The tutor was there.");
        return reference;
    }

    private Tree figures(String period) {
        Answer report = town.get("/kiwi/admin/reports/quarterly/" + period, place.as("margaret"));
        assertThat(report.status()).as(report.body()).isEqualTo(200);
        return report.json().at("figures");
    }

    private String report(String period) {
        return town.mailTo("margaret@kiwi.example").stream()
                .filter(mail -> mail.subject().contains(period))
                .map(AcceptedMail::text)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> counts(Tree figures, String list) {
        return figures.list(list).stream()
                .map(one -> one.required("id") + " " + one.required("count") + " " + one.required("percent") + "%")
                .toList();
    }

    private static List<String> satisfaction(Tree figures) {
        return figures.list("satisfaction").stream()
                .map(one -> one.required("period") + ": " + one.required("satisfied") + " of "
                        + one.required("answered") + ", " + one.required("percent") + "%")
                .toList();
    }
}
