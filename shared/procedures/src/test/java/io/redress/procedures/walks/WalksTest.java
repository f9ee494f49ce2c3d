package io.redress.procedures.walks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.rules.Rules;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every walk of every organisation, from intake to its end, with dates that were counted by hand. */
class WalksTest {

    private static final Path WALKS = Path.of("src", "test", "resources", "walks");

    @TestFactory
    List<DynamicContainer> every_walk_comes_to_where_it_says() throws IOException {
        List<DynamicContainer> files = new ArrayList<>();
        for (Path file : files()) {
            List<Walk> walks = WalkFile.read(file);
            assertThat(walks).as("walks in %s", file).isNotEmpty();
            Rules rules = rules(walks.getFirst().organisation());
            List<DynamicTest> tests = walks.stream()
                    .map(walk -> dynamicTest(walk.title(), file.toUri(), () -> new Journey(walk, rules).go()))
                    .toList();
            files.add(dynamicContainer(walks.getFirst().organisation(), tests));
        }
        assertThat(files).as("files of walks in %s", WALKS).isNotEmpty();
        return files;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(WALKS)) {
            return all.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }

    private static Rules rules(String organisation) {
        return Procedures.in(
                        new Env(Map.of("ORGANISATIONS", organisation, "CONTACTS", "examples"), InstantSource.system()),
                        DaysOff.NONE)
                .inForce(organisation);
    }
}
