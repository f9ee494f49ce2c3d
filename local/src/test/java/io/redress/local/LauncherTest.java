package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.testing.Dynoxide;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path LAUNCHER = PROJECT.resolve("redress");

    /** Linux has sha256sum, macOS has shasum. */
    private static final List<String> TOOLS = List.of(
            "sed",
            "dirname",
            "cat",
            "find",
            "head",
            "sh",
            "uname",
            "mkdir",
            "mktemp",
            "rm",
            "tar",
            "chmod",
            "mv",
            "cut",
            "sha256sum",
            "shasum");

    private record Result(int status, String output) {}

    @TempDir
    private Path elsewhere;

    @Test
    void help_names_every_command() throws Exception {
        Result result = run(elsewhere, LAUNCHER.toString(), "help");
        assertThat(result.status()).isZero();
        assertThat(result.output())
                .contains("run ", "test ", "package ", "load ", "verify-history ", "bench ", "help ");
        assertThat(CompletionCommand.OF_THE_LAUNCHER)
                .allSatisfy(command -> assertThat(result.output()).contains("\n  " + command + " "));
    }

    @Test
    void help_describes_each_command_as_the_command_itself_does() throws Exception {
        String help = run(elsewhere, LAUNCHER.toString(), "help").output().replaceAll(" +", " ");

        assertThat(leaves(CommandLines.of(PROJECT))).isNotEmpty().allSatisfy(command -> {
            String name = command.getCommandSpec().qualifiedName().replace("./redress ", "");
            String description = command.getCommandSpec().usageMessage().description()[0];
            assertThat(help).contains("\n " + name + " " + description + "\n");
        });
    }

    private static Stream<CommandLine> leaves(CommandLine command) {
        return command.getSubcommands().isEmpty()
                ? Stream.of(command)
                : command.getSubcommands().values().stream().flatMap(LauncherTest::leaves);
    }

    @Test
    void completion_knows_the_commands_and_options() throws Exception {
        Result result = finish(java("completion"));

        assertThat(result.status()).isZero();
        assertThat(result.output()).contains("--complaints", "--against", "verify-history", "package");
        Path script = Files.writeString(elsewhere.resolve("completion"), result.output());
        String complete =
                ". " + script + "; COMP_WORDS=(./redress load --co); COMP_CWORD=2; _complete_redress 2>/dev/null;"
                        + " echo \"${COMPREPLY[@]}\"";
        assertThat(finish(new ProcessBuilder("bash", "-c", complete)).output().strip())
                .isEqualTo("--complaints");
    }

    @Test
    void an_unknown_command_is_answered_with_the_list_of_commands() throws Exception {
        Result result = run(elsewhere, LAUNCHER.toString(), "fly");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.output()).contains("There is no command fly.", "Usage: ./redress");
    }

    @Test
    void without_a_jdk_it_says_what_to_install() throws Exception {
        // A copy of the launcher that cannot find a JDK: no usual place has one, and the path has tools but no Java.
        Path copy = elsewhere.resolve("a project").resolve("redress");
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, Files.readString(LAUNCHER).replace("/usr/lib/jvm/", "/nowhere/"));
        Result result = finish(withTools(copy, "run"));
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains("Redress needs a JDK, version 25 or newer");
    }

    @Test
    void the_launcher_downloads_the_version_of_dynoxide_that_the_code_looks_for() throws Exception {
        assertThat(Files.readString(LAUNCHER)).contains("\nDYNOXIDE_VERSION=" + Dynoxide.VERSION + "\n");
    }

    @Test
    void without_npm_it_says_what_to_install() throws Exception {
        Result result = finish(withTools(LAUNCHER, "dynoxide"));
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains("Redress needs dynoxide").contains("Install npm");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void a_package_with_another_checksum_is_not_installed() throws Exception {
        ProcessBuilder process = withTools(LAUNCHER, "dynoxide");
        tool("npm", "echo changed > dynoxide-linux-x64-" + Dynoxide.VERSION + ".tgz");
        Result result = finish(process);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains("is not the one that Redress was tested with");
        assertThat(cached().getParent()).isEmptyDirectory();
    }

    @Test
    void a_download_that_fails_leaves_nothing_and_says_what_to_look_at() throws Exception {
        ProcessBuilder process = withTools(LAUNCHER, "dynoxide");
        tool("npm", "exit 1");
        Result result = finish(process);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains("npm could not download").contains("npm view");
        assertThat(cached().getParent()).isEmptyDirectory();
    }

    @Test
    void after_the_download_npm_is_not_needed() throws Exception {
        Files.createDirectories(cached().getParent());
        Files.writeString(cached(), "");
        assertThat(cached().toFile().setExecutable(true)).isTrue();
        Result result = finish(withTools(LAUNCHER, "dynoxide"));
        assertThat(result.output().strip()).isEqualTo(cached().toString());
        assertThat(result.status()).isZero();
    }

    @Test
    void wrong_options_are_named_and_end_with_2() throws Exception {
        for (List<String> options : List.of(List.of("fly"), List.of("verify-history", "--fast"))) {
            Result result = finish(java(options.toArray(String[]::new)));
            assertThat(result.status()).as(options.toString()).isEqualTo(2);
            assertThat(result.output())
                    .contains("Usage: ./redress " + (options.contains("fly") ? "[" : options.getFirst()));
        }
    }

    /** Where the launcher keeps dynoxide when {@link #elsewhere} is the home directory. */
    private Path cached() {
        return elsewhere.resolve(Path.of(".cache", "redress", "dynoxide-" + Dynoxide.VERSION, "dynoxide"));
    }

    /** A launcher that finds only tools that every system has: no Java, no Maven, no npm. */
    private ProcessBuilder withTools(Path launcher, String command) throws IOException {
        for (String tool : TOOLS) {
            Optional<Path> found = which(tool);
            if (found.isPresent()) {
                tool(tool, "exec " + found.get() + " \"$@\"");
            }
        }
        ProcessBuilder process = new ProcessBuilder("sh", launcher.toString(), command);
        process.environment().keySet().removeAll(List.of("JAVA_HOME", "DYNOXIDE", "XDG_CACHE_HOME"));
        process.environment().put("HOME", elsewhere.toString());
        process.environment().put("PATH", elsewhere.resolve("tools").toString());
        return process;
    }

    private void tool(String name, String script) throws IOException {
        Path tools = Files.createDirectories(elsewhere.resolve("tools"));
        Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** The program as the launcher starts it. */
    private static ProcessBuilder java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static Optional<Path> which(String tool) {
        return List.of("/usr/bin", "/bin").stream()
                .map(directory -> Path.of(directory, tool))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Result run(Path directory, String... command) throws IOException, InterruptedException {
        return finish(new ProcessBuilder(command).directory(directory.toFile()));
    }

    private static Result finish(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
