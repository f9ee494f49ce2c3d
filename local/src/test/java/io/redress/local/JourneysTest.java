package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.architecture.Code;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The section "Three journeys" of docs/architecture.md: its files exist, and its table counts them. */
class JourneysTest {

    private static final Pattern SECTION = Pattern.compile("## Three journeys\\n(.*?)\\n## ", Pattern.DOTALL);
    private static final Pattern COUNT = Pattern.compile("\\| (from [^|]+) \\| \\d+ \\| (\\d+) \\|");
    private static final Pattern LIST = Pattern.compile("\\*\\*F(rom [^*]+):\\*\\* ([^.]+)\\.");
    private static final Pattern FILE = Pattern.compile("`(\\w+)`");

    private final String section = SECTION.matcher(Code.text(Code.PROJECT.resolve("docs/architecture.md")))
            .results()
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow();

    @Test
    void each_journey_is_listed_and_counted() {
        Map<String, Integer> counted = COUNT.matcher(section)
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> Integer.valueOf(row.group(2))));
        assertThat(counted).hasSize(3);
        assertThat(journeys().collect(Collectors.toMap(JourneysTest::title, list -> files(list)
                        .size())))
                .isEqualTo(counted);
    }

    @Test
    void each_file_is_listed_once_and_exists() {
        Set<String> sources = Code.modules().stream()
                .flatMap(module -> Code.sources(module).stream())
                .map(Path::getFileName)
                .map(name -> name.toString().replace(".java", ""))
                .collect(Collectors.toSet());
        assertThat(journeys()).hasSize(3).allSatisfy(list -> assertThat(files(list))
                .as(title(list))
                .doesNotHaveDuplicates()
                .isSubsetOf(sources));
    }

    private Stream<MatchResult> journeys() {
        return LIST.matcher(section).results();
    }

    private static String title(MatchResult list) {
        return "f" + list.group(1).replaceAll("\\s+", " ");
    }

    private static List<String> files(MatchResult list) {
        return FILE.matcher(list.group(2)).results().map(file -> file.group(1)).toList();
    }
}
