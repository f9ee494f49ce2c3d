package io.redress.store;

import io.redress.domain.complaint.Change;
import io.redress.domain.rules.Destination;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * When the sweep looks whether the functions have handled the latest changes of a complaint. It is part of the key of the complaint's
 * next check, so a new change costs no further item, and the snapshot of a new complaint still fits into one write unit.
 *
 * @param from the first of those changes
 * @param at when to look at the latest; the next check of the complaint may be earlier for another reason
 */
record FollowUp(int from, Instant at) {

    /** By then, a function has handled a change, unless something is wrong. */
    static final Duration PATIENCE = Duration.ofHours(1);

    /** The follow-up of a complaint that gets one more change. One that is planned sooner includes it. */
    static @Nullable FollowUp after(@Nullable FollowUp planned, Change change) {
        if (Destination.of(change).isEmpty()) {
            return planned;
        }
        FollowUp next = of(change);
        if (planned == null) {
            return next;
        }
        return planned.at().isAfter(next.at()) ? new FollowUp(planned.from(), next.at()) : planned;
    }

    static FollowUp of(Change change) {
        return new FollowUp(change.number(), change.at().plus(PATIENCE));
    }

    /** The follow-up in the key of a complaint's next check; null if there is none. */
    static @Nullable FollowUp of(Map<String, AttributeValue> item) {
        String key = Item.textOrNull(item, Keys.NEXT_CHECK_SK);
        String[] parts = key == null ? new String[0] : key.split("#");
        return parts.length < 3 ? null : new FollowUp(Integer.parseInt(parts[2]), Instant.parse(parts[0]));
    }
}
