package io.redress.platform;

import io.redress.domain.calendar.DueTime;
import io.redress.domain.calendar.Span;
import io.redress.domain.complaint.Limit;
import io.redress.domain.rules.Rules;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How a limit was counted, in words. Of one that was moved, put off or paused it tells what was promised first, and
 * then what has become of that: the last date in it is always the one that is due.
 */
public final class Explanation {

    /** Whom it is told to. */
    public enum WrittenFor {
        COMPLAINANT,
        STAFF
    }

    private final Limit limit;
    private final ZoneId zone;
    private final Optional<DueTime> counted;

    private Explanation(Rules rules, Limit limit) {
        this.limit = limit;
        this.zone = rules.calendar().zone();
        this.counted = rules.explain(limit);
    }

    public static String of(Rules rules, Limit limit, WrittenFor reader) {
        return switch (limit.state()) {
            case NOT_APPLICABLE ->
                "This does not apply, because there is no way to reach "
                        + (reader == WrittenFor.STAFF ? "the complainant." : "you.");
            case PAUSED -> waits(limit);
            case RUNNING, MET, MISSED, CANCELLED -> new Explanation(rules, limit).words();
        };
    }

    private static String waits(Limit limit) {
        Span left = limit.leftWhenPaused();
        return switch (left.amount()) {
            case 0 -> "It waits. Nothing is left of it: it is due as soon as it goes on.";
            case 1 -> "It waits. " + left + " is left of it.";
            default -> "It waits. " + left + " are left of it.";
        };
    }

    private String words() {
        if (counted.isEmpty()) {
            return (isFirst() ? "Due: " : first() + moved()) + due();
        }
        DueTime count = counted.get();
        return count.due().equals(limit.due())
                ? before(count) + count.inWords()
                : before(count) + count.counted() + " Extended to " + due();
    }

    private String moved() {
        if (limit.wasExtended()) {
            return "; extended to ";
        }
        return limit.resumed() == null ? "; moved to " : "; then it waited, and was due on ";
    }

    /** What was promised first, and what it was that has moved it to where the count ends. */
    private String before(DueTime count) {
        if (limit.resumed() != null) {
            boolean putOffBefore = limit.wasExtended() && count.due().equals(limit.due());
            return first() + (putOffBefore ? "; then extended, and then it waited" : "; then it waited")
                    + ". What was left: ";
        }
        if (isFirst()) {
            return "";
        }
        return first()
                + (count.due().equals(limit.firstDue()) ? ". " : "; moved by a day off that was declared since. ");
    }

    private boolean isFirst() {
        return limit.due().equals(limit.firstDue());
    }

    private String first() {
        return "First promised for " + Dates.due(limit.firstDue(), zone);
    }

    private String due() {
        return Dates.due(limit.due(), zone) + ".";
    }
}
