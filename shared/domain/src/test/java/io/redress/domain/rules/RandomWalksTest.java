package io.redress.domain.rules;

import static io.redress.domain.rules.AProcedure.aProcedure;
import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.rules.AWiderProcedure.withLineManagers;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.AccessEvent;
import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.FollowOnEvent;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.complaint.SubjectEvent;
import io.redress.domain.procedure.Procedure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Complaints with random commands. The assertions must hold on every walk. */
class RandomWalksTest {

    private static final int WALKS = 64;

    /** Events that only a richer procedure causes. */
    private static final Class<?>[] RARE = {
        StageEvent.Paused.class,
        StageEvent.Resumed.class,
        LimitEvent.LimitResumed.class,
        LimitEvent.LimitMoved.class,
        StageEvent.ConsultationRequested.class,
        AccessEvent.Restricted.class,
        AccessEvent.GlassBroken.class,
        AccessEvent.RestrictionLifted.class,
        SubjectEvent.SubjectUnknown.class,
        SubjectEvent.SubjectNotStaff.class,
        SubjectEvent.PersonUnnamed.class,
        AccessEvent.Seen.class,
        StageEvent.Reopened.class,
        IntakeEvent.Referred.class,
        IntakeEvent.Registered.class,
        ActionEvent.Determined.class,
        LetterEvent.LetterDrafted.class,
        LetterEvent.LetterTold.class,
        LimitEvent.LimitHeld.class,
        FollowOnEvent.IncidentRecorded.class,
        FollowOnEvent.FollowOnActionCompleted.class,
        FollowOnEvent.FollowOnActionOverdue.class,
        FollowOnEvent.LessonLearned.class,
        IntakeEvent.PossiblySame.class,
        IntakeEvent.NotTheSame.class,
        IntakeEvent.Related.class
    };

    private final Set<Class<?>> told = new HashSet<>();
    private final Map<String, Integer> taken = new HashMap<>();

    @Test
    void every_invariant_holds_on_every_walk() {
        walk(aProcedure());
    }

    @Test
    void every_invariant_holds_for_a_procedure_that_uses_every_feature() {
        walk(aWiderProcedure());
        walk(withLineManagers());
        assertThat(told).as("the stages that the walks reached").contains(RARE);
    }

    private void walk(AProcedure procedure) {
        Procedure built = procedure.build();
        for (long seed = 1; seed <= WALKS; seed++) {
            RandomWalk walk = new RandomWalk(new Rules(built, Scenario.ENGLAND), seed, taken);
            try {
                walk.goes();
            } catch (AssertionError | RuntimeException fault) {
                throw new AssertionError("seed " + seed + ", after " + walk.history(), fault);
            }
            walk.history().forEach(change -> change.events().forEach(event -> told.add(event.getClass())));
        }
    }
}
