package io.redress.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON whose shape is somebody else's, read without asking for more than is there: an event of AWS's, for example. */
public final class Tree {

    private final @Nullable Object value;

    private Tree(@Nullable Object value) {
        this.value = value;
    }

    public static Tree read(byte[] json) {
        return new Tree(Json.readAnything(json));
    }

    public static Tree read(String json) {
        return new Tree(Json.readAnything(json));
    }

    /** What stands under a name; a tree of nothing when it is not there. */
    public Tree at(String name) {
        return new Tree(map().get(name));
    }

    public List<Tree> list(String name) {
        return map().get(name) instanceof List<?> items
                ? items.stream().map(Tree::new).toList()
                : List.of();
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(map().get(name)).map(Tree::words);
    }

    /** A text that must be there, in data of our own. */
    public String required(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("there is no " + name));
    }

    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(map().get(name));
    }

    /** All names and their values as strings. */
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

    /** A whole number is written without a decimal point, whatever the parser made of it. */
    static String words(Object item) {
        return item instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf(number.longValue())
                : String.valueOf(item);
    }
}
