package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.head;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.somebody;
import static io.redress.domain.rules.Step.takes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Reason.Conflict;
import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.Rejection.Reason.NotAllowed;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.LetterEvent.LetterDrafted;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.procedure.Intake;
import io.redress.domain.staff.Actor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A letter is not sent while it is incomplete or unsigned. */
class DraftsTest {

    private static final String CREATED = "2026-03-02T10:00";
    private static final Actor OLGA = officer("olga");
    private static final Actor HUGO = head("hugo");
    private static final Actor DORA = somebody("dora", "director");

    @Test
    void a_letter_with_a_missing_part_is_not_sent() {
        under(aWiderProcedure(), CREATED, aSubmission())
                .when("2026-03-03T10:00", takes(OLGA, "answer-in-full"))
                .thenRefused(Invalid.class, "remedy", "is required: the letter cannot be sent without it")
                .when("2026-03-03T10:00", takes(OLGA, "answer-in-full", "remedy", "  "))
                .thenRefused(Invalid.class, "remedy", "is required: the letter cannot be sent without it")
                .when("2026-03-03T10:00", takes(OLGA, "answer-in-full", "remedy", "A refund."))
                .then(new ActionTaken("answer-in-full", Map.of()), new LetterOrdered("full-answer"));
    }

    @Test
    void a_letter_that_needs_a_signature_is_not_sent_before_it_is_drafted() {
        atTheHead()
                .when("2026-03-03T10:00", takes(HUGO, "hand-up"))
                .when("2026-03-03T11:00", takes(DORA, "sign"))
                .thenRefused(Conflict.class, "the letter ruling has not been written yet");
    }

    @Test
    void a_draft_is_complete() {
        atTheHead()
                .when("2026-03-03T10:00", takes(HUGO, "draft", "findings", "It was late."))
                .thenRefused(Invalid.class, "reasons", "is required: the letter cannot be sent without it");
    }

    @Test
    void a_draft_waits_for_its_signature_and_names_the_change_that_wrote_it() {
        atTheHead()
                .when("2026-03-03T10:00", drafts())
                .then(new ActionTaken("draft", Map.of()), new LetterDrafted("ruling"))
                .thenWritten(Map.of("findings", "It was late.", "reasons", "Nobody called."))
                .and(complaint -> assertThat(complaint.handling().drafts()).containsExactly(Map.entry("ruling", 2)))
                .when("2026-03-03T11:00", takes(HUGO, "sign"))
                .thenRefused(Conflict.class, "sign is not offered in the stage second")
                .when("2026-03-03T12:00", takes(HUGO, "hand-up"))
                .when("2026-03-03T13:00", takes(HUGO, "sign"))
                .thenRefused(NotAllowed.class, "the action sign is for director")
                .when("2026-03-03T14:00", takes(DORA, "sign"))
                .then(new ActionTaken("sign", Map.of()), new LetterOrdered("ruling"));
    }

    @Test
    void a_draft_is_used_once() {
        atTheHead()
                .when("2026-03-03T10:00", drafts())
                .when("2026-03-03T12:00", takes(HUGO, "hand-up"))
                .when("2026-03-03T14:00", takes(DORA, "sign"))
                .and(complaint -> assertThat(complaint.handling().drafts()).isEmpty())
                .when("2026-03-03T15:00", takes(DORA, "sign"))
                .thenRefused(Conflict.class, "the letter ruling has not been written yet");
    }

    @Test
    void without_an_address_the_letter_by_hand_uses_the_draft() {
        under(
                        aWiderProcedure(),
                        CREATED,
                        aSubmission().withoutEmail().channel("ombudsman").origin("reference", "OM/1"))
                .when("2026-03-03T10:00", drafts())
                .when("2026-03-03T12:00", takes(HUGO, "hand-up"))
                .when("2026-03-03T14:00", takes(DORA, "sign"))
                .thenAmongOthers(new LetterOwed("ruling", 4))
                .and(complaint -> assertThat(complaint.handling().drafts()).isEmpty());
    }

    @Test
    void a_complainant_who_cannot_be_reached_is_sent_no_letter() {
        AProcedure procedure = aWiderProcedure()
                .but(p -> p.intake = Intake.of(Intake.Anonymous.HANDLE, null, null, null, false, List.of()));
        under(
                        procedure,
                        CREATED,
                        aSubmission()
                                .name(null)
                                .email(null)
                                .channel("ombudsman")
                                .origin("reference", "OM/1"))
                .when("2026-03-03T10:00", drafts())
                .when("2026-03-03T12:00", takes(HUGO, "hand-up"))
                .when("2026-03-03T14:00", takes(DORA, "sign"))
                .thenNot(LetterOwed.class)
                .thenNot(LetterOrdered.class);
    }

    @Test
    void a_new_draft_replaces_the_returned_one() {
        atTheHead()
                .when("2026-03-03T10:00", drafts())
                .when("2026-03-03T12:00", takes(HUGO, "hand-up"))
                .when("2026-03-03T13:00", takes(DORA, "hand-back"))
                .and(complaint -> assertThat(complaint.handling().drafts()).containsEntry("ruling", 2))
                .when("2026-03-04T10:00", drafts())
                .and(complaint -> assertThat(complaint.handling().drafts()).containsEntry("ruling", 5));
    }

    private static Step drafts() {
        return takes(HUGO, "draft", "findings", "It was late.", "reasons", "Nobody called.");
    }

    private static Scenario atTheHead() {
        return under(
                aWiderProcedure(), CREATED, aSubmission().channel("ombudsman").origin("reference", "OM/1"));
    }
}
