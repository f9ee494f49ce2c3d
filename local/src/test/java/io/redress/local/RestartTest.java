package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestartTest {

    private static final int ENOUGH = 30;

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(strings = {"relay", "mail"})
    void a_change_stored_before_a_kill_is_processed_after_the_restart(String unfinished) throws Exception {
        kill(unfinished, "stored");
        try (Example example = Example.start(kept())) {
            example.redress().settle();
            assertThat(example.subjects()).containsExactly("stored");
        }
    }

    @Test
    void work_finished_before_a_stop_is_not_repeated() {
        try (Example example = Example.start(kept())) {
            example.post("/notes", "once");
            example.redress().settle();
            assertThat(example.subjects()).containsExactly("once");
        }
        try (Example example = Example.start(kept())) {
            example.post("/notes", "then");
            example.redress().settle();
            assertThat(example.subjects()).containsExactly("then");
        }
    }

    @Test
    void the_clock_keeps_its_time_after_a_restart() {
        Settings settings = new Settings(
                kept().template(), 0, Optional.of(data), Optional.empty(), kept().parameters(), Optional.empty());
        Instant moved;
        try (Example example = Example.start(settings)) {
            moved = example.redress().advance(Duration.ofDays(2)).now();
        }
        try (Example example = Example.start(settings)) {
            assertThat(example.redress().clock().instant()).isAfterOrEqualTo(moved);
        }
    }

    @Test
    void two_runs_do_not_share_a_directory() {
        try (Example _ = Example.start(kept())) {
            assertThatThrownBy(() -> Example.start(kept()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another Redress is running");
        }
    }

    @Test
    void a_directory_of_an_earlier_version_is_refused() throws IOException {
        Files.createDirectories(data.resolve("table"));
        Files.createFile(data.resolve("table").resolve("shared-local-instance.db"));
        assertThatThrownBy(() -> Example.start(kept()))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The directory " + data + " was made by an earlier version of Redress, which used DynamoDB"
                        + " Local, and this version cannot read it. Name a new directory with --data."
                        + " docs/deploy.md says how to import the old complaints into a new directory.");
    }

    @Test
    void a_taken_port_is_reported_in_one_sentence() {
        try (Example example = Example.start()) {
            int port = Integer.parseInt(example.redress().url().replaceFirst(".*:", ""));
            assertThatThrownBy(() -> Example.start(Settings.of(Example.PROJECT).at(port)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + port + " is taken");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_was_answered_with_201_is_there_after_a_kill(boolean ofTheTable) throws Exception {
        int answered = 0;
        Process process = started(PostingRun.class, ProcessBuilder.Redirect.PIPE, data.toString());
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("stored ")) {
                    answered = Integer.parseInt(line.substring("stored ".length()));
                    if (answered == ENOUGH) {
                        kill(process, ofTheTable);
                    }
                }
            }
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(answered).isGreaterThanOrEqualTo(ENOUGH);
        try (Example example = Example.start(kept())) {
            example.redress().settle();
            assertThat(example.subjects())
                    .containsAll(IntStream.rangeClosed(1, answered)
                            .mapToObj(number -> "note " + number)
                            .toList());
        }
    }

    /** Kills without a chance to finish anything: the table's process, or the JVM and everything that it started. */
    private static void kill(Process process, boolean ofTheTable) {
        List<ProcessHandle> started = process.descendants().toList();
        if (!ofTheTable) {
            process.toHandle().destroyForcibly();
        }
        started.stream()
                .filter(each -> !ofTheTable
                        || each.info()
                                .command()
                                .filter(name -> name.endsWith("dynoxide"))
                                .isPresent())
                .forEach(ProcessHandle::destroyForcibly);
    }

    private Settings kept() {
        return Settings.of(Example.PROJECT)
                .with(Optional.empty())
                .from(Example.START)
                .keeping(data);
    }

    private void kill(String unfinished, String note) throws IOException, InterruptedException {
        Process process = started(
                KilledRun.class,
                ProcessBuilder.Redirect.to(data.resolve("killed.log").toFile()),
                data.toString(),
                unfinished,
                note);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static Process started(Class<?> program, ProcessBuilder.Redirect output, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
    }
}
