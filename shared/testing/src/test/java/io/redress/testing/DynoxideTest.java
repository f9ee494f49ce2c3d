package io.redress.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.Env;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DynoxideTest {

    @TempDir
    private Path directory;

    @Test
    void the_variable_has_priority_over_the_path_and_the_path_over_the_cache() throws IOException {
        Path named = program("named/any-name");
        Path onPath = program("bin/dynoxide");
        Path cached = program("cache/redress/dynoxide-1.2.1/dynoxide");
        String path = "/nowhere:" + onPath.getParent();
        String cache = directory.resolve("cache").toString();
        assertThat(find(Map.of("DYNOXIDE", named.toString(), "PATH", path, "XDG_CACHE_HOME", cache)))
                .isEqualTo(named);
        assertThat(find(Map.of("PATH", path, "XDG_CACHE_HOME", cache))).isEqualTo(onPath);
        assertThat(find(Map.of("PATH", "/nowhere", "XDG_CACHE_HOME", cache))).isEqualTo(cached);
    }

    @Test
    void without_another_cache_directory_it_is_in_the_one_of_the_home_directory() throws IOException {
        Path cached = program(".cache/redress/dynoxide-1.2.1/dynoxide");
        assertThat(find(Map.of("HOME", directory.toString()))).isEqualTo(cached);
    }

    @Test
    void a_file_that_cannot_be_run_is_skipped() throws IOException {
        Path inTheWay = Files.createDirectories(directory.resolve("bin"));
        Files.writeString(inTheWay.resolve("dynoxide"), "");
        Path cached = program("cache/redress/dynoxide-1.2.1/dynoxide");
        assertThat(find(Map.of(
                        "PATH",
                        inTheWay.toString(),
                        "XDG_CACHE_HOME",
                        directory.resolve("cache").toString())))
                .isEqualTo(cached);
    }

    @Test
    void without_the_program_the_message_says_what_to_do() {
        assertThatThrownBy(() -> find(Map.of("PATH", "/nowhere", "HOME", directory.toString())))
                .hasMessage("Redress needs the program dynoxide 1.2.1 in place of DynamoDB and found none. Run"
                        + " './redress dynoxide' once, which downloads it with npm, or set the variable DYNOXIDE to its"
                        + " file.");
        assertThatThrownBy(() -> find(Map.of("DYNOXIDE", "/nowhere/dynoxide")))
                .hasMessage("The variable DYNOXIDE names /nowhere/dynoxide, which is not a program. Set it to the file"
                        + " of dynoxide 1.2.1, or unset it.");
    }

    private Path program(String name) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private static Path find(Map<String, String> variables) {
        return Dynoxide.find(new Env(variables, InstantSource.system()));
    }
}
