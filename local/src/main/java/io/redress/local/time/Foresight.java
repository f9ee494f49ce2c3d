package io.redress.local.time;

import io.redress.local.template.ScheduleSpec;
import java.time.Instant;

/** Knows which calls of a schedule would find nothing to do, so that they need not be made. */
@FunctionalInterface
public interface Foresight {

    /** Nothing is known, so every call is made. */
    Foresight NONE = schedule -> Instant.MIN;

    /**
     * Before this moment a call of the schedule finds nothing to do, unless something is stored meanwhile. A moment that
     * has passed means that the next call has something to do, or may have; {@link Instant#MAX} that none has.
     */
    Instant firstWork(ScheduleSpec schedule);
}
