package io.redress.store;

import io.redress.platform.Json;
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

    Item json(Object value) {
        return with(JSON, Json.write(value));
    }

    Map<String, AttributeValue> attributes() {
        return attributes;
    }

    static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? null : value.s();
    }

    static <T> T json(Map<String, AttributeValue> item, Class<T> type) {
        return Json.read(text(item, JSON), type);
    }
}
