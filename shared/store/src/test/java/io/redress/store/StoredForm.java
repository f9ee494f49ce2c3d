package io.redress.store;

import io.redress.platform.Json;
import io.redress.testing.Indented;
import java.util.function.Function;

/**
 * A value, how production code writes it as JSON, and how production code reads it.
 *
 * @param name of the file that shows it, without the ending
 */
record StoredForm<T>(String name, T value, Function<T, String> write, Function<String, T> read) {

    /** A record that is stored as a document. */
    @SuppressWarnings("unchecked")
    static <T extends Record> StoredForm<T> of(String name, T value) {
        return new StoredForm<>(name, value, Json::write, json -> Json.read(json, (Class<T>) value.getClass()));
    }

    StoredFile file() {
        return new StoredFile(name + ".json");
    }

    String written() {
        return Indented.of(write.apply(value));
    }

    @Override
    public String toString() {
        return name;
    }
}
