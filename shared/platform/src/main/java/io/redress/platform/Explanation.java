package io.redress.platform;

import io.redress.domain.calendar.DueTime;
import io.redress.domain.calendar.Span;
import io.redress.domain.complaint.Limit;
import io.redress.domain.rules.Rules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Explains in words how a time limit was counted. If it was moved, extended or paused, the text begins with the first due
 * time and then says what changed it. The last date in the text is always the present due time.
 */
public final class Explanation {

    /** Who reads the explanation. */
    public enum WrittenFor {
        COMPLAINANT,
        STAFF
    }

    private final Limit limit;
    private final ZoneId zone;
    private final Optional<DueTime> counted;
    private final Rules rules;

    private Explanation(Rules rules, Limit limit) {
        this.limit = limit;
        this.zone = rules.calendar().zone();
        this.counted = rules.explain(limit);
        this.rules = rules;
    }

    public static String of(Rules rules, Limit limit, WrittenFor reader) {
        return switch (limit.state()) {
            case NOT_APPLICABLE ->
                "This does not apply, because there is no way to reach "
                        + (reader == WrittenFor.STAFF ? "the complainant." : "you.");
            case PAUSED -> new Explanation(rules, limit).beforeRest() + waits(limit);
            case RUNNING, MET, MISSED, CANCELLED -> again(rules, limit) + new Explanation(rules, limit).words();
        };
    }

    private static String again(Rules rules, Limit limit) {
        return limit.runsAgain() == null
                ? ""
                : "The letter that had met this came back, which was found on "
                        + Dates.day(limit.runsAgain(), rules.calendar().zone()) + ". ";
    }

    private static String waits(Limit limit) {
        Span left = limit.leftWhenPaused();
        return switch (left.amount()) {
            case 0 -> "Paused. No time is left, so it is due as soon as the pause ends.";
            case 1 -> "Paused. " + left + " is left.";
            default -> "Paused. " + left + " are left.";
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
        return limit.resumed() == null ? "; moved to " : "; then paused, and due on ";
    }

    /** The first due time, and what has moved it to the beginning of the count. */
    private String before(DueTime count) {
        if (limit.resumed() != null && !limit.pauses().isEmpty()) {
            return beforeRest();
        }
        if (limit.resumed() != null) {
            boolean putOffBefore = limit.wasExtended() && count.due().equals(limit.due());
            return first() + (putOffBefore ? "; then extended, then paused" : "; then paused") + ". Time left: ";
        }
        if (isFirst()) {
            return "";
        }
        return first()
                + (count.due().equals(limit.firstDue()) ? ". " : "; moved by a day off that was declared later. ");
    }

    /** How the limit was counted until its first pause, if that is still known, and all its pauses. Empty without a pause. */
    private String beforeRest() {
        if (limit.pauses().isEmpty()) {
            return "";
        }
        LocalDate paused = day(limit.pauses().getFirst().from());
        StringBuilder words = new StringBuilder();
        rules.explainFirst(limit)
                .ifPresent(count -> words.append(count.countedUntil(paused)).append(' '));
        words.append(first()).append(". ");
        Instant before = limit.started();
        for (Limit.Pause pause : limit.pauses()) {
            if (limit.extended() != null
                    && limit.extended().isAfter(before)
                    && limit.extended().isBefore(pause.from())) {
                words.append("Then extended. ");
            }
            words.append(inWords(pause));
            before = pause.from();
        }
        return words.toString();
    }

    private String inWords(Limit.Pause pause) {
        String from = Dates.day(pause.from(), zone);
        return pause.until() == null
                ? "Paused since " + from + ". "
                : "Paused from " + from + " until " + Dates.day(pause.until(), zone) + ". Time left: " + pause.left()
                        + ". ";
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private boolean isFirst() {
        return limit.due().equals(limit.firstDue());
    }

    private String first() {
        return "First due on " + Dates.due(limit.firstDue(), zone);
    }

    private String due() {
        return Dates.due(limit.due(), zone) + ".";
    }
}
