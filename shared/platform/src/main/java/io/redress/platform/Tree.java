package io.redress.platform;

import io.avaje.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON whose shape others decide, such as an event of AWS. Reading something absent is no error. */
public final class Tree {

    private final @Nullable Object value;

    private Tree(@Nullable Object value) {
        this.value = value;
    }

    /** @throws JsonException if the text is not JSON, or nested so deeply that reading it could exhaust the stack */
    public static Tree read(byte[] json) {
        if (JsonOutline.isTooDeep(json)) {
            throw new JsonException("the text is nested too deeply");
        }
        return new Tree(Json.readAnything(json));
    }

    /** @throws JsonException if the text is not JSON, or nested so deeply that reading it could exhaust the stack */
    public static Tree read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The value of a name; an empty tree if it is absent. */
    public Tree at(String name) {
        return new Tree(map().get(name));
    }

    public List<Tree> list(String name) {
        return map().get(name) instanceof List<?> items
                ? items.stream().map(Tree::new).toList()
                : List.of();
    }

    /** The items of a list of plain values, such as ids, as texts. */
    public List<String> items(String name) {
        return list(name).stream().map(item -> words(item.value)).toList();
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(map().get(name)).map(Tree::words);
    }

    /** A text that must be present, in data of our own. */
    public String required(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("there is no " + name));
    }

    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(map().get(name));
    }

    /** All names, with their values as strings. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        map().forEach((name, item) -> {
            if (item != null) {
                texts.put(String.valueOf(name), words(item));
            }
        });
        return texts;
    }

    /** The value as the parser gave it: a map, a list, a string, a number, a truth value or null. */
    public @Nullable Object value() {
        return value;
    }

    private Map<?, ?> map() {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    /** Writes a whole number without a decimal point, whichever type the parser gave it. */
    static String words(@Nullable Object item) {
        return item instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf(number.longValue())
                : String.valueOf(item);
    }
}
