package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.testing.Approved;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A file that contains one stored form and was approved by hand. Each version whose form differs from the one before has its
 * own file: {@code stored/v1/NAME}, {@code stored/v2/NAME} and so on, which never change, and {@code stored/current/NAME} for
 * the present form if no version has been released with it. See {@code stored/README.md}.
 */
record StoredFile(String name) {

    static final Path FOLDER = Path.of("src/test/resources/stored");

    /** The names in {@code v1} of files whose names have changed; all others have kept their names. */
    private static final Map<String, String> IN_V1 = Map.ofEntries(
            Map.entry("events/consultation-requested.json", "events/asked.json"),
            Map.entry("events/consultation-requested-bare.json", "events/asked-bare.json"),
            Map.entry("events/subject-unknown.json", "events/name-open.json"),
            Map.entry("events/subject-unknown-bare.json", "events/name-open-bare.json"),
            Map.entry("events/subject-not-staff.json", "events/nobody-meant.json"),
            Map.entry("events/follow-on-action-added.json", "events/action-promised.json"),
            Map.entry("events/follow-on-action-added-bare.json", "events/action-promised-bare.json"),
            Map.entry("events/follow-on-action-completed.json", "events/promise-kept.json"),
            Map.entry("events/follow-on-action-overdue.json", "events/promise-overdue.json"),
            Map.entry("items/restricted-place-consultation.json", "items/restricted-place-asked.json"),
            Map.entry(
                    "items/restricted-place-follow-on-by-person.json",
                    "items/restricted-place-promised-by-person.json"),
            Map.entry("items/restricted-place-follow-on-by-role.json", "items/restricted-place-promised-by-role.json"));

    /** Every form that has ever been written, the oldest first. */
    List<Path> everyForm() {
        return Stream.concat(versions().stream(), Stream.of("current"))
                .map(version ->
                        FOLDER.resolve(version).resolve(version.equals("v1") ? IN_V1.getOrDefault(name, name) : name))
                .filter(Files::exists)
                .toList();
    }

    private static List<String> versions() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(folder -> folder.matches("v\\d+"))
                    .sorted(Comparator.comparing(folder -> Integer.valueOf(folder.substring(1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares the present form with the newest approved one, or writes it to {@code current} on request. */
    void holds(String written) {
        if (Approved.WRITING && !Approved.same(newest(), written)) {
            write(written);
        }
        if (!Approved.same(newest(), written)) {
            assertThat(written)
                    .as(
                            "the stored form %s; if the change is meant, write it with -Dredress.write=true and look at it",
                            name)
                    .isEqualTo(newest());
        }
    }

    private String newest() {
        List<Path> forms = everyForm();
        return forms.isEmpty() ? "" : read(forms.getLast());
    }

    private void write(String written) {
        Path file = FOLDER.resolve("current").resolve(name);
        try {
            Files.deleteIfExists(file);
            if (!Approved.same(newest(), written)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the version of a file. */
    static String version(Path file) {
        return FOLDER.relativize(file).getName(0).toString();
    }

    /** All files of a folder, by name. */
    static List<Path> all(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
