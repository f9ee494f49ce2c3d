package io.redress.domain.complaint;

import java.time.Instant;

/** The due time by which a time limit counts in reports, and since when a miss of it is known. */
public final class CountedDue {

    private CountedDue() {}

    /**
     * The last due time, with two exceptions. Of a time limit that was missed and got another due time afterwards, it is the one that was
     * missed, so that the miss counts once, whatever was agreed later. A time limit that ended during a pause counts when it ended, if
     * that was after its due time, because the pause had put off the due time.
     */
    public static Instant of(Limit limit) {
        if (limit.missed() != null) {
            return missed(limit, limit.missed());
        }
        return limit.ended() != null && endedDuringPause(limit) && limit.ended().isAfter(limit.due())
                ? limit.ended()
                : limit.due();
    }

    /**
     * A limit that an earlier version extended does not have the due time that was missed. For such a limit it is the due time before
     * the extension; after several extensions of a missed limit, the first due time; if that had been moved by a pause, the moment
     * at which the miss was found.
     */
    private static Instant missed(Limit limit, Instant found) {
        if (limit.missedDue() != null) {
            return limit.missedDue();
        }
        if (!limit.due().isAfter(found)) {
            return limit.due();
        }
        if (limit.extension() != null && !limit.extension().from().isAfter(found)) {
            return limit.extension().from();
        }
        return limit.resumed() == null && !limit.firstDue().isAfter(found) ? limit.firstDue() : found;
    }

    /** An earlier version paused limits without recording the pauses. */
    private static boolean endedDuringPause(Limit limit) {
        return limit.pauses().isEmpty()
                ? limit.left() != null && limit.resumed() == null
                : limit.pauses().getLast().until() == null;
    }

    /**
     * Since when the register tells that the limit is missed, if it is: since its due time, or since that was set if it had passed by
     * then. It does not depend on when a check found the miss, and so it is the same for all reports, whenever they are made.
     */
    public static Instant known(Limit limit) {
        Instant counted = of(limit);
        return limit.dueSet() != null && limit.dueSet().isAfter(counted) ? limit.dueSet() : counted;
    }
}
