package io.redress.store;

import io.redress.domain.Rejection;
import io.redress.platform.StoredJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Records that only grow: each is an item whose version says how often it was written, so that two writers cannot both win. */
final class Versioned<T> {

    private static final String VERSION = "version";

    /** DynamoDB takes items of up to 400 KB. */
    private static final int LARGEST = 350_000;

    private final Table table;
    private final Class<T> type;

    Versioned(Table table, Class<T> type) {
        this.table = table;
        this.type = type;
    }

    /** @throws Rejection if a record has grown so large that an item cannot hold it */
    static Item item(String pk, String sk, Object value, int version) {
        if (StoredJson.write(value).getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw Rejection.conflict("so much has been decided on this that it has no room for more");
        }
        return Item.of(pk, sk).json(value).with(VERSION, version);
    }

    /** All records of a partition. */
    List<T> all(String pk) {
        List<T> all = new ArrayList<>();
        table.each(
                query -> query.keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)))
                        .consistentRead(true),
                item -> all.add(Item.json(item, type)));
        return List.copyOf(all);
    }

    Optional<T> find(String pk, String sk) {
        return table.get(pk, sk).map(item -> Item.json(item, type));
    }

    /** Writes the version after the one that was read, the first one if there was none; false if it exists already. */
    boolean write(Item next) {
        int version = version(next);
        return version == 1
                ? put(next, "attribute_not_exists(pk)", Map.of())
                : put(next, "version = :before", Map.of(":before", number(version - 1)));
    }

    /** Replaces a version by the same one with other content; false if somebody has written a further one. */
    boolean replace(Item same) {
        return put(same, "version = :same", Map.of(":same", number(version(same))));
    }

    private boolean put(Item item, String condition, Map<String, AttributeValue> values) {
        try {
            table.put(item, condition, values);
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    private static int version(Item item) {
        return Item.number(item.attributes(), VERSION);
    }

    private static AttributeValue number(int version) {
        return AttributeValue.fromN(String.valueOf(version));
    }
}
