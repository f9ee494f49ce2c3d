package io.redress.local.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules about the sources: their length, and one forbidden word. */
class SourcesTest {

    private static final int LONGEST = 300;
    private static final int LONGEST_HANDLER = 50;

    private static final Pattern OF_JAVA =
            Pattern.compile("Local(Date|Time|DateTime)\\b|\\bThreadLocal\\b|(?i)locale|\"datetime-local\"");
    private static final Pattern LOCAL = Pattern.compile("(?i)local");

    static List<String> modules() {
        return Code.modules();
    }

    /** The domain is left out, because it uses "local" for times of day. */
    static List<String> deployed() {
        return Code.modules().stream()
                .filter(module -> !Code.onlyHere(module) && !module.equals("shared/domain"))
                .toList();
    }

    static List<String> functions() {
        return Code.modules().stream()
                .filter(module -> module.startsWith("functions/"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void no_source_is_longer_than_300_lines(String module) {
        assertThat(Code.sources(module)).isNotEmpty().allSatisfy(source -> assertThat(
                        Code.text(source).lines().count())
                .as(source.toString())
                .isLessThanOrEqualTo(LONGEST));
    }

    /** Blank lines and imports do not count. */
    @ParameterizedTest
    @MethodSource("functions")
    void no_handler_is_longer_than_50_lines(String module) {
        List<Path> handlers = Code.sources(module).stream()
                .filter(source -> source.toString().endsWith("Handler.java"))
                .toList();
        assertThat(handlers).hasSize(1).allSatisfy(handler -> assertThat(Code.text(handler)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("import "))
                        .count())
                .as(handler.toString())
                .isLessThanOrEqualTo(LONGEST_HANDLER));
    }

    /** Variables tell a function where it runs; its code has no branch for that. */
    @ParameterizedTest
    @MethodSource("deployed")
    void no_code_checks_whether_it_runs_locally(String module) {
        assertThat(Code.sources(module)).isNotEmpty().allSatisfy(source -> assertThat(Code.text(source)
                        .lines()
                        .map(line -> OF_JAVA.matcher(line).replaceAll(""))
                        .filter(line -> LOCAL.matcher(line).find()))
                .as(source.toString())
                .isEmpty());
    }
}
