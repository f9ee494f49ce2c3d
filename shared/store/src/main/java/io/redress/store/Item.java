package io.redress.store;

import io.redress.platform.Json;
import io.redress.platform.StoredJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item while it is put together, and how its attributes are read. */
final class Item {

    static final String JSON = "json";

    private final Map<String, AttributeValue> attributes = new HashMap<>();

    private Item() {}

    static Item of(String pk, String sk) {
        return new Item().with(Keys.PK, pk).with(Keys.SK, sk);
    }

    /** A text; absent ones are left out. */
    Item with(String name, String value) {
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

    /** An attribute as it was read. */
    Item with(String name, AttributeValue value) {
        attributes.put(name, value);
        return this;
    }

    Item without(Collection<String> names) {
        attributes.keySet().removeAll(names);
        return this;
    }

    /** A record, as JSON in the present form. */
    Item json(Object value) {
        return with(JSON, StoredJson.write(value));
    }

    /** What somebody has written, by the ids of the fields. These ids are data, so no form changes them. */
    Item texts(Map<String, String> texts) {
        return with(JSON, Json.write(texts));
    }

    Map<String, AttributeValue> attributes() {
        return attributes;
    }

    static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? null : value.s();
    }

    static <T> T json(Map<String, AttributeValue> item, Class<T> type) {
        return StoredJson.read(text(item, JSON), type);
    }
}
