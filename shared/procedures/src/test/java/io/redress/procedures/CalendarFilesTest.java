package io.redress.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Generates the files of the calendars, which are in the repository. After a change of the library, a correction or a rule,
 * write them again with {@code mvn -pl shared/procedures -am test -Dredress.write=true}, then build once more without it, and
 * look at the difference before you commit it.
 */
class CalendarFilesTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "calendars");

    @ParameterizedTest
    @EnumSource
    void every_calendar_file_agrees_with_its_source(CalendarSource source) throws IOException {
        Path file = FOLDER.resolve(source.id() + ".json");
        if (Boolean.getBoolean("redress.write")) {
            Files.writeString(file, source.text());
        }
        assertThat(file)
                .as("%s is missing; run the tests with -Dredress.write=true", file)
                .exists();
        List<String> written = Files.readAllLines(file);
        List<String> generated = source.text().lines().toList();
        assertThat(without(generated, written))
                .as("%s lacks these lines; run the tests with -Dredress.write=true to write it again", file)
                .isEmpty();
        assertThat(without(written, generated))
                .as("%s has these lines, which its source does not give; run with -Dredress.write=true", file)
                .isEmpty();
        assertThat(Files.readString(file)).as("%s, its order and spacing", file).isEqualTo(source.text());
    }

    @Test
    void every_calendars_file_has_a_source() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(CalendarSource.values())
                            .map(source -> source.id() + ".json")
                            .toList());
        }
    }

    private static List<String> without(List<String> lines, List<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }
}
