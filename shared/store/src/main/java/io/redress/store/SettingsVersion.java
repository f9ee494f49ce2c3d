package io.redress.store;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The item with the version of a directory or of a calendar. It says how many entries its settings history has, so that nobody can remove all
 * of them, or the last ones, unnoticed.
 */
public final class SettingsVersion {

    /** The number of the last entry. A version of before there were histories has none. */
    public static final String RECORDED = "recorded";

    private SettingsVersion() {}

    /**
     * The partition of the settings history that an item belongs to, or that there must be because of it.
     *
     * @param item its keys, and its attribute {@link #RECORDED}
     */
    public static Optional<String> history(Map<String, AttributeValue> item) {
        String pk = Item.text(item, Keys.PK);
        if (pk.startsWith(Keys.SETTINGS)) {
            return Optional.of(pk);
        }
        if (!item.containsKey(RECORDED)) {
            return Optional.empty();
        }
        String organisation = Keys.reference(pk);
        return Stream.of(SettingsHistory.STAFF, SettingsHistory.CALENDAR)
                .map(what -> Keys.settings(organisation, what))
                .filter(history -> place(history).pk().equals(pk))
                .findFirst();
    }

    /** How many entries a settings history must have; 0 if nobody knows. */
    static int entries(Table table, String history) {
        Place place = place(history);
        return table.get(place.pk(), place.sk()).map(SettingsVersion::entries).orElse(0);
    }

    static int entries(Map<String, AttributeValue> version) {
        return Optional.ofNullable(version.get(RECORDED))
                .map(entries -> Integer.parseInt(entries.n()))
                .orElse(0);
    }

    /** The item with the number of the last entry of its history; 0 for none. */
    static Item with(Item version, int entries) {
        return entries == 0 ? version : version.with(RECORDED, entries);
    }

    private record Place(String pk, String sk) {}

    /** Where the version of what changes is. */
    private static Place place(String history) {
        String[] parts = history.split("#");
        return parts[2].equals(SettingsHistory.STAFF)
                ? new Place(Keys.staff(parts[1]), Keys.CHANGES)
                : new Place(Keys.calendar(parts[1]), Keys.DECLARED);
    }
}
