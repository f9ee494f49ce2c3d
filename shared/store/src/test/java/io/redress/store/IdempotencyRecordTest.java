package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.store.ComplaintCreation.Outcome;
import io.redress.store.Kiwi.Born;
import io.redress.testing.AtOnce;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class IdempotencyRecordTest {

    private static final String KEY = "0f6c1b1e-7a55-4c0e-9d53-2b7b6f7f2c11";
    private static final byte[] BODY = "{\"subject\": \"Zoë\"}".getBytes(StandardCharsets.UTF_8);

    private Kiwi kiwi;

    @BeforeEach
    void open() {
        kiwi = Kiwi.at("2026-10-23T08:32:09Z");
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    @Test
    void a_stored_record_is_found_under_its_key() {
        Born born = kiwi.unwritten("complaint", kiwi.env.now());
        IdempotencyRecord idempotency = idempotency(born);
        kiwi.submitted(born, RepeatMarks.of(idempotency));
        assertThat(IdempotencyRecord.find(kiwi.table, Kiwi.NAME, KEY)).contains(idempotency);
        assertThat(IdempotencyRecord.find(kiwi.table, Kiwi.NAME, "another")).isEmpty();
        assertThat(IdempotencyRecord.find(kiwi.table, "knec", KEY)).isEmpty();
    }

    @Test
    void neither_the_key_nor_the_secret_that_belongs_to_it_is_stored() {
        Born born = kiwi.unwritten("complaint", kiwi.env.now());
        IdempotencyRecord idempotency = idempotency(born);
        Link link = IdempotencyRecord.link(idempotency.reference(), idempotency.salt(), KEY, BODY);
        kiwi.creation.write(born.complaint(), born.change(), born.particulars(), link, RepeatMarks.of(idempotency));
        assertThat(kiwi.complaints.open(link.token()).complaint()).isEqualTo(born.complaint());
        assertThat(kiwi.test.items().toString()).doesNotContain(KEY).doesNotContain(link.secret());
    }

    @Test
    void the_same_key_and_body_give_the_same_secret_and_nothing_else_does() {
        Born born = kiwi.unwritten("complaint", kiwi.env.now());
        String salt = IdempotencyRecord.salt(kiwi.env.random());
        Link link = IdempotencyRecord.link(born.link().reference(), salt, KEY, BODY);
        assertThat(IdempotencyRecord.link(born.link().reference(), salt, KEY, BODY))
                .isEqualTo(link);
        assertThat(IdempotencyRecord.link(born.link().reference(), salt, "another", BODY))
                .isNotEqualTo(link);
        assertThat(IdempotencyRecord.link(born.link().reference(), salt, KEY, new byte[0]))
                .isNotEqualTo(link);
        assertThat(IdempotencyRecord.link(
                        born.link().reference(), IdempotencyRecord.salt(kiwi.env.random()), KEY, BODY))
                .isNotEqualTo(link);
        assertThat(Link.parse(link.token())).contains(link);
    }

    @Test
    void no_link_ends_in_a_sign_that_mail_programs_cut_off() {
        Reference reference = kiwi.unwritten("complaint", kiwi.env.now()).link().reference();
        String salt = IdempotencyRecord.salt(kiwi.env.random());
        assertThat(IntStream.range(0, 2_000)
                        .mapToObj(number -> IdempotencyRecord.link(reference, salt, KEY + number, BODY)
                                .token()))
                .allMatch(token -> Character.isLetterOrDigit(token.charAt(token.length() - 1)))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_used_key_creates_no_second_complaint() {
        Born first = kiwi.unwritten("complaint", kiwi.env.now());
        kiwi.submitted(first, RepeatMarks.of(idempotency(first)));
        List<Map<String, AttributeValue>> before = kiwi.test.items();
        Born second = kiwi.unwritten("complaint", kiwi.env.now());
        assertThat(write(second)).isEqualTo(Outcome.KEY_USED);
        assertThat(kiwi.test.items()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void of_many_requests_with_one_key_at_once_one_creates_a_complaint() throws Exception {
        List<Outcome> outcomes = AtOnce.run(10, number -> write(kiwi.unwritten("complaint", kiwi.env.now())));
        assertThat(outcomes).filteredOn(Outcome.CREATED::equals).hasSize(1);
        assertThat(outcomes).isSubsetOf(Outcome.CREATED, Outcome.KEY_USED, Outcome.BUSY);
        assertThat(kiwi.test.items()).hasSize(6);
    }

    @Test
    void a_record_expires_after_a_week_given_in_seconds_for_dynamodb() {
        Born born = kiwi.unwritten("complaint", kiwi.env.now());
        kiwi.submitted(born, RepeatMarks.of(idempotency(born)));
        Map<String, AttributeValue> item =
                kiwi.table.get(Keys.idempotency(Kiwi.NAME, KEY), "ANSWER").orElseThrow();
        // 30 October 2026, 08:32:09 UTC
        assertThat(item.get("expires")).isEqualTo(AttributeValue.fromN("1793349129"));
    }

    @Test
    void an_expired_record_that_is_still_stored_does_not_count() {
        Born first = kiwi.unwritten("complaint", kiwi.env.now());
        kiwi.submitted(first, RepeatMarks.of(idempotency(first)));
        kiwi.test.clock().advance(IdempotencyRecord.KEPT.minus(Duration.ofSeconds(1)));
        assertThat(write(kiwi.unwritten("complaint", kiwi.env.now()))).isEqualTo(Outcome.KEY_USED);
        kiwi.test.clock().advance(Duration.ofSeconds(1));
        Born second = kiwi.unwritten("complaint", kiwi.env.now());
        assertThat(write(second)).isEqualTo(Outcome.CREATED);
        assertThat(IdempotencyRecord.find(kiwi.table, Kiwi.NAME, KEY)
                        .orElseThrow()
                        .reference())
                .isEqualTo(second.link().reference());
    }

    private Outcome write(Born born) {
        return kiwi.creation.write(
                born.complaint(), born.change(), born.particulars(), born.link(), RepeatMarks.of(idempotency(born)));
    }

    private IdempotencyRecord idempotency(Born born) {
        return new IdempotencyRecord(
                Kiwi.NAME,
                KEY,
                IdempotencyRecord.fingerprint(BODY),
                IdempotencyRecord.salt(kiwi.env.random()),
                born.link().reference(),
                "{\"reference\": \"" + born.reference() + "\"}",
                kiwi.env.now());
    }
}
