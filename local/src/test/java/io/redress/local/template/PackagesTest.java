package io.redress.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.redress.local.architecture.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packages of the functions; {@code verify} builds them, {@code test} does not. */
class PackagesTest {

    private static final long MOST = 15L * 1024 * 1024;

    static Stream<String> packages() {
        return Declared.read().functions().values().stream()
                .map(function -> function.get("CodeUri").toString());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_is_small_enough_to_start_quickly(String file) throws IOException {
        Path built = Code.PROJECT.resolve(file);
        assumeTrue(Files.exists(built), file + " has not been built");
        assertThat(Files.size(built)).as("bytes of " + file).isLessThanOrEqualTo(MOST);
    }
}
