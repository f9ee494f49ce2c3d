package io.redress.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.language.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurtherLettersTest {

    private static String text(String id) {
        return LetterWriter.write(id, SampleFacts.all()).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledgement", "answer", "closed", "decision", "no-further", "received", "response"})
    void a_stage_without_a_next_step_leaves_no_empty_heading(String id) {
        String text = LetterWriter.write(id, SampleFacts.with("goFurther", "")).text();

        assertThat(text).doesNotContain("If you are not satisfied", "If you meant something else", "What you can do");
    }

    @Test
    void an_acknowledgement_without_a_date_says_that_there_is_none() {
        assertThat(LetterWriter.write("acknowledgement", SampleFacts.with("limits", List.of()))
                        .text())
                .contains("There is no fixed date for this", "look by your link")
                .doesNotContain("If we cannot keep one of these dates");
        assertThat(text("acknowledgement")).doesNotContain("no fixed date");
    }

    @Test
    void the_letter_about_a_pause_gives_its_cause_end_and_reason() {
        assertThat(LetterWriter.write("paused", SampleFacts.with("text", SampleFacts.REASON))
                        .text())
                .contains(
                        "We wait for: Something from you",
                        "At the latest until: Friday 22 January 2027",
                        "away until 11 January",
                        "What is left of it is kept",
                        "Answer: 4 working days",
                        SampleFacts.TRACKING);
        assertThat(LetterWriter.write("paused", SampleFacts.with("kept", List.of()))
                        .text())
                .doesNotContain("The time that we have left");
    }

    @Test
    void the_letter_after_a_pause_gives_the_new_dates() {
        assertThat(text("resumed"))
                .contains("The wait is over", "The new dates", "Answer: Monday 11 January 2027", SampleFacts.TRACKING);
    }

    @Test
    void a_response_prints_every_part_under_its_title_and_the_available_actions() {
        assertThat(text("response"))
                .contains(
                        "What we found\n",
                        "Valid in part",
                        "The rules ask for two.",
                        "Tell us what you think:\n" + SampleFacts.TRACKING,
                        "goes to the Director of Quality Assurance",
                        "Please let us know by Friday 29 January 2027.",
                        "The ombudsman: It looks at complaints free of charge.");
    }

    @Test
    void a_response_has_the_title_from_the_procedure() {
        assertThat(LetterWriter.write("response", SampleFacts.all()).subject())
                .isEqualTo("Findings of the investigation (KIWI-7K3M-9QXR)");
    }

    @Test
    void a_response_that_is_not_final_names_no_external_body() {
        assertThat(LetterWriter.write("response", SampleFacts.with("outside", List.of()))
                        .text())
                .doesNotContain("outside", "ombudsman");
    }

    @Test
    void the_letter_about_a_decision_gives_its_reasons() {
        assertThat(text("decision"))
                .contains(
                        "The investigation of your complaint is finished",
                        "Decision: Upheld in part",
                        "Two of the three findings stand.");
    }

    @Test
    void the_letter_of_a_referral_names_the_new_department() {
        assertThat(text("referred"))
                .contains(
                        "What we found: Valid in part",
                        "Looked at by: Director of Quality Assurance",
                        SampleFacts.TRACKING)
                .doesNotContain("Office:");
        var unsaid = SampleFacts.with("parts", List.of());
        assertThat(LetterWriter.write("referred", unsaid).text()).contains("Office: Examinations");
        unsaid.put("department", "");
        assertThat(LetterWriter.write("referred", unsaid).text()).doesNotContain("Office:");
    }

    @Test
    void the_notice_after_the_closing_says_what_could_reopen_it() {
        assertThat(LetterWriter.write("no-further", SampleFacts.with("text", SampleFacts.REASON))
                        .text())
                .contains(
                        "Without new information which substantially affects the outcome",
                        "The awarding body",
                        "away until 11 January");
        var facts = SampleFacts.with("outcome", "");
        facts.put("text", "");
        assertThat(LetterWriter.write("no-further", facts).text()).doesNotContain("Outcome:", "Why it does not change");
    }

    @Test
    void a_refusal_to_go_further_gives_the_reason_and_the_remaining_options() {
        assertThat(LetterWriter.write("refused-further", SampleFacts.with("text", SampleFacts.REASON))
                        .text())
                .contains(
                        "away until 11 January", "What you can do", "Who can look at it outside", SampleFacts.TRACKING);
    }

    @Test
    void the_letter_about_a_reopened_complaint_does_not_say_that_it_moved_on() {
        Letter letter = LetterWriter.write("stage-opened", SampleFacts.with(Map.of("reopened", true, "opening", "")));

        assertThat(letter.subject()).startsWith("Your complaint is open again (");
        assertThat(letter.text()).contains("opened this again").doesNotContain("is finished", "moved");
    }

    @Test
    void the_closing_letter_of_an_enquiry_does_not_call_it_a_complaint() {
        Letter letter = LetterWriter.write("closed", SampleFacts.with("complaint", false));

        assertThat(letter.subject()).startsWith("What you sent us is closed (");
        assertThat(letter.text()).doesNotContain("closed your complaint");
    }

    @Test
    void a_reply_to_an_enquiry_does_not_call_it_a_complaint() {
        Map<String, Object> facts = SampleFacts.with("complaint", false);
        facts.put("text", "Could you tell us on which day you sat the test?");
        Letter letter = LetterWriter.write("message", facts);

        assertThat(letter.subject()).startsWith("A message about what you sent us (");
        assertThat(letter.text())
                .contains("Could you tell us on which day you sat the test?")
                .doesNotContain("your complaint");
    }

    @Test
    void the_mail_to_the_consulted_role_says_by_whom_since_when_and_until_when() {
        assertThat(text("consultation-requested"))
                .contains(
                        "What is needed: Stage 1: investigation",
                        "Needed from: Head of department\nRequested by: Joan Field\nSince: Monday 11 January 2027, 10:42",
                        "Answer: Monday 11 January 2027");
    }

    @Test
    void reminders_have_a_text_for_the_consulted_role_and_one_for_viewers_of_a_restricted_complaint() {
        var consulted = SampleFacts.with("toCaseworker", false);
        consulted.put("toConsulted", true);
        var few = SampleFacts.with("toCaseworker", false);
        few.put("toRestrictedViewers", true);

        assertThat(LetterWriter.write("reminder", consulted).text())
                .contains("Your approval or advice on a complaint is needed")
                .doesNotContain("that you look after");
        assertThat(LetterWriter.write("overdue", consulted).text())
                .contains("Your approval or advice on a complaint is needed");
        assertThat(LetterWriter.write("overdue", few).text())
                .contains("the few people who may see it")
                .doesNotContain("you are above", "that you look after");
    }

    @Test
    void the_mail_about_an_incident_lists_all_duties() {
        assertThat(text("incident"))
                .contains(
                        "Your role: Managing Director",
                        "Duty: Tell the Managing Director",
                        "A warning: Friday 15 January 2027\n  Quality Manager");
    }

    @Test
    void the_mail_about_a_letter_by_hand_names_its_parts_and_not_their_texts() {
        assertThat(text("by-hand"))
                .contains("Letter: answer", "Written with change: 7", "- What we found\n", "- Why\n")
                .doesNotContain("invigilator");
        var facts = SampleFacts.with("parts", List.of());
        facts.put("change", "");
        assertThat(LetterWriter.write("by-hand", facts).text())
                .doesNotContain("What the letter has to say", "Written with");
    }

    @Test
    void the_mails_about_letters_to_tell_say_by_when_and_where_the_words_are() {
        for (String letter : List.of("by-hand", "letter-returned", "letter-marked-as-spam")) {
            assertThat(text(letter))
                    .contains(
                            "Tell the complainant by: Tuesday 27 October 2026",
                            "Its words, to print or to read out:\nhttps://complaints.kiwi.example/kiwi/desk/complaints/KIWI-7K3M-9QX1/letters/12/answer");
            assertThat(LetterWriter.write(letter, SampleFacts.all(), Language.SWAHILI)
                            .text())
                    .contains(
                            "Mwisho wa kumjulisha mlalamikaji: Tuesday 27 October 2026",
                            "Maneno yake, ya kuchapisha au ya kusoma kwa sauti:\nhttps://complaints.kiwi.example/kiwi/desk/complaints/");
            assertThat(LetterWriter.write(letter, SampleFacts.with("tellBy", ""))
                            .text())
                    .doesNotContain("Tell the complainant by");
        }
    }

    @Test
    void the_mail_about_a_follow_on_action_gives_its_day() {
        assertThat(text("follow-on-action-added"))
                .contains("What: Tell the Managing Director", "Due: Friday 8 January 2027");
        assertThat(text("follow-on-action-overdue"))
                .contains("Was due: Friday 8 January 2027", "Responsible: Managing Director");
    }

    @Test
    void a_mail_to_a_substitute_does_not_call_the_substitute_responsible() {
        String text = LetterWriter.write("follow-on-action-added", SampleFacts.with("toResponsible", false))
                .text();
        assertThat(text)
                .contains("in their place", "Was responsible: Managing Director")
                .doesNotContain("you are responsible", "for you");
        assertThat(LetterWriter.write("follow-on-action-overdue", SampleFacts.with("toResponsible", false))
                        .text())
                .contains("may not see the complaint any more")
                .doesNotContain("you are responsible", "for you");
    }

    @Test
    void the_mail_about_break_glass_names_the_user_and_the_reason() {
        assertThat(text("glass-broken"))
                .contains(
                        "Who: Adele Novak",
                        "The police ask for it today.",
                        "Can see it until: Tuesday 12 January 2027");
    }
}
