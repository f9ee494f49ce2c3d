package io.redress.intake;

import io.redress.domain.rules.Rules;
import io.redress.platform.Log;
import io.redress.store.Table;
import io.redress.store.TurnedAway;
import java.time.Instant;
import java.time.YearMonth;

/** Counts the submissions that the organisation turns away. Nothing else about them is stored (CP-3, KT-1). */
final class CountTurnedAway {

    private final TurnedAway turnedAway;

    CountTurnedAway(Table table) {
        turnedAway = new TurnedAway(table);
    }

    /** Counts one submission. If the count fails, the sender gets the same answer. */
    void run(Rules rules, String cause, Instant now) {
        YearMonth month = YearMonth.from(now.atZone(rules.calendar().zone()));
        try {
            turnedAway.count(rules.procedure().organisation(), month, cause);
        } catch (RuntimeException fault) {
            Log.failed("a submission was turned away and could not be counted", fault);
        }
    }
}
