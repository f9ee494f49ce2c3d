package io.redress.local.story;

import io.redress.local.Main;
import io.redress.local.architecture.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command that has run in a JVM of its own, as the launcher starts it: its exit code and what it printed. */
record CommandRun(int status, String output) {

    static CommandRun of(String... words) throws IOException, InterruptedException {
        return of(Map.of(), words);
    }

    /** @param environment variables beside those of this JVM, of which the endpoint of AWS is left out */
    static CommandRun of(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dredress.home=" + Code.PROJECT,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("AWS_ENDPOINT_URL");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new CommandRun(process.waitFor(), output.strip());
    }
}
