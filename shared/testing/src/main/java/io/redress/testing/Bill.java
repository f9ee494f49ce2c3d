package io.redress.testing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * The write units that a transaction costs by AWS's price list, computed from the items before and after it. Every
 * kilobyte begun of an item costs two units. Every kilobyte begun of an index entry that is added, changed or removed
 * costs one unit. What an emulator reports is not used, because emulators count transactions and indexes in different
 * ways.
 */
final class Bill {

    private static final int KILOBYTE = 1024;

    private final List<String> keys;
    private final List<GlobalSecondaryIndex> indexes;

    /** The bill for a table with the primary key {@code keys}. */
    Bill(List<KeySchemaElement> keys, List<GlobalSecondaryIndex> indexes) {
        this.keys = names(keys);
        this.indexes = List.copyOf(indexes);
    }

    /** The cost of one transaction that turned the items {@code before} into the items {@code after}. */
    double of(List<Map<String, AttributeValue>> before, List<Map<String, AttributeValue>> after) {
        Map<List<AttributeValue>, Map<String, AttributeValue>> old = new HashMap<>(byKey(before));
        double units = 0;
        for (var item : byKey(after).entrySet()) {
            units += price(old.remove(item.getKey()), item.getValue());
        }
        if (!old.isEmpty()) {
            throw new IllegalArgumentException("the transaction removed items: " + old.keySet());
        }
        return units;
    }

    private int price(@Nullable Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        if (Objects.equals(before, after)) {
            return 0;
        }
        Map<String, AttributeValue> old = before == null ? Map.of() : before;
        return 2 * Math.max(units(old), units(after))
                + indexes.stream()
                        .mapToInt(index -> change(index, entry(index, old), entry(index, after)))
                        .sum();
    }

    /** An entry that moves to another place in the index is removed there and added here. */
    private static int change(
            GlobalSecondaryIndex index, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        if (before.equals(after)) {
            return 0;
        }
        boolean samePlace =
                names(index.keySchema()).stream().allMatch(key -> Objects.equals(before.get(key), after.get(key)));
        return samePlace ? Math.max(units(before), units(after)) : units(before) + units(after);
    }

    /** The index entry of an item; empty if the item lacks a key of the index. */
    private Map<String, AttributeValue> entry(GlobalSecondaryIndex index, Map<String, AttributeValue> item) {
        List<String> place = names(index.keySchema());
        if (!item.keySet().containsAll(place)) {
            return Map.of();
        }
        Map<String, AttributeValue> entry = new TreeMap<>(item);
        if (index.projection().projectionType() != ProjectionType.ALL) {
            entry.keySet()
                    .removeIf(name -> !keys.contains(name)
                            && !place.contains(name)
                            && !index.projection().nonKeyAttributes().contains(name));
        }
        return entry;
    }

    private static int units(Map<String, AttributeValue> item) {
        int bytes = item.entrySet().stream()
                .mapToInt(attribute -> utf8(attribute.getKey()) + size(attribute.getValue()))
                .sum();
        return Math.ceilDiv(bytes, KILOBYTE);
    }

    /** A number takes one byte for every two digits, and one more. */
    private static int size(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case N -> Math.ceilDiv(value.n().length(), 2) + 1;
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> value.ss().stream().mapToInt(Bill::utf8).sum();
            case M, L, NS, BS, BOOL, NUL, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalArgumentException("no item of the table holds " + value);
        };
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static List<String> names(List<KeySchemaElement> keys) {
        return keys.stream().map(KeySchemaElement::attributeName).toList();
    }

    private Map<List<AttributeValue>, Map<String, AttributeValue>> byKey(List<Map<String, AttributeValue>> items) {
        return items.stream()
                .collect(Collectors.toMap(item -> keys.stream().map(item::get).toList(), item -> item));
    }
}
