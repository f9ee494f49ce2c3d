package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.architecture.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command for somebody who leaves, with the API of a running Redress, and a program that answers as the AWS command line does. */
@DisabledOnOs(OS.WINDOWS)
class StaffLeavesTest {

    @TempDir
    private Path tools;

    private record Result(int status, String output) {}

    @Test
    void the_sign_in_ends_first_and_then_the_directories_forget_the_person() throws Exception {
        try (Town town = Town.on("2026-12-18T10:30:00Z", "kiwi", "knec")) {
            String nora = "{\"name\": \"Nora\", \"email\": \"nora@kiwi.example\", \"roles\": [\"quality-manager\"]}";
            String[] adele = town.as("adele", "administrator");
            assertThat(town.put("/kiwi/admin/staff/nora", nora, adele).status()).isEqualTo(200);
            String both = "{\"name\": \"Adele\", \"email\": \"adele@kiwi.example\", \"roles\": [\"administrator\"]}";
            String agnes = "Bearer " + town.token("agnes@knec.example", "knec:administrator");
            assertThat(town.put("/knec/admin/staff/adele", both, "authorization", agnes)
                            .status())
                    .isEqualTo(200);
            aws(town, "nora");

            Result result = leaves(town, "nora@kiwi.example");

            assertThat(result.output())
                    .contains("nora@kiwi.example cannot sign in any more.")
                    .contains("kiwi: removed from the directory.")
                    .contains("knec: was not in the directory.");
            assertThat(result.status()).isZero();
            assertThat(Files.readAllLines(tools.resolve("calls")))
                    .filteredOn(call -> call.contains("disable") || call.contains("sign-out"))
                    .containsExactly(
                            "cognito-idp admin-disable-user --user-pool-id eu-west-2_1 --username nora@kiwi.example",
                            "cognito-idp admin-user-global-sign-out --user-pool-id eu-west-2_1 --username nora@kiwi.example");
            assertThat(town.get("/kiwi/admin/staff/nora", adele).status()).isEqualTo(404);
            assertThat(leaves(town, "nora@kiwi.example").status()).as("again").isZero();
        }
    }

    @Test
    void what_the_directory_refuses_is_said_and_the_sign_in_has_ended_all_the_same() throws Exception {
        try (Town town = Town.on("2026-12-18T10:30:00Z", "kiwi", "knec")) {
            aws(town, "adele");
            Result result = leaves(town, "adele@kiwi.example");
            assertThat(result.status()).isEqualTo(1);
            assertThat(result.output())
                    .contains("adele@kiwi.example cannot sign in any more.")
                    .contains("kiwi: NOT removed from the directory, status 409:")
                    .contains("administrator")
                    .contains("Do what the answers say, and run this command again.");
            assertThat(Files.readString(tools.resolve("calls"))).contains("admin-disable-user");
        }
    }

    @Test
    void without_a_token_or_an_address_nothing_is_done() throws Exception {
        tool("aws", "echo \"$@\" >> " + tools.resolve("calls"));
        ProcessBuilder process = process("nora@kiwi.example");
        process.environment().remove("TOKEN");
        assertThat(finish(process)).isEqualTo(new Result(2, "TOKEN is not set: the id token of an administrator.\n"));
        assertThat(finish(process()).status()).isEqualTo(2);
        assertThat(tools.resolve("calls")).doesNotExist();
    }

    /** Answers as the AWS command line does about a stack with one user, and writes down each call. */
    private void aws(Town town, String sub) throws IOException {
        tool("aws", """
                echo "$@" >> %s
                case "$*" in
                  *OutputKey==\\'UserPoolId*) echo eu-west-2_1 ;;
                  *OutputKey==\\'ApiUrl*) echo %s ;;
                  *ParameterKey==\\'Organisations*) echo kiwi,knec ;;
                  *admin-get-user*) echo %s ;;
                esac""".formatted(tools.resolve("calls"), town.redress().url(), sub));
    }

    private void tool(String name, String script) throws IOException {
        Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Result leaves(Town town, String email) throws Exception {
        ProcessBuilder process = process(email);
        process.environment()
                .put("TOKEN", town.token("adele@kiwi.example", "kiwi:administrator", "knec:administrator"));
        return finish(process);
    }

    private ProcessBuilder process(String... arguments) {
        ProcessBuilder process =
                new ProcessBuilder("sh", Code.PROJECT.resolve("redress").toString(), "staff-leaves");
        process.command().addAll(java.util.List.of(arguments));
        process.environment().merge("PATH", tools.toString(), (before, own) -> own + ":" + before);
        return process;
    }

    private static Result finish(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
