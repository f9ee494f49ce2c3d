package io.redress.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LetterContentTest {

    @Test
    void an_acknowledgement_says_what_happens_next_and_by_when() {
        Letter letter = LetterWriter.write("acknowledgement", SampleFacts.all());

        assertThat(letter.subject()).isEqualTo("We have received your complaint (KIWI-7K3M-9QXR)");
        assertThat(letter.text())
                .startsWith("Kiwi Education\nReference KIWI-7K3M-9QXR\n\nDear Amina Otieno,\n\n")
                .contains(
                        "Received: Wednesday 23 December 2026\nStage: Stage 1: investigation\n\n",
                        "Answer: Monday 11 January 2027\n  10 working days; weekends",
                        "If we cannot keep one of these dates",
                        "See your complaint:\n" + SampleFacts.TRACKING + "\n",
                        "choose to add information",
                        "withdraw your complaint by the same link",
                        "goes to the Director of Quality Assurance",
                        "quality@kiwi.example",
                        "With kind regards,\nKiwi Education\n\n-- \n");
        assertThat(letter.html()).contains("<a class=\"button\" href=\"" + SampleFacts.TRACKING + "\"");
    }

    @Test
    void an_acknowledgement_mentions_only_actions_of_the_procedure() {
        var facts = SampleFacts.with("mayAdd", false);
        facts.put("mayWithdraw", false);
        facts.put("limits", List.of());
        facts.put("name", "");

        assertThat(LetterWriter.write("acknowledgement", facts).text())
                .contains("\n\nHello,\n\n", "tell us what you want to add")
                .doesNotContain("choose to add", "by the same link", "When you will hear", "keep one of these dates");
    }

    @Test
    void an_answer_is_quoted_in_full_and_asks_whether_it_satisfies() {
        Letter letter = LetterWriter.write("answer", SampleFacts.all());

        assertThat(letter.text())
                .contains(
                        SampleFacts.all().get("text").toString(),
                        "Outcome: Upheld in part",
                        "Are you satisfied?",
                        "Tell us what you think:\n" + SampleFacts.TRACKING,
                        "Please let us know by Friday 29 January 2027.");
        assertThat(letter.html())
                .contains(
                        "You are right &amp; we are sorry:<br/>- it was printed on 3 December;<br/>",
                        "<p dir=\"auto\" style=\"margin:0 0 14px\">We now post within two days.</p>");
    }

    @Test
    void what_people_wrote_has_its_own_direction() {
        Letter letter = LetterWriter.write(
                "answer", SampleFacts.with(Map.of("name", "מרים לוי", "text", "أنت محق.\n\nWe are sorry.")));

        assertThat(letter.html())
                .contains(
                        "Dear <bdi>מרים לוי</bdi>,",
                        "<p dir=\"auto\" style=\"margin:0 0 14px\">أنت محق.</p>",
                        "<p dir=\"auto\" style=\"margin:0 0 14px\">We are sorry.</p>",
                        "Please let us know by <bdi>Friday 29 January 2027</bdi>.");
        assertThat(letter.text()).contains("Dear מרים לוי,");
    }

    @Test
    void a_value_of_several_lines_is_isolated_line_by_line() {
        Letter letter = LetterWriter.write("answer", SampleFacts.with("contact", "שולחן\nPhone 1 <b>\n\nDesk 2"));

        assertThat(letter.html())
                .contains(
                        "<bdi>שולחן</bdi><br/><bdi>Phone 1 &lt;b&gt;</bdi></p>",
                        "<p style=\"margin:0 0 14px\"><bdi>Desk 2</bdi></p>");
    }

    @Test
    void the_last_answer_asks_nothing() {
        assertThat(LetterWriter.write("answer", SampleFacts.with("asksIfSatisfied", false))
                        .text())
                .contains("See your complaint:\n" + SampleFacts.TRACKING)
                .doesNotContain("Are you satisfied?", "Tell us what you think");
        assertThat(LetterWriter.write("answer", SampleFacts.with("respondBy", ""))
                        .text())
                .doesNotContain("Please let us know by");
    }

    @Test
    void an_extension_gives_both_dates_the_reason_and_an_apology() {
        assertThat(LetterWriter.write("extension", SampleFacts.with("text", SampleFacts.REASON))
                        .text())
                .contains(
                        "We are sorry",
                        "What is delayed: Answer\nWe said: Friday 8 January 2027\nNew date: Friday 22 January 2027",
                        "away until 11 January",
                        SampleFacts.TRACKING);
    }

    @Test
    void the_letter_about_a_new_stage_gives_its_role_and_its_dates() {
        assertThat(LetterWriter.write("stage-opened", SampleFacts.all()).text())
                .contains(
                        "Looked at by: Director of Quality Assurance",
                        "Since: Tuesday 12 January 2027",
                        "Answer: Monday 11 January 2027",
                        SampleFacts.TRACKING);
    }

    @Test
    void a_closing_letter_confirms_the_outcome() {
        assertThat(LetterWriter.write("closed", SampleFacts.with("why", "")).text())
                .contains("Closed: Tuesday 12 January 2027\nOutcome: Upheld in part")
                .doesNotContain("Why it is closed");
    }

    @Test
    void the_overdue_mail_has_a_text_for_each_kind_of_reader() {
        var toManager = SampleFacts.with("toCaseworker", false);
        toManager.put("toManagers", true);
        var toAdministrator = SampleFacts.with("toCaseworker", false);
        toAdministrator.put("toAdministrators", true);
        toAdministrator.put("caseworker", "");
        toAdministrator.put("toldNext", "");

        assertThat(LetterWriter.write("overdue", SampleFacts.all()).text())
                .contains(
                        "that you look after has passed",
                        "Ran out: Friday 8 January 2027",
                        "Caseworker: Joan Field",
                        "the next mail about it goes to Daniel Hill")
                .doesNotContain("you are above");
        assertThat(LetterWriter.write("overdue", toManager).text())
                .contains("you are above those who have to act", "Had a mail about it before: Joan Field")
                .doesNotContain("that you look after");
        assertThat(LetterWriter.write("overdue", toAdministrator).text())
                .contains("as an administrator", "Caseworker: nobody")
                .doesNotContain("you are above", "the next mail");
    }

    @Test
    void a_reminder_proposes_a_later_date_only_where_somebody_may_give_one() {
        var staffOnly = SampleFacts.with("complainantTold", false);
        assertThat(LetterWriter.write("reminder", SampleFacts.all()).text())
                .contains("by: Quality Improvement and Policy Manager. The complainant then gets a letter");
        assertThat(LetterWriter.write("reminder", staffOnly).text())
                .contains("by: Quality Improvement and Policy Manager.")
                .doesNotContain("gets a letter");
        assertThat(LetterWriter.write("reminder", SampleFacts.with("extendableBy", ""))
                        .text())
                .doesNotContain("later date");
    }

    @Test
    void the_mail_to_staff_says_what_the_complainant_did_and_no_sentence_for_the_complainant() {
        assertThat(LetterWriter.write("complainant-acted", SampleFacts.all()).text())
                .contains("Action: Not satisfied with the answer")
                .doesNotContain("The complaint goes to stage 2.");
    }

    @Test
    void the_mail_about_an_unassigned_complaint_gives_the_reason() {
        assertThat(LetterWriter.write("unassigned", SampleFacts.with("why", "All three are away."))
                        .text())
                .contains("Why there is none: All three are away.", "Belongs to: Director of Quality Assurance");
    }
}
