package io.redress.notification;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.rules.AdditionMails;
import io.redress.domain.rules.Rules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether and when staff are told of a change by a complainant.
 *
 * @param until until when the mail about it waits; empty if it does not wait any more
 * @param isTold whether this change has a mail of its own now
 * @param facts what the mail says about other additions of which it tells
 */
record ToldAddition(Optional<Instant> until, boolean isTold, Map<String, Object> facts) {

    private static final ToldAddition BY_A_LATER_ONE = new ToldAddition(Optional.empty(), false, Map.of());

    /** @param since reads the changes that have been made since this one */
    static ToldAddition of(ChangeContext context, Supplier<List<Change>> since, Rules rules, Instant now) {
        Change change = context.recorded().change();
        if (!AdditionMails.isAddition(change)) {
            return new ToldAddition(Optional.empty(), true, facts(List.of(change)));
        }
        List<Change> history = new ArrayList<>(context.history());
        history.addAll(since.get());
        AdditionMails additions = new AdditionMails(history, rules);
        if (additions.isToldLater(change)) {
            return BY_A_LATER_ONE;
        }
        Optional<Instant> until = additions.waitsUntil(change).filter(now::isBefore);
        return new ToldAddition(until, until.isEmpty(), facts(additions.together(change)));
    }

    private static Map<String, Object> facts(List<Change> together) {
        return Map.of(
                "several",
                together.size() > 1,
                "additions",
                String.valueOf(together.size()),
                "firstAdded",
                StaffWords.minute(together.getFirst().at()));
    }
}
