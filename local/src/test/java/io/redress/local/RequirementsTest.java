package io.redress.local;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.architecture.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table of requirements is complete, and everything that it names exists. */
class RequirementsTest {

    /** The number of requirements in each list. */
    private static final Map<String, Integer> LISTS =
            Map.of("KN", 16, "KT", 15, "KW", 14, "CP", 12, "NU", 16, "OM", 15, "R", 12);

    private static final Map<String, String> PROCEDURES = Map.of(
            "KN", "knec.json",
            "KT", "kentrade.json",
            "KW", "kiwi.json",
            "CP", "case-in-point.json",
            "NU", "northumbria.json");

    private static final String LACKING = "Not there yet";
    private static final Path FILES = Code.PROJECT.resolve("shared/procedures");
    private static final Path WALKS = FILES.resolve("src/test/resources");

    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Pattern TEST = Pattern.compile("(\\w+)#(\\w+)");
    private static final Pattern WALK = Pattern.compile("(walks/[a-z-]+\\.txt): (.+)");

    private static List<Requirement> requirements;
    private static Map<String, List<Path>> mains;
    private static Map<String, List<Path>> tests;

    /** One row: where a requirement is implemented, and what shows it. */
    private record Requirement(String number, String where, String shownBy) {

        static Requirement of(String line) {
            String[] cells = line.split("\\|", -1);
            assertThat(cells).as(line).hasSize(6);
            return new Requirement(cells[1].strip(), cells[3].strip(), cells[4].strip());
        }

        String list() {
            return number.replaceFirst("-\\d+$", "");
        }
    }

    @BeforeAll
    static void read() throws IOException {
        requirements = Files.readAllLines(Code.PROJECT.resolve("docs/requirements.md")).stream()
                .filter(line -> line.matches("\\| [A-Z]+-\\d+ \\|.*"))
                .map(Requirement::of)
                .toList();
        mains = sources("src/main/java");
        tests = sources("src/test/java");
    }

    private static Map<String, List<Path>> sources(String folder) throws IOException {
        try (Stream<Path> files = Code.modules().stream()
                .map(module -> Code.PROJECT.resolve(module).resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(RequirementsTest::below)) {
            return files.collect(
                    groupingBy(file -> file.getFileName().toString().replaceFirst("\\.java$", "")));
        }
    }

    private static Stream<Path> below(Path folder) {
        try {
            return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_number_is_listed_once_and_in_order() {
        LISTS.forEach((list, length) -> assertThat(requirements.stream()
                        .filter(requirement -> requirement.list().equals(list))
                        .map(Requirement::number))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, length)
                        .mapToObj(number -> list + "-" + number)
                        .toList()));
        assertThat(requirements.stream().map(Requirement::list).distinct())
                .containsExactlyInAnyOrderElementsOf(LISTS.keySet());
    }

    @Test
    void a_requirement_without_a_test_is_marked_as_not_there_yet() {
        assertThat(requirements.stream()
                        .filter(requirement -> named(requirement.shownBy()).isEmpty())
                        .filter(requirement -> !requirement.where().contains(LACKING)))
                .isEmpty();
        assertThat(requirements.stream()
                        .filter(requirement -> requirement.where().isEmpty()))
                .isEmpty();
    }

    @Test
    void every_test_and_every_walk_that_is_named_exists() {
        assertThat(requirements.stream().flatMap(requirement -> named(requirement.shownBy()).stream()
                        .filter(named -> !shows(named))
                        .map(named -> requirement.number() + ": " + named)))
                .isEmpty();
    }

    @Test
    void every_place_that_is_named_exists() {
        assertThat(requirements.stream().flatMap(requirement -> named(requirement.where()).stream()
                        .filter(place -> !exists(place, requirement.list()))
                        .map(place -> requirement.number() + ": " + place)))
                .isEmpty();
    }

    private static List<String> named(String cell) {
        return NAMED.matcher(cell).results().map(match -> match.group(1)).toList();
    }

    private static boolean shows(String named) {
        var walk = WALK.matcher(named);
        if (walk.matches()) {
            return Code.text(WALKS.resolve(walk.group(1))).lines().anyMatch(("== " + walk.group(2))::equals);
        }
        var test = TEST.matcher(named);
        return test.matches() && says(tests, test.group(1), "void\\s+" + test.group(2) + "\\(");
    }

    /** A file of data, a class with its members, or a word of the organisation's procedure. */
    private static boolean exists(String place, String list) {
        if (place.endsWith(".json")) {
            return Files.exists(FILES.resolve(place));
        }
        if (Character.isUpperCase(place.charAt(0))) {
            String[] names = place.split("\\.");
            return says(mains, names[0], "\\b" + names[names.length - 1] + "\\b");
        }
        return (PROCEDURES.containsKey(list) ? Stream.of(PROCEDURES.get(list)) : PROCEDURES.values().stream())
                .anyMatch(file -> Code.text(FILES.resolve(file)).contains("\"" + place + "\""));
    }

    private static boolean says(Map<String, List<Path>> sources, String type, String pattern) {
        return sources.getOrDefault(type, List.of()).stream()
                .anyMatch(source ->
                        Pattern.compile(pattern).matcher(Code.text(source)).find());
    }
}
