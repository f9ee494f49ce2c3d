package io.redress.intake;

import io.redress.domain.Rejection.Fault;
import io.redress.domain.intake.Submission;
import io.redress.domain.rules.Rules;
import io.redress.platform.Log;
import io.redress.store.Table;
import io.redress.store.TurnedAway;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Counts what is turned away, of which nothing but the count is kept (CP-3, KT-1). */
final class CountTurnedAway {

    private final TurnedAway turnedAway;

    CountTurnedAway(Table table) {
        turnedAway = new TurnedAway(table);
    }

    /** Counts a refused submission if it is one of those. Whoever sent it gets the refusal, counted or not. */
    void run(Rules rules, Submission submission, List<Fault> faults, Instant now) {
        rules.turnedAway(submission, faults).ifPresent(cause -> count(rules, cause, now));
    }

    private void count(Rules rules, String cause, Instant now) {
        YearMonth month = YearMonth.from(now.atZone(rules.calendar().zone()));
        try {
            turnedAway.count(rules.procedure().organisation(), month, cause);
        } catch (RuntimeException fault) {
            Log.failed("a submission was turned away and could not be counted", fault);
        }
    }
}
