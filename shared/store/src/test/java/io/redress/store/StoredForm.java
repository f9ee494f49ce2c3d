package io.redress.store;

import io.redress.platform.StoredJson;
import io.redress.testing.Indented;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A value, how production code writes it as JSON, and how production code reads it.
 *
 * @param name the name of its file, without the ending
 */
record StoredForm<T>(String name, T value, Function<T, String> write, Reading<T> read) {

    /** Reads the text of an approved file. */
    @FunctionalInterface
    interface Reading<T> {

        /** @param version the folder of the file */
        T of(String json, String version);
    }

    /** A record that is stored as a document. */
    @SuppressWarnings("unchecked")
    static <T extends Record> StoredForm<T> of(String name, T value) {
        return new StoredForm<>(
                name, value, StoredJson::write, (json, _) -> StoredJson.read(json, (Class<T>) value.getClass()));
    }

    T read(Path file) {
        return read.of(StoredFile.read(file), StoredFile.version(file));
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
