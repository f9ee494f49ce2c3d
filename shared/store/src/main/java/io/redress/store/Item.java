package io.redress.store;

import io.redress.platform.Json;
import io.redress.platform.StoredJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Builds an item, and reads the attributes of items. */
final class Item {

    static final String JSON = "json";

    private final Map<String, AttributeValue> attributes = new HashMap<>();

    private Item() {}

    static Item of(String pk, String sk) {
        return new Item().with(Keys.PK, pk).with(Keys.SK, sk);
    }

    /** Adds a text; null adds nothing. */
    Item with(String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, AttributeValue.fromS(value));
        }
        return this;
    }

    Item with(String name, long value) {
        attributes.put(name, AttributeValue.fromN(String.valueOf(value)));
        return this;
    }

    Item with(String name, byte[] value) {
        attributes.put(name, AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(value)));
        return this;
    }

    /** Adds an attribute that was read from another item. */
    Item with(String name, AttributeValue value) {
        attributes.put(name, value);
        return this;
    }

    Item without(Collection<String> names) {
        attributes.keySet().removeAll(names);
        return this;
    }

    /** Adds a record as JSON, in the present form. */
    Item json(Object value) {
        return with(JSON, StoredJson.write(value));
    }

    /** Adds texts by the ids of their fields. The ids are data, so they are stored unchanged. */
    Item texts(Map<String, String> texts) {
        return with(JSON, Json.write(texts));
    }

    Map<String, AttributeValue> attributes() {
        return attributes;
    }

    /** A text that the item always has. */
    static String text(Map<String, AttributeValue> item, String name) {
        return attribute(item, name).s();
    }

    /** A text that the item need not have; null when it does not have it. */
    static @Nullable String textOrNull(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? null : value.s();
    }

    /** A number that the item always has. */
    static int number(Map<String, AttributeValue> item, String name) {
        return Integer.parseInt(attribute(item, name).n());
    }

    /** An attribute that the item always has, as it was read. */
    static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("the stored item " + textOrNull(item, Keys.PK) + ", "
                    + textOrNull(item, Keys.SK) + " has no attribute " + name);
        }
        return value;
    }

    static <T> T json(Map<String, AttributeValue> item, Class<T> type) {
        return StoredJson.read(text(item, JSON), type);
    }
}
