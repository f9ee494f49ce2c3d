package io.redress.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts real processes through the runtime's own client; the measured times are not judged here. */
class ColdStartBenchTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path temp;

    @Test
    void a_function_is_started_from_its_package_and_measured() throws Exception {
        int exit = run("tracking", "404");

        assertThat(exit).isZero();
        assertThat(printed())
                .contains("| (empty handler) |")
                .containsPattern("\\| tracking \\| .*\\| 404 \\| PutItem \\|");
    }

    @Test
    void submission_gets_a_verdict() throws Exception {
        run("submission", "201");

        assertThat(printed()).containsPattern("submission: [0-9.]+ times the empty handler \\(limit 6\\)");
    }

    @Test
    void a_function_that_fails_is_named_with_its_reason() throws Exception {
        int exit = run("relay", "");

        assertThat(exit).isEqualTo(1);
        assertThat(printed()).contains("relay failed").contains("nothing to keep in kept");
    }

    @Test
    void a_missing_package_is_named() throws Exception {
        int exit = bench(new MeasuredFunction("relay", "no.Such", temp.resolve("no.zip"), temp, Map.of()));

        assertThat(exit).isEqualTo(1);
        assertThat(printed()).contains("no.zip does not exist");
    }

    private int run(String name, String event) throws Exception {
        return bench(new MeasuredFunction(
                name,
                KeepingHandler.class.getName(),
                Packages.of(temp.resolve("function.zip"), KeepingHandler.class),
                Files.writeString(temp.resolve("event.json"), event),
                Map.of("TABLE_NAME", "kept")));
    }

    private int bench(MeasuredFunction function) throws Exception {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new ColdStartBench(InstantSource.system(), out).run(List.of(function), 1);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
