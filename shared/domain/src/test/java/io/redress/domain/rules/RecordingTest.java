package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.relates;
import static io.redress.domain.rules.Step.takes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.domain.Rejection.Reason.Conflict;
import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.complaint.AccessEvent.Restricted;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnEvent.LessonLearned;
import io.redress.domain.complaint.IntakeEvent.Related;
import io.redress.domain.complaint.Lesson;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.rules.form.LookedUp;
import io.redress.domain.staff.Actor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lessons from a complaint, and its relations to other complaints. */
class RecordingTest {

    private static final String CREATED = "2026-03-02T10:00";
    private static final Actor OLGA = officer("olga");

    @Test
    void a_lesson_names_the_root_cause() {
        Scenario tale = wider().when(
                        "2026-03-03T10:00",
                        takes(OLGA, "lesson", "cause", "training", "lesson", "Call back.", "preventive", "A list."))
                .then(new ActionTaken("lesson", Map.of("cause", "training")), new LessonLearned("training", 2))
                .thenWritten(Map.of("lesson", "Call back.", "preventive", "A list."));
        assertThat(tale.complaint().handling().cause()).isEqualTo("training");
        assertThat(RegisterRow.of(tale.complaint(), tale.rules().procedure()).cause())
                .isEqualTo("training");
        assertThat(RegisterRow.of(tale.complaint(), tale.rules().procedure()).lessons())
                .containsExactly(new Lesson(2, time("2026-03-03T10:00"), "training"));
    }

    @Test
    void a_cause_must_be_in_the_list() {
        wider().when("2026-03-03T10:00", takes(OLGA, "lesson", "cause", "fate", "lesson", "?"))
                .thenRefused(Invalid.class, "cause", "must be one of training");
    }

    @Test
    void without_a_list_of_causes_a_lesson_needs_no_cause() {
        given(CREATED, aSubmission())
                .when("2026-03-03T10:00", takes(OLGA, "lesson", "lesson", "Call back."))
                .thenAmongOthers(new LessonLearned(null, 2));
    }

    @Test
    void a_lesson_may_be_recorded_after_the_closing() {
        wider().when("2026-03-03T10:00", takes(COMPLAINANT, "withdraw"))
                .when("2026-03-04T10:00", takes(OLGA, "lesson", "cause", "training", "lesson", "Call back."))
                .thenAmongOthers(new LessonLearned("training", 3));
    }

    @Test
    void a_complaint_is_related_to_another_once() {
        Scenario tale = wider().when("2026-03-03T10:00", takes(OLGA, "relate", "complaint", "acorn-oooo-0001"))
                .thenRefused(Invalid.class, "complaint", "is not a reference such as");
        Complaint other = Complaint.initial(Reference.random("ACORN", new Random(1)), "acorn", 1);
        tale.when(
                        "2026-03-03T10:00",
                        new Step(
                                OLGA,
                                new Command.Act(
                                        "relate",
                                        Map.of("complaint", other.reference().toLowerCase(Locale.ROOT)),
                                        new LookedUp(List.of(), Optional.of(other), Set.of()))))
                .thenAmongOthers(new Related(other.reference()))
                .when("2026-03-03T11:00", relates(OLGA, other))
                .thenRefused(Conflict.class, "these complaints are related already")
                .and(complaint -> assertThat(complaint.handling().related()).containsExactly(other.reference()));
    }

    @Test
    void a_complaint_is_related_only_to_one_that_the_caller_has_found() {
        Complaint another = Complaint.initial(Reference.random("ACORN", new Random(2)), "acorn", 1);
        String wanted = Reference.random("ACORN", new Random(1)).value();
        LookedUp anotherFound = new LookedUp(List.of(), Optional.of(another), Set.of());
        wider().when("2026-03-03T10:00", takes(OLGA, "relate", "complaint", wanted))
                .thenRefused(Invalid.class, "complaint", "is not a complaint of this organisation")
                .when(
                        "2026-03-03T10:00",
                        new Step(OLGA, new Command.Act("relate", Map.of("complaint", wanted), anotherFound)))
                .thenRefused(Invalid.class, "complaint", "is not a complaint of this organisation");
    }

    @Test
    void only_a_restricted_complaint_can_be_related_to_a_restricted_one() {
        Complaint other = Complaint.initial(Reference.random("ACORN", new Random(1)), "acorn", 1)
                .after(new Restricted("administrator", false), time(CREATED));
        wider().when("2026-03-03T10:00", relates(OLGA, other))
                .thenRefused(Invalid.class, "complaint", "is restricted: relate that complaint to this one instead")
                .when("2026-03-03T10:00", takes(OLGA, "restrict", "reason", "Threats."))
                .when("2026-03-03T11:00", relates(OLGA, other))
                .thenAmongOthers(new Related(other.reference()));
    }

    @Test
    void a_complaint_cannot_be_related_to_itself() {
        wider().when("2026-03-03T10:00", takes(OLGA, "relate", "complaint", "ACORN-0000-0000"))
                .thenRefused(Invalid.class, "complaint", "must be another complaint");
    }

    private static Scenario wider() {
        return under(aWiderProcedure(), CREATED, aSubmission());
    }
}
