package io.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.store.Link;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A receipt is stored with its idempotency key, and can be read by any version that gets the same submission again. */
class ReceiptTest {

    private static final Link LINK = new Link(new Reference("KIWI-7K3M-9QX1"), "s".repeat(24));

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    private static final Receipt FULL = new Receipt(
            "KIWI-7K3M-9QX1",
            LINK.token(),
            Instant.parse("2026-10-27T23:59:59Z"),
            Instant.parse("2026-11-06T23:59:59Z"),
            TORONTO,
            true,
            false,
            List.of(),
            null);
    private static final String FULL_AS_KEPT = """
            {"reference":"KIWI-7K3M-9QX1","acknowledgeBy":"2026-10-27T23:59:59Z",\
            "answerBy":"2026-11-06T23:59:59Z","mailed":true}""";

    private static final Receipt BARE =
            new Receipt("KIWI-7K3M-9QX1", LINK.token(), null, null, TORONTO, false, false, List.of(), null);
    private static final String BARE_AS_KEPT = """
            {"reference":"KIWI-7K3M-9QX1","mailed":false}""";

    @Test
    void the_stored_form_of_a_receipt_does_not_change() {
        assertThat(FULL.kept()).isEqualTo(FULL_AS_KEPT);
        assertThat(BARE.kept()).isEqualTo(BARE_AS_KEPT);
    }

    @Test
    void a_receipt_that_any_version_stored_can_be_read() {
        assertThat(Receipt.read(FULL_AS_KEPT, LINK, TORONTO)).isEqualTo(FULL);
        assertThat(Receipt.read(BARE_AS_KEPT, LINK, TORONTO)).isEqualTo(BARE);
    }

    @Test
    void an_answer_gives_the_dates_at_the_organisation_with_the_day_in_words() {
        assertThat(Receipt.read(FULL_AS_KEPT, LINK, TORONTO).saidWithoutToken())
                .isEqualTo(Map.of(
                        "reference", "KIWI-7K3M-9QX1",
                        "acknowledgeBy", "2026-10-27T19:59:59-04:00",
                        "acknowledgeByInWords", "Tuesday 27 October 2026, 19:59",
                        "answerBy", "2026-11-06T18:59:59-05:00",
                        "answerByInWords", "Friday 6 November 2026, 18:59"));
    }
}
