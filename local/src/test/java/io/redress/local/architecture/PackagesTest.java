package io.redress.local.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each package says in two sentences what it contains and what it may use, and NullAway checks it. */
class PackagesTest {

    private static final String FILE = "package-info.java";
    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern END_OF_SENTENCE = Pattern.compile("\\.(?=\\s)");

    static List<String> modules() {
        return Code.modules();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void each_package_names_its_contents_and_its_dependencies(String module) {
        Set<Path> packages = Code.sources(module).stream().map(Path::getParent).collect(toSet());
        assertThat(packages).isNotEmpty().allSatisfy(folder -> {
            Path file = folder.resolve(FILE);
            assertThat(file).isRegularFile();
            Matcher javadoc = JAVADOC.matcher(Code.text(file));
            assertThat(javadoc.find()).as("Javadoc in " + file).isTrue();
            assertThat(END_OF_SENTENCE.matcher(javadoc.group(1)).results())
                    .as("sentences in " + file)
                    .hasSize(2);
        });
    }

    @ParameterizedTest
    @MethodSource("modules")
    void each_package_is_checked_for_nulls(String module) {
        assertThat(Code.sources(module).stream().map(Path::getParent).collect(toSet()))
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(Code.text(folder.resolve(FILE)))
                        .as(folder.toString())
                        .contains("@NullMarked\npackage"));
    }
}
