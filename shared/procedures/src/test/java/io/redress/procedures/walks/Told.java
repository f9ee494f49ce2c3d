package io.redress.procedures.walks;

import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.Limit.State;
import io.redress.domain.rules.Rules;
import io.redress.platform.Dates;
import io.redress.platform.Explanation;
import io.redress.platform.Explanation.WrittenFor;
import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What must be true of every explanation of a limit: the last date in it is the due time, and a limit that is no longer
 * due is not called due.
 */
record Told(Rules rules, Limit limit, String words) {

    private static final Pattern DATE = Pattern.compile("[A-Z][a-z]+day \\d{1,2} [A-Z][a-z]+ \\d{4}");

    static Told of(Rules rules, Limit limit) {
        return new Told(rules, limit, Explanation.of(rules, limit, WrittenFor.STAFF));
    }

    void holds() {
        String last = DATE.matcher(words).results().map(MatchResult::group).reduce("", (_, later) -> later);
        if (limit.state() == State.NOT_APPLICABLE) {
            Always.check(() -> "a limit that does not apply has no dates: " + words + " of " + limit, last.isEmpty());
            return;
        }
        if (limit.state() == State.PAUSED) {
            Always.check(
                    () -> "a paused limit has no due time: " + words + " of " + limit,
                    !words.contains("Due")
                            && last.equals(day(limit.pauses().getLast().from())));
            return;
        }
        Always.check(
                () -> "a limit that goes on has every pause in its explanation: " + words + " of " + limit,
                !limit.running()
                        || limit.pauses().stream()
                                .allMatch(pause -> words.contains(
                                        "Paused from " + day(pause.from()) + " until " + day(pause.until()))));
        String due = day(limit.due());
        Always.check(() -> "the last date is the due time: " + words + " of " + limit, last.equals(due));
        Always.check(
                () -> "only one date is called due: " + words + " of " + limit,
                words.indexOf("Due") == words.lastIndexOf("Due"));
        Always.check(
                () -> "its count can be explained: " + words + " of " + limit,
                endedInAWait() || rules.explain(limit).isPresent());
    }

    private String day(Instant at) {
        return Dates.day(at, rules.calendar().zone());
    }

    /** The rest after the last pause is not the span by which the limit was counted before. */
    private boolean endedInAWait() {
        return !limit.running() && limit.resumed() != null;
    }
}
