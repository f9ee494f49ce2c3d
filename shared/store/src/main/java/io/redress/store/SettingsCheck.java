package io.redress.store;

import io.redress.store.Verification.Break;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The result of a check of one settings history.
 *
 * @param erased how many entries have been erased, which is no break
 * @param broken the first entry that is not as it was written; null if all are
 */
public record SettingsCheck(int erased, @Nullable Break broken) {

    /**
     * Checks the history in one partition.
     *
     * @param leftBefore what is kept about members of staff who left before that time may have been erased
     */
    public static SettingsCheck of(Table table, String pk, Instant leftBefore) {
        // Read first, so that an entry that is written meanwhile is one more and not one less.
        int recorded = SettingsVersion.entries(table, pk);
        List<Map<String, AttributeValue>> stored = SettingsHistory.stored(table, pk);
        Optional<Break> broken = missingEnd(stored, recorded)
                .or(() -> brokenEntry(table, pk, stored, leftBefore))
                .or(() -> brokenHead(table, pk, stored));
        int erased = (int) stored.stream().filter(SettingsHistory::isErased).count();
        return new SettingsCheck(erased, broken.orElse(null));
    }

    private static Optional<Break> missingEnd(List<Map<String, AttributeValue>> stored, int recorded) {
        if (stored.isEmpty()) {
            return recorded > 0
                    ? Optional.of(new Break(recorded, "missing, and all other entries with it"))
                    : Optional.empty();
        }
        int last = SettingsHistory.number(stored.getLast());
        return last < recorded
                ? Optional.of(new Break(last + 1, "missing, and all later entries with it"))
                : Optional.empty();
    }

    private static Optional<Break> brokenEntry(
            Table table, String pk, List<Map<String, AttributeValue>> stored, Instant leftBefore) {
        for (int place = 0; place < stored.size(); place++) {
            Map<String, AttributeValue> item = stored.get(place);
            int number = SettingsHistory.number(item);
            if (place > 0 && SettingsHistory.number(stored.get(place - 1)) != number - 1) {
                return Optional.of(new Break(number - 1, "missing"));
            }
            String before = place == 0 ? SettingsHistory.origin(pk) : Chain.hash(stored.get(place - 1));
            if (!before.equals(Item.textOrNull(item, Chain.BEFORE))) {
                return Optional.of(
                        place == 0
                                ? new Break(number, "altered, or entries before it are missing")
                                : new Break(number - 1, "altered: entry " + number + " was written after another one"));
            }
            if (SettingsHistory.isErased(item)) {
                if (!mayBeErased(table, pk, item, stored.subList(place + 1, stored.size()), leftBefore)) {
                    return Optional.of(
                            new Break(number, "altered: what changed is missing, and nobody left so long ago"));
                }
            } else if (!SettingsHistory.digest(item).equals(Item.textOrNull(item, Chain.TEXTS))) {
                return Optional.of(new Break(number, "altered: it says something else about what changed"));
            }
        }
        return Optional.empty();
    }

    /**
     * An entry may be erased if it is that of a removal of long ago, or before one that is. After a removal there is no entry about that
     * member of staff, or they come again.
     */
    private static boolean mayBeErased(
            Table table,
            String pk,
            Map<String, AttributeValue> entry,
            List<Map<String, AttributeValue>> later,
            Instant leftBefore) {
        Optional<String> which = SettingsHistory.which(entry);
        if (which.isEmpty()) {
            return false;
        }
        Optional<Map<String, AttributeValue>> next = later.stream()
                .filter(item -> SettingsHistory.which(item).equals(which))
                .findFirst();
        if (next.isPresent() && SettingsHistory.isErased(next.get())) {
            // It is judged by that one, which is checked itself.
            return true;
        }
        boolean left = next.map(SettingsHistory::isNew)
                .orElseGet(() ->
                        table.get(Keys.staff(pk.split("#")[1]), which.get()).isEmpty());
        return left && SettingsHistory.at(entry).isBefore(leftBefore);
    }

    private static Optional<Break> brokenHead(Table table, String pk, List<Map<String, AttributeValue>> stored) {
        Optional<Map<String, AttributeValue>> head = table.get(pk, Keys.HEAD);
        if (stored.isEmpty()) {
            return head.map(_ -> new Break(1, "missing, and all other entries with it"));
        }
        Map<String, AttributeValue> last = stored.getLast();
        return head.filter(item -> Chain.hash(last).equals(Item.textOrNull(item, Chain.HASH)))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(new Break(SettingsHistory.number(last), "altered, or entries after it are missing"));
    }
}
