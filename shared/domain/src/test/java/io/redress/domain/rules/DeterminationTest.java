package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.takes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.ActionEvent.Determined;
import io.redress.domain.complaint.LimitEvent.LimitMet;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.StageEvent.Closed;
import io.redress.domain.staff.Actor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A determination is one of the procedure's determinations. */
class DeterminationTest {

    private static final String CREATED = "2026-03-02T10:00";
    private static final Actor OLGA = officer("olga");

    @Test
    void the_determination_is_stored_with_the_complaint() {
        Scenario tale = wider().when("2026-03-03T10:00", takes(OLGA, "find", "finding", "unfounded"))
                .then(new ActionTaken("find", Map.of("finding", "unfounded")), new Determined("unfounded"));
        assertThat(tale.complaint().handling().determination()).isEqualTo("unfounded");
        assertThat(RegisterRow.of(tale.complaint(), tale.rules().procedure()).determination())
                .isEqualTo("unfounded");
    }

    @Test
    void the_last_determination_counts() {
        wider().when("2026-03-03T10:00", takes(OLGA, "find", "finding", "unfounded"))
                .when("2026-03-04T10:00", takes(OLGA, "find", "finding", "upheld"))
                .and(complaint ->
                        assertThat(complaint.handling().determination()).isEqualTo("upheld"));
    }

    @Test
    void an_unknown_determination_is_rejected() {
        wider().when("2026-03-03T10:00", takes(OLGA, "find", "finding", "vexatious"))
                .thenRefused(Invalid.class, "finding", "must be one of upheld, partly, unfounded")
                .when("2026-03-03T10:00", takes(OLGA, "find"))
                .thenRefused(Invalid.class, "finding", "is required");
    }

    @Test
    void an_action_may_allow_only_some_determinations() {
        wider().when("2026-03-03T10:00", takes(OLGA, "settle", "finding", "unfounded"))
                .thenRefused(Invalid.class, "finding", "must be one of upheld, partly")
                .when("2026-03-03T10:00", takes(OLGA, "settle", "finding", "partly"))
                .thenAmongOthers(new Determined("partly"), new LimitMet("answer"), new Closed("decided"));
    }

    private static Scenario wider() {
        return under(aWiderProcedure(), CREATED, aSubmission());
    }
}
