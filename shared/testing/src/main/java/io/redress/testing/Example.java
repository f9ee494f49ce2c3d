package io.redress.testing;

import io.redress.platform.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The example events in {@code events/}, unchanged or as maps that a test may change. */
public final class Example {

    private Example() {}

    /** The event of that name, such as {@code relay}. */
    public static String text(String name) {
        try {
            return Files.readString(Path.of("../../events", name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The event of that name, as a map that may be changed. */
    public static Map<String, Object> event(String name) {
        return map(Tree.read(text(name)).value());
    }

    /** An object within an event, as a map that may be changed. */
    public static Map<String, Object> map(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> object)) {
            throw new IllegalArgumentException(value + " is no object of an event");
        }
        Map<String, Object> map = new LinkedHashMap<>();
        object.forEach((name, item) -> map.put(String.valueOf(name), item));
        return map;
    }

    /** The only record of an event, as a map that may be changed. */
    public static Map<String, Object> record(String name) {
        return map(Tree.read(text(name)).list("Records").getFirst().value());
    }
}
