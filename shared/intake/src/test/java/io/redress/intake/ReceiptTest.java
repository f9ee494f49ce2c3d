package io.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.store.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A receipt is stored with its idempotency key, and can be read by any version that gets the same submission again. */
class ReceiptTest {

    private static final Link LINK = new Link(new Reference("KIWI-7K3M-9QX1"), "s".repeat(24));

    private static final Receipt FULL = new Receipt(
            "KIWI-7K3M-9QX1", LINK.token(), "2026-10-27T23:59:59Z", "2026-11-06T23:59:59Z", true, List.of());
    private static final String FULL_AS_KEPT = """
            {"reference":"KIWI-7K3M-9QX1","acknowledgeBy":"2026-10-27T23:59:59Z",\
            "answerBy":"2026-11-06T23:59:59Z","mailed":true}""";

    private static final Receipt BARE = new Receipt("KIWI-7K3M-9QX1", LINK.token(), null, null, false, List.of());
    private static final String BARE_AS_KEPT = """
            {"reference":"KIWI-7K3M-9QX1","mailed":false}""";

    @Test
    void the_stored_form_of_a_receipt_does_not_change() {
        assertThat(FULL.kept()).isEqualTo(FULL_AS_KEPT);
        assertThat(BARE.kept()).isEqualTo(BARE_AS_KEPT);
    }

    @Test
    void a_receipt_that_any_version_stored_can_be_read() {
        assertThat(Receipt.read(FULL_AS_KEPT, LINK)).isEqualTo(FULL);
        assertThat(Receipt.read(BARE_AS_KEPT, LINK)).isEqualTo(BARE);
    }
}
