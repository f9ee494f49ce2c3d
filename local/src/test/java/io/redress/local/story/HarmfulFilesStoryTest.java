package io.redress.local.story;

import static io.redress.local.story.Town.LEARNER;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.Endpoints;
import io.redress.local.Settings;
import io.redress.testing.S3Object;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A deployment that has every file searched for harmful software. */
class HarmfulFilesStoryTest {

    /** The text by which programs against viruses are tried out, in a letter. */
    private static final byte[] HARMFUL =
            "%PDF-1.4 X5O!$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] LOCKED =
            "PK\u0003\u0004\u0014\u0000\u0001\u0000 locked".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LETTER = "%PDF-1.4 The letter".getBytes(StandardCharsets.US_ASCII);

    @Test
    void only_what_is_found_clean_becomes_a_document_and_staff_are_told_of_the_rest() {
        try (Town town = Town.of(Settings.of(Path.of(".."))
                .from(Instant.parse("2026-12-21T10:00:00Z"))
                .hosting("kiwi")
                .with("MalwareScan", "true")
                .with(Optional.of(Endpoints.one(Listener.shared().uri()))))) {
            String reference = town.submit(Town.complaint()).text("reference");
            String documents = "/tracking/" + Town.tokenIn(town.lastMailTo(LEARNER)) + "/documents";
            for (byte[] file : new byte[][] {HARMFUL, LOCKED, LETTER}) {
                SentFile.by(town.post(documents, ""), "file.pdf", file);
            }
            town.settle();

            Answer seen = town.get(documents);
            assertThat(seen.each("documents", "bytes")).containsExactly(String.valueOf(LETTER.length));
            assertThat(seen.each("refusedDocuments", "refusal")).containsExactlyInAnyOrder("malware", "not-scanned");
            assertThat(town.subjectsTo("mary@kiwi.example"))
                    .contains(
                            "A document was sent for " + reference,
                            "A file could not be searched and was refused for " + reference)
                    .containsOnlyOnce("A harmful file was refused for " + reference);
            for (String bucket : town.redress().s3().buckets()) {
                assertThat(town.redress().s3().objects(bucket, "").stream()
                                .map(S3Object::key)
                                .distinct())
                        .singleElement()
                        .satisfies(key -> assertThat(key).startsWith("documents/kiwi/" + reference));
            }
        }
    }
}
