package io.redress.local.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which Chromium is used. */
class ChromiumTest {

    @TempDir
    private Path folder;

    private Path program(String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    @Test
    void it_is_found_on_the_path_under_any_of_its_names() throws IOException {
        Path program = program("chromium-browser");
        assertThat(Chromium.find(Map.of("PATH", "/nowhere:" + folder))).contains(program);
    }

    @Test
    void a_variable_names_another_one() throws IOException {
        program("chromium");
        Path other = program("other");
        assertThat(Chromium.find(Map.of("PATH", folder.toString(), Chromium.VARIABLE, other.toString())))
                .contains(other);
    }

    @Test
    void a_variable_that_names_no_program_is_an_error_and_skips_nothing() {
        String missing = folder.resolve("missing").toString();
        assertThatThrownBy(() -> Chromium.find(Map.of("PATH", folder.toString(), Chromium.VARIABLE, missing)))
                .hasMessageContainingAll(missing, "not a program", "unset it");
    }

    @Test
    void without_one_the_tests_say_why_they_are_skipped() {
        assertThat(Chromium.find(Map.of("PATH", folder.toString()))).isEmpty();
        assertThat(Chromium.MISSING).contains("skipped", "apt-get install chromium", Chromium.VARIABLE);
    }
}
