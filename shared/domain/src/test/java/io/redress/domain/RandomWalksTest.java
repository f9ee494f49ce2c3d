package io.redress.domain;

import static io.redress.domain.AProcedure.aProcedure;
import static io.redress.domain.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.AWiderProcedure.withLineManagers;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.procedure.Procedure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Complaints that live through whatever chance brings. What is asserted must hold in every life. */
class RandomWalksTest {

    private static final int WALKS = 24;

    /** What only a richer procedure brings about. */
    private static final Class<?>[] RARE = {
        Event.Paused.class,
        Event.Resumed.class,
        Event.LimitResumed.class,
        Event.LimitMoved.class,
        Event.Asked.class,
        Event.Restricted.class,
        Event.GlassBroken.class,
        Event.RestrictionLifted.class,
        Event.NameOpen.class,
        Event.NobodyMeant.class,
        Event.PersonUnnamed.class,
        Event.Seen.class,
        Event.Reopened.class,
        Event.Referred.class,
        Event.Registered.class,
        Event.Determined.class,
        Event.LetterDrafted.class,
        Event.IncidentRecorded.class,
        Event.PromiseKept.class,
        Event.PromiseOverdue.class,
        Event.LessonLearned.class,
        Event.Related.class
    };

    private final Set<Class<?>> told = new HashSet<>();
    private final Map<String, Integer> tried = new HashMap<>();

    @Test
    void what_must_always_hold_holds_on_every_walk() {
        walk(aProcedure());
    }

    @Test
    void it_holds_where_a_procedure_says_everything_that_one_can_say() {
        walk(aWiderProcedure());
        walk(withLineManagers());
        assertThat(told).as("what the walks came by").contains(RARE);
    }

    private void walk(AProcedure procedure) {
        Procedure built = procedure.build();
        for (long seed = 1; seed <= WALKS; seed++) {
            Walk walk = new Walk(new Rules(built, Tale.ENGLAND), seed, tried);
            try {
                walk.goes();
            } catch (AssertionError | RuntimeException fault) {
                throw new AssertionError("seed " + seed + ", after " + walk.history(), fault);
            }
            walk.history().forEach(change -> change.events().forEach(event -> told.add(event.getClass())));
        }
    }
}
