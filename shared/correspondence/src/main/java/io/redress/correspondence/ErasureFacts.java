package io.redress.correspondence;

import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.ErasureEvent;
import io.redress.domain.complaint.ErasureLetters;
import io.redress.domain.rules.Rules;
import io.redress.platform.DatesInWords;
import java.util.Map;

/** When the personal data is erased, and until when it is kept, in a letter about a change that says so. */
final class ErasureFacts {

    private ErasureFacts() {}

    /** Each is empty if the change does not say it. Whether the complainant was told of the erasure before counts, too. */
    static Map<String, Object> of(Rules rules, ChangeContext context) {
        DatesInWords dates = DatesInWords.of(rules);
        String kept = context.event(ErasureEvent.RetentionHeld.class)
                .map(held -> dates.day(held.until().minusSeconds(1)))
                .orElse("");
        boolean says = !kept.isEmpty()
                || context.event(ErasureEvent.ErasureOrdered.class).isPresent();
        String erased = rules.erasures()
                .at(context.after())
                .filter(_ -> says)
                .map(dates::day)
                .orElse("");
        return Map.of(
                "keptUntil",
                kept,
                "erasedOn",
                erased,
                "wasToldOfErasure",
                ErasureLetters.reachedBefore(context.number(), context.history()));
    }
}
