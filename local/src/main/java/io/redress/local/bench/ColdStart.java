package io.redress.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts a variant in a process of its own, as Lambda would, and waits for its first answer. */
final class ColdStart {

    private static final long PATIENCE_SECONDS = 30;

    private static final Path PROCESSES = Path.of("/proc");

    private final InstantSource clock;
    private final long patienceSeconds;
    private final List<String> command;

    ColdStart(InstantSource clock) {
        this(clock, List.of(), PATIENCE_SECONDS);
    }

    /** @param options more options of the JVM */
    ColdStart(InstantSource clock, List<String> options, long patienceSeconds) {
        this.clock = clock;
        this.patienceSeconds = patienceSeconds;
        command = command(options);
    }

    /** One start; the milliseconds are from the start of the process to the arrival of its answer. */
    Outcome of(Variant variant, StandInServices services) throws IOException, InterruptedException {
        Path said = Files.createTempFile("redress-bench", ".log");
        try (StandInRuntimeApi runtimeApi = new StandInRuntimeApi(variant.event(), clock)) {
            ProcessBuilder builder = new ProcessBuilder(commandFor(variant))
                    .directory(variant.folder().path().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().clear();
            builder.environment().putAll(variant.environment(runtimeApi.address(), services.url()));
            services.calls();
            long begun = System.nanoTime();
            Process process = builder.start();
            try {
                FirstAnswer answer = answerOf(process, runtimeApi);
                if (!answer.given()) {
                    throw new IOException(variant.name() + " failed: " + answer.body());
                }
                return new Outcome(
                        (answer.nanoTime() - begun) / 1_000_000.0,
                        cpuMillis(process),
                        answer.inShort(),
                        services.calls(),
                        megabytes(process));
            } catch (TimeoutException none) {
                throw new IOException(variant.name() + " gave no answer; it said:\n" + Files.readString(said), none);
            } finally {
                process.destroyForcibly().waitFor();
            }
        } finally {
            Files.deleteIfExists(said);
        }
    }

    /** Does not wait for a process that has ended without an answer. */
    private FirstAnswer answerOf(Process process, StandInRuntimeApi runtimeApi)
            throws TimeoutException, InterruptedException {
        CompletableFuture<Object> either = CompletableFuture.anyOf(runtimeApi.first(), process.onExit());
        try {
            if (either.get(patienceSeconds, TimeUnit.SECONDS) instanceof FirstAnswer answer) {
                return answer;
            }
            // After a failed start the message and the end of the process may come at the same time.
            return runtimeApi.first().get(1, TimeUnit.SECONDS);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<String> commandFor(Variant variant) {
        List<String> all = new ArrayList<>(command);
        all.add(variant.handlerClass());
        return all;
    }

    /**
     * The runtime alone is on the class path: it finds the function itself, in the folder it runs in and in the jars of
     * {@code lib} there, with a loader of its own, as in the managed runtime.
     */
    private static List<String> command(List<String> options) {
        List<String> command = new ArrayList<>(OneCore.prefix());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add(RuntimeClassPath.text());
        command.add(RuntimeClassPath.MAIN_CLASS);
        return command;
    }

    private static OptionalLong megabytes(Process process) throws IOException {
        Path status = PROCESSES.resolve(process.pid() + "/status");
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst();
    }

    private static double cpuMillis(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    /**
     * One start.
     *
     * @param millis how long it took
     * @param cpuMillis how long a core worked for it; more reliable than {@code millis} if other programs use the
     *     machine
     * @param answer the answer in short
     * @param calls the operations of services that were called for it
     * @param megabytes the most memory that the process had; empty if the machine does not say
     */
    record Outcome(double millis, double cpuMillis, String answer, List<String> calls, OptionalLong megabytes) {}
}
