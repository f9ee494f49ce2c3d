package io.redress.store;

import io.redress.platform.Json;
import io.redress.platform.Tree;
import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes an item as text, its keys first: each attribute in DynamoDB's JSON, such as {@code {"S": "text"}}. Bytes are always
 * compressed text here, and are written as that text: {@code {"gzip": "text"}}.
 */
final class ItemText {

    private static final String TEXT = "S";
    private static final String NUMBER = "N";
    private static final String PACKED = "gzip";

    /** Stands for the name of a write, which is another one each time. */
    private static final String ANY_WRITE = "the name of the write";

    private ItemText() {}

    static String of(Map<String, AttributeValue> item) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(Keys.PK, shown(item.get(Keys.PK)));
        shown.put(Keys.SK, shown(item.get(Keys.SK)));
        new TreeMap<>(item)
                .forEach((name, value) ->
                        shown.putIfAbsent(name, name.equals(Table.WRITE) ? Map.of(TEXT, ANY_WRITE) : shown(value)));
        return Json.write(shown);
    }

    private static Map<String, Object> shown(AttributeValue value) {
        if (value.s() != null) {
            return Map.of(TEXT, value.s());
        }
        return value.n() != null
                ? Map.of(NUMBER, value.n())
                : Map.of(PACKED, CompressedText.unpacked(value.b().asByteArray()));
    }

    static Map<String, AttributeValue> read(String text) {
        Tree item = Tree.read(text);
        Map<String, AttributeValue> read = new HashMap<>();
        for (String name : item.texts().keySet()) {
            read.put(name, value(item.at(name)));
        }
        return read;
    }

    private static AttributeValue value(Tree shown) {
        return shown.text(TEXT)
                .map(AttributeValue::fromS)
                .or(() -> shown.text(NUMBER).map(AttributeValue::fromN))
                .orElseGet(() -> AttributeValue.fromB(packed(shown.required(PACKED))));
    }

    private static SdkBytes packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CompressedText.parts(text).forEach(bytes::writeBytes);
        return SdkBytes.fromByteArray(bytes.toByteArray());
    }

    /** Orders items by their keys. */
    static Comparator<Map<String, AttributeValue>> order() {
        return Comparator.comparing((Map<String, AttributeValue> item) -> Item.text(item, Keys.PK))
                .thenComparing(item -> Item.text(item, Keys.SK));
    }

    static List<Map<String, AttributeValue>> sorted(List<Map<String, AttributeValue>> items) {
        return items.stream().sorted(order()).toList();
    }
}
