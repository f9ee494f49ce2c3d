package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.Settings;
import io.redress.local.architecture.Code;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A developer loads a made-up year, looks at the lists, and handles a complaint. */
class LoadStoryTest {

    private static final String UNTIL = "2026-12-18T09:00:00Z";

    @TempDir
    private Path data;

    @Test
    void loaded_complaints_can_be_handled_and_no_mail_was_sent_for_them() throws Exception {
        CommandRun loaded =
                CommandRun.of("load", "--complaints", "120", "--seed", "7", "--until", UNTIL, "--data", "" + data);
        assertThat(loaded.output()).contains("120 of 120").contains("120 complaints with ");
        assertThat(loaded.status()).isZero();
        CommandRun again =
                CommandRun.of("load", "--complaints", "5", "--seed", "7", "--until", UNTIL, "--data", "" + data);
        assertThat(again.output()).contains("a complaint with the same reference already exists");
        assertThat(again.status()).isEqualTo(2);
        assertThat(CommandRun.of("verify-history", "--data", "" + data).output())
                .startsWith("120 complaints with ")
                .endsWith("all as they were written.");

        Settings kept = Settings.of(Code.PROJECT)
                .from(Instant.parse(UNTIL))
                .with(Optional.empty())
                .keeping(data);
        try (Town town = Town.of(kept)) {
            town.settle();
            assertThat(town.redress().ses().mails()).isEmpty();
            String[] mary = town.as("mary", "quality-manager");
            assertThat(town.get("/kiwi/admin/complaints?list=team", mary).status())
                    .isEqualTo(200);
            Answer submitted = town.submit(Town.complaint());
            assertThat(submitted.status()).isEqualTo(201);
            assertThat(town.mailTo(Town.LEARNER))
                    .as("relay gets the new change")
                    .hasSize(1);
        }
        assertThat(CommandRun.of("verify-history", "--data", "" + data).output())
                .startsWith("121 complaints with ");
        CommandRun late = CommandRun.of("load", "--complaints", "5", "--seed", "8", "--data", "" + data);
        assertThat(late.output()).contains("in use");
        assertThat(late.status()).isEqualTo(2);
    }
}
