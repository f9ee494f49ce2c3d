package io.redress.domain.rules;

import static io.redress.domain.rules.AProcedure.aProcedure;
import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.takes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.IntakeEvent.Corrected;
import io.redress.domain.complaint.IntakeEvent.Reclassified;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.Intake;
import io.redress.domain.procedure.Intake.Question;
import io.redress.domain.rules.SubmissionResult.TurnedAway;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The questions that an organisation asks at intake. */
class IntakeFieldsTest {

    private static final String CREATED = "2026-03-02T10:00";
    private static final String LATER = "2026-03-03T10:00";

    private static final Field NUMBER =
            new Field("candidate", "Candidate", Type.TEXT, false, false, null, null, false, true, null, true, false);
    private static final Field ROLE = Field.of(
            "role",
            "You are",
            Type.CHOICE,
            true,
            false,
            null,
            List.of(Choice.of("user", "A user"), new Choice("rival", "A rival", "belongs to the Board.")),
            false);

    @Test
    void an_answer_is_kept_with_the_particulars_and_counted_only_if_it_is_not_personal() {
        under(asking(), CREATED, aSubmission().answering("role", "user").answering("candidate", "10203/001"))
                .andParticulars(known -> assertThat(known.answers()).containsEntry("candidate", "10203/001"))
                .and(complaint -> assertThat(complaint.entry().answers()).isEqualTo(Map.of("role", "user")));
    }

    @Test
    void a_required_question_is_asked_of_complaints_only() {
        assertThat(result(aSubmission()).faults()).containsExactly(new Fault("answers.role", "is required: You are"));
        assertThat(result(aSubmission().kind("query")).faults()).isEmpty();
    }

    @Test
    void an_answer_that_belongs_elsewhere_is_refused_of_complaints_only() {
        assertThat(result(aSubmission().answering("role", "rival")).faults())
                .containsExactly(new Fault("answers.role", "belongs to the Board."));
        assertThat(result(aSubmission().kind("query").answering("role", "rival"))
                        .faults())
                .isEmpty();
    }

    @Test
    void an_unknown_question_or_answer_is_a_fault() {
        assertThat(result(aSubmission().answering("role", "king").answering("age", "7"))
                        .faults())
                .containsExactly(
                        new Fault("answers.role", "must be one of user, rival"),
                        new Fault("answers.age", "is not a question of this organisation"));
    }

    @Test
    void who_may_not_complain_here_is_told_where_and_counted() {
        assertThat(result(aSubmission().answering("role", "rival")))
                .isEqualTo(new TurnedAway("rival", List.of(new Fault("answers.role", "belongs to the Board."))));
    }

    @Test
    void an_entry_that_becomes_a_complaint_has_to_say_what_intake_would_have_asked() {
        under(asking(Question.REMEDY), CREATED, aSubmission().kind("query").remedy(null))
                .when(LATER, takes(officer("olga"), "reclassify", "kind", "complaint", "reason", "He complains."))
                .thenRefused(Invalid.class, "field=remedy-sought", "field=role, message=is required: You are")
                .when(
                        LATER,
                        takes(
                                officer("olga"),
                                "reclassify",
                                "kind",
                                "complaint",
                                "reason",
                                "He complains.",
                                "remedy-sought",
                                "An apology",
                                "role",
                                "user"))
                .thenAmongOthers(
                        new ActionTaken("reclassify", Map.of("kind", "complaint", "role", "user")),
                        new Corrected(List.of("remedy-sought", "role"), "delay", true, true, Map.of("role", "user")),
                        new Reclassified("complaint"))
                .andParticulars(known -> assertThat(known.remedySought()).isEqualTo("An apology"));
    }

    @Test
    void what_the_entry_says_already_is_not_asked_again() {
        under(asking(), CREATED, aSubmission().kind("query").answering("role", "user"))
                .when(LATER, takes(officer("olga"), "reclassify", "kind", "complaint", "reason", "He complains."))
                .thenNot(Corrected.class);
    }

    @Test
    void an_answer_is_corrected_like_a_name() {
        under(asking(), CREATED, aSubmission().answering("role", "user").answering("candidate", "1"))
                .when(LATER, takes(officer("olga"), "correct", "candidate", "2", "reason", "She says so."))
                .then(
                        new ActionTaken("correct", Map.of()),
                        new Corrected(List.of("candidate"), "delay", true, true, Map.of("role", "user")))
                .thenWritten(Map.of("candidate", "2", "candidate.before", "1", "reason", "She says so."));
    }

    private static AProcedure asking(Question... questions) {
        return aProcedure()
                .but(p -> p.intake = new Intake(
                        Intake.Anonymous.REFUSE, null, "Why.", null, false, List.of(questions), List.of(NUMBER, ROLE)));
    }

    private static SubmissionResult result(ASubmission submission) {
        Rules rules = new Rules(asking().build(), Scenario.ENGLAND);
        return rules.submit(new Reference("ACORN-0000-0000"), submission.receivedAt(time(CREATED)), time(CREATED));
    }
}
