package io.redress.local.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.architecture.Code;
import io.redress.local.dependencies.Dependency.Use;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/dependencies.md lists what every module needs, as Maven resolves it, and each has an open licence. */
class DependenciesTest {

    private static final Path FILE = Code.PROJECT.resolve("docs/dependencies.md");

    private static final String HEAD = "| library | version | scope | licence |\n|---|---|---|---|\n";

    private static final Pattern ROW =
            Pattern.compile("^\\| `([^`]+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]*) \\|$", Pattern.MULTILINE);

    /** Run after {@code ./redress package} with {@code -Dredress.write=true} to write the list again. */
    @Test
    void the_list_names_exactly_what_maven_has_resolved() throws IOException {
        if (Boolean.getBoolean("redress.write")) {
            write();
        }
        List<String> resolved = Resolved.dependencies().entrySet().stream()
                .map(known -> row(known.getKey(), known.getValue()))
                .toList();
        assertThat(rows().map(row -> String.join(" ", row.subList(0, 3))).toList())
                .as("docs/dependencies.md is out of date; it says how to write it again")
                .containsExactlyElementsOf(resolved);
    }

    @Test
    void every_licence_is_an_open_one() {
        assertThat(rows()).isNotEmpty().allSatisfy(row -> assertThat(row.get(3).split(", "))
                .as("licences of %s", row.getFirst())
                .isSubsetOf(Licences.OPEN));
    }

    /** A library that is on the class path twice is used in the version that happens to come first. */
    @Test
    void no_library_is_used_in_two_versions() {
        assertThat(Resolved.versions()).isNotEmpty().allSatisfy((name, versions) -> assertThat(versions)
                .as("versions of %s", name)
                .doesNotContain(","));
    }

    private static Stream<List<String>> rows() {
        return ROW.matcher(Code.text(FILE))
                .results()
                .map(row -> List.of(row.group(1), row.group(2), row.group(3), row.group(4)));
    }

    private static String row(Dependency dependency, Use use) {
        return dependency + " " + dependency.version() + " " + use.scope();
    }

    private static void write() throws IOException {
        Map<String, String> licences = Licences.inTheSbom();
        List<String> table = new ArrayList<>();
        Resolved.dependencies()
                .forEach((dependency, use) -> table.add("| `%s` | %s | %s | %s |"
                        .formatted(
                                dependency,
                                dependency.version(),
                                use.scope(),
                                licences.getOrDefault(dependency.toString(), ""))));
        String text = Code.text(FILE);
        String before = text.substring(0, text.indexOf(HEAD) + HEAD.length());
        Files.writeString(FILE, table.stream().collect(Collectors.joining("\n", before, "\n")));
    }
}
