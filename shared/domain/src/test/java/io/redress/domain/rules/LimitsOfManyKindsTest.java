package io.redress.domain.rules;

import static io.redress.domain.rules.ALimit.limit;
import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.rules.Scenario.endOf;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.extend;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.somebody;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.wakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Reason.Conflict;
import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.Limit.State;
import io.redress.domain.complaint.LimitEvent.LimitCancelled;
import io.redress.domain.complaint.LimitEvent.LimitEndedLate;
import io.redress.domain.complaint.LimitEvent.LimitExtended;
import io.redress.domain.complaint.LimitEvent.LimitMet;
import io.redress.domain.complaint.LimitEvent.LimitMissed;
import io.redress.domain.complaint.LimitEvent.LimitNotApplicable;
import io.redress.domain.complaint.LimitEvent.LimitStarted;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.procedure.Intake;
import io.redress.domain.staff.Actor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Limits that start with an action, repeat, apply to some complainants only, or have a maximum extension. */
class LimitsOfManyKindsTest {

    private static final String CREATED = "2026-03-02T10:00";
    private static final Actor OLGA = officer("olga");

    @Test
    void a_limit_may_start_with_an_action() {
        wider().when("2026-03-04T10:00", takes(OLGA, "visit"))
                .then(
                        new ActionTaken("visit", Map.of()),
                        new LimitStarted("visit-report", time("2026-03-04T10:00"), endOf("2026-03-09")))
                .when("2026-03-05T10:00", takes(OLGA, "visit"))
                .thenNot(LimitStarted.class)
                .when("2026-03-06T10:00", takes(OLGA, "report-visit"))
                .thenAmongOthers(new LimitMet("visit-report"))
                .when("2026-03-09T10:00", takes(OLGA, "visit"))
                .thenAmongOthers(new LimitStarted("visit-report", time("2026-03-09T10:00"), endOf("2026-03-12")));
    }

    @Test
    void a_limit_that_starts_with_an_action_does_not_start_with_a_stage() {
        wider().and(complaint -> assertThat(complaint.running("visit-report")).isEmpty())
                .when("2026-03-03T10:00", takes(OLGA, "ask-advice"))
                .thenNot(LimitStarted.class);
    }

    @Test
    void a_repeating_limit_starts_again_after_it_is_met() {
        Scenario tale = wider().when("2026-03-05T10:00", takes(OLGA, "update"))
                .then(
                        new ActionTaken("update", Map.of()),
                        new LimitMet("informed"),
                        new LimitStarted("informed", time("2026-03-05T10:00"), endOf("2026-03-12")))
                .when("2026-03-11T10:00", takes(OLGA, "update"))
                .thenAmongOthers(
                        new LimitMet("informed"),
                        new LimitStarted("informed", time("2026-03-11T10:00"), endOf("2026-03-18")))
                .when("2026-03-19T10:00", takes(OLGA, "update"))
                .thenAmongOthers(
                        new LimitMissed("informed"),
                        new LimitEndedLate("informed"),
                        new LimitStarted("informed", time("2026-03-19T10:00"), endOf("2026-03-26")));
        assertThat(tale.complaint().limits())
                .filteredOn(limit -> limit.id().equals("informed"))
                .extracting(Limit::state)
                .containsExactly(State.MET, State.MET, State.MISSED, State.RUNNING);
    }

    @Test
    void a_limit_keeps_running_through_its_stages_and_ends_with_the_last() {
        wider().when("2026-03-05T10:00", takes(OLGA, "ask-advice"))
                .thenNot(LimitStarted.class)
                .when("2026-03-06T10:00", takes(OLGA, "update"))
                .thenAmongOthers(new LimitMet("informed"))
                .when("2026-03-06T11:00", takes(COMPLAINANT, "add-information", "information", "x"))
                .thenRefused(Conflict.class, "add-information is not offered in the stage advice")
                .when("2026-03-06T12:00", takes(somebody("ava", "adviser"), "advise", "advice", "Say sorry."))
                .when("2026-03-09T10:00", answers(OLGA))
                .thenAmongOthers(new StageEntered("answered", "officer"), new LimitCancelled("informed"))
                .and(complaint -> assertThat(complaint.running("informed")).isEmpty());
    }

    @Test
    void a_limit_for_reachable_complainants_does_not_apply_to_others() {
        Scenario tale = under(
                        anonymousAllowed(), CREATED, aSubmission().name(null).email(null))
                .thenAmongOthers(new LimitNotApplicable("contact", time(CREATED), endOf("2026-03-03")))
                .thenNot(LetterOwed.class);
        assertThat(tale.limit("contact").state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(tale.limit("contact").ended()).isEqualTo(time(CREATED));
        tale.andDue(endOf("2026-03-04"))
                .when("2026-03-05T10:00", wakes())
                .thenAmongOthers(new LimitMissed("acknowledgement"))
                .and(complaint -> assertThat(tale.limit("contact").missed())
                        .as("never missed")
                        .isNull());
    }

    @Test
    void a_complainant_with_a_telephone_number_can_be_reached() {
        under(anonymousAllowed(), CREATED, aSubmission().withoutEmail())
                .thenAmongOthers(new LimitStarted("contact", time(CREATED), endOf("2026-03-03")));
    }

    @Test
    void a_limit_can_be_extended_only_up_to_the_maximum_from_the_first_due_time() {
        wider().when("2026-03-05T10:00", extend(OLGA, "answer", "2026-03-31"))
                .thenRefused(
                        Invalid.class,
                        "until",
                        "must be 2026-03-30 at the latest, 10 working days after the first date")
                .when("2026-03-05T10:00", extend(OLGA, "answer", "2026-03-26"))
                .thenAmongOthers(new LimitExtended("answer", endOf("2026-03-16"), endOf("2026-03-26"), "extension"))
                .when("2026-03-06T10:00", extend(OLGA, "answer", "2026-04-01"))
                .thenRefused(Invalid.class, "must be 2026-03-30 at the latest")
                .when("2026-03-06T10:00", extend(OLGA, "answer", "2026-03-30"))
                .thenAmongOthers(new LimitExtended("answer", endOf("2026-03-26"), endOf("2026-03-30"), "extension"));
    }

    private static Scenario wider() {
        return under(aWiderProcedure(), CREATED, aSubmission());
    }

    private static AProcedure anonymousAllowed() {
        return aWiderProcedure()
                .but(p -> p.intake = Intake.of(Intake.Anonymous.HANDLE, null, null, null, false, List.of()));
    }
}
