package io.redress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.FollowOnEvent;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.recipients.Recipient;
import io.redress.domain.staff.Actor;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.procedures.Procedures;
import io.redress.store.Table;
import io.redress.testing.AcceptedMail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The letters of an organisation that refers complaints, pauses them, drafts letters and signs them. */
class BoroughLettersTest {

    private static final Colleague CARL = Colleague.of("Carl Ohene", "clerk");
    private static final Map<String, String> DRAFT = Map.of(
            "finding", "valid",
            "reasons", "The hall was locked.",
            "since", "2026-10-19",
            "paid", "true",
            "times", "3",
            "officer", "carl",
            "inner", "costly",
            "discipline", "A warning for the porter.");

    private Fixture fixture;
    private Correspondence correspondence;

    @BeforeEach
    void open() {
        fixture = Fixture.of(Fixture.BOROUGH, Fixture.FRIDAY);
        correspondence = new Correspondence(
                fixture.env(),
                Table.in(fixture.env()),
                Procedures.in(fixture.env(), DaysOff.NONE),
                fixture.complaints,
                "notification");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private ChangeContext context(String reference, int change) {
        return correspondence.context(Fixture.BOROUGH, reference, change);
    }

    /** The one letter that a change orders. */
    private AcceptedMail letter(String reference, int change) {
        int before = fixture.ses.mails().size();
        ChangeContext context = context(reference, change);
        context.letters().forEach(letter -> correspondence.toComplainant(context, letter));
        assertThat(fixture.ses.mails()).hasSize(before + 1);
        return fixture.ses.mails().getLast();
    }

    private int drafted(String reference) {
        Actor clerk = new Actor.Caseworker("clerk", Set.of("clerk"), Set.of());
        return fixture.decide(
                reference,
                clerk,
                new Command.Act("draft", DRAFT, List.of(CARL.member().candidate(LocalDate.EPOCH, 0))));
    }

    @Test
    void an_acknowledgement_and_a_receipt_need_neither_a_date_nor_a_next_step() {
        String complaint = fixture.submitted();
        String query = fixture.submitted(TestSubmission.of("query"));

        assertThat(letter(complaint, 1).text()).contains("Answer: Friday 6 November 2026");
        assertThat(letter(query, 1).subject()).startsWith("We have received what you sent us");
    }

    @Test
    void a_signed_letter_contains_the_draft_and_its_author() {
        String reference = fixture.submitted();
        drafted(reference);
        int signed = fixture.act("director", reference, "sign", Map.of("reasons", "Signed with regret."));
        AcceptedMail mail = letter(reference, signed);

        assertThat(mail.subject()).isEqualTo("What the Borough found (" + reference + ")");
        assertThat(mail.text())
                .contains("From: Clerk", "The Ombudsman: www.ombudsman.example")
                .doesNotContain("Stage: ")
                .containsSubsequence(
                        "What we found\n",
                        "Valid",
                        "Why\n",
                        "The hall was locked.",
                        "We have known it since\n",
                        "Monday 19 October 2026",
                        "We pay for it\n",
                        "Yes",
                        "How often it happened\n",
                        "3")
                .doesNotContain("Signed with regret");
        assertThat(fixture.sent(reference)).containsExactly(new LetterEvent.LetterSent("signed-response", signed));
    }

    @Test
    void a_signed_letter_that_is_sent_again_says_the_same() {
        String reference = fixture.submitted();
        drafted(reference);
        int signed = fixture.act("director", reference, "sign", Map.of());
        int order = fixture.act("administrator", reference, "send-again", Map.of("change", "" + signed));
        correspondence.toComplainantAgain(context(reference, signed), "signed-response", context(reference, order));

        assertThat(fixture.ses.mails().getLast().text()).contains("The hall was locked.");
    }

    @Test
    void a_field_for_some_of_the_staff_is_in_no_letter_whatever_its_type() {
        String reference = fixture.submitted();
        drafted(reference);
        int signed = fixture.act("director", reference, "sign", Map.of());
        String another = fixture.submitted();
        int decided = fixture.act(
                "clerk", another, "decide", Map.of("inner", "costly", "vote", "vary", "grounds", "It was unfair."));

        for (AcceptedMail mail : List.of(letter(reference, signed), letter(another, decided))) {
            assertThat(mail.subject() + mail.text() + mail.html())
                    .doesNotContain("For us only", "cost us", "Discipline", "porter", "carl", "Who looked at it");
        }
        assertThat(fixture.ses.mails().getLast().text())
                .as("the first choice that the complainant may read is the decision")
                .contains("Decision: To vary the findings", "Its grounds\n", "It was unfair.")
                .doesNotContain("The decision is");
    }

    @Test
    void the_letter_of_a_referral_names_the_department() {
        String reference = fixture.submitted();
        int referred = fixture.act("clerk", reference, "refer", Map.of("department", "south"));

        assertThat(letter(reference, referred).text())
                .contains("Your complaint is with: Office South", "Looked at by: Clerk", "Answer: Friday 6 November");
    }

    @Test
    void a_pause_keeps_the_time_that_is_left_and_its_end_sets_new_dates() {
        String reference = fixture.submitted();
        int paused = fixture.act(
                "clerk",
                reference,
                "pause",
                Map.of("cause", "police", "until", "2026-11-20", "reason", "They have the file."));
        assertThat(letter(reference, paused).text())
                .contains(
                        "We wait for: The police",
                        "At the latest until: Friday 20 November 2026",
                        "They have the file.",
                        "Answer: 10 working days");

        fixture.clock.set(Instant.parse("2026-11-02T10:00:00Z"));
        int resumed = fixture.act("clerk", reference, "resume", Map.of("note", "They are done."));
        assertThat(letter(reference, resumed).text())
                .contains("We waited for: The police", "The new dates", "Answer: Monday 16 November 2026")
                .containsPattern("Before the pause we said:\\s+Friday 6 November\\s+2026\\.")
                .doesNotContain("They are done");
    }

    @Test
    void a_pause_that_ends_automatically_sends_a_letter_too() {
        String reference = fixture.submitted();
        fixture.act(
                "clerk",
                reference,
                "pause",
                Map.of("cause", "police", "until", "2026-10-30", "reason", "They have the file."));
        fixture.clock.set(Instant.parse("2026-10-31T10:00:00Z"));

        assertThat(letter(reference, fixture.wake(reference)).subject()).startsWith("We go on with your complaint");
    }

    @Test
    void a_refusal_to_go_further_gives_the_reason_and_the_remaining_options() {
        String reference = fixture.submitted();
        int refused =
                fixture.act("clerk", reference, "refuse-further", Map.of("reason", "Nothing is left to look at."));

        assertThat(letter(reference, refused).text())
                .contains("Nothing is left to look at.", "Decided by: Clerk", "Tell us if there is anything new")
                .contains("The Ombudsman: www.ombudsman.example");
    }

    @Test
    void contact_after_the_closing_gets_one_notice() {
        String reference = fixture.submitted();
        fixture.act("clerk", reference, "refuse-further", Map.of("reason", "No."));
        fixture.says(reference, "contact-again", Map.of("information", "But I insist."));
        int notice = fixture.act("clerk", reference, "no-further", Map.of());

        assertThat(letter(reference, notice).text())
                .contains(
                        "Without new information which substantially affects the outcome",
                        "Outcome: Not taken further");
    }

    @Test
    void the_letter_about_a_reopened_complaint_says_so() {
        String reference = fixture.submitted();
        fixture.act("clerk", reference, "refuse-further", Map.of("reason", "No."));
        int reopened = fixture.act("clerk", reference, "reopen", Map.of("reason", "New facts."));

        assertThat(letter(reference, reopened).subject()).startsWith("Your complaint is open again");
    }

    @Test
    void the_mail_about_a_letter_to_send_by_hand_names_its_parts_without_their_texts() {
        String reference = fixture.submitted(TestSubmission.usual().unreachable());
        int drafted = drafted(reference);
        int signed = fixture.act("director", reference, "sign", Map.of());
        correspondence.byHand(
                context(reference, signed),
                "by-hand",
                "signed-response",
                signed,
                new Recipient(CARL.member(), List.of()));
        correspondence.byHand(
                context(reference, 1), "by-hand", "acknowledgement", 1, new Recipient(CARL.member(), List.of()));

        String text = fixture.ses.mails().getFirst().text();
        assertThat(text)
                .contains(
                        "Letter: What the Borough found",
                        "Written with change: " + drafted,
                        "- What we found\n",
                        "- Why\n")
                .doesNotContain("The hall was locked", "Discipline", "For us only", TestSubmission.MARK);
        assertThat(fixture.ses.mails().getLast().text())
                .contains("Letter: We have received your complaint")
                .doesNotContain("What the letter has to say", "Written with change");
    }

    @Test
    void there_is_no_letter_for_a_complainant_who_cannot_be_reached() {
        String reference = fixture.submitted(TestSubmission.usual().uncontactable());
        correspondence.toComplainant(context(reference, 1), "acknowledgement");

        assertThat(fixture.ses.bodies()).isEmpty();
        assertThat(fixture.now(reference).version()).isEqualTo(1);
    }

    @Test
    void a_mail_completes_a_follow_on_action_once() {
        String reference = fixture.submitted();
        int recorded = fixture.act("clerk", reference, "record-incident", Map.of("what", "A threat."));
        String followOnAction = recorded + "-director-told";
        correspondence.complete(context(reference, recorded), followOnAction);
        correspondence.complete(context(reference, recorded), followOnAction);

        assertThat(fixture.events(reference, FollowOnEvent.FollowOnActionCompleted.class))
                .containsExactly(new FollowOnEvent.FollowOnActionCompleted(followOnAction));
    }
}
