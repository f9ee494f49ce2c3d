package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.store.MailMark.State;
import io.redress.testing.AtOnce;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailMarkTest {

    private static final String REFERENCE = "KIWI-7K3M-9QXR";

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
    void the_first_sender_gets_the_mark() {
        assertThat(mark().take(kiwi.table)).isEqualTo(State.OURS);
        assertThat(mark().take(kiwi.table)).isEqualTo(State.BEING_SENT);
    }

    @Test
    void of_many_senders_at_once_one_gets_the_mark() throws Exception {
        assertThat(AtOnce.run(10, number -> mark().take(kiwi.table)))
                .containsOnlyOnce(State.OURS)
                .containsOnly(State.OURS, State.BEING_SENT);
    }

    @Test
    void a_sent_mail_stays_sent() {
        MailMark mark = mark();
        mark.take(kiwi.table);
        mark.settle(kiwi.table, null);
        kiwi.test.clock().advance(Duration.ofDays(400));
        assertThat(mark().take(kiwi.table)).isEqualTo(State.SENT);
    }

    @Test
    void a_released_mark_can_be_taken_again() {
        MailMark mark = mark();
        mark.take(kiwi.table);
        mark.release(kiwi.table);
        assertThat(mark().take(kiwi.table)).isEqualTo(State.OURS);
    }

    @Test
    void a_mail_that_may_have_been_sent_stays_in_doubt() {
        MailMark mark = mark();
        mark.take(kiwi.table);
        mark.doubt(kiwi.table);
        assertThat(mark().take(kiwi.table)).isEqualTo(State.IN_DOUBT);
        kiwi.test.clock().advance(Duration.ofDays(1));
        assertThat(mark().take(kiwi.table)).isEqualTo(State.IN_DOUBT);
    }

    @Test
    void a_mark_whose_sender_stopped_leaves_the_mail_in_doubt() {
        mark().take(kiwi.table);
        kiwi.test.clock().advance(Duration.ofMinutes(5));
        assertThat(mark().take(kiwi.table)).isEqualTo(State.BEING_SENT);
        kiwi.test.clock().advance(Duration.ofMillis(1));
        assertThat(mark().take(kiwi.table)).isEqualTo(State.IN_DOUBT);
    }

    @Test
    void another_letter_change_recipient_or_complaint_has_its_own_mark() {
        mark().take(kiwi.table);
        assertThat(of(REFERENCE, 1, "answer", "a@example.org").take(kiwi.table)).isEqualTo(State.OURS);
        assertThat(of(REFERENCE, 2, "acknowledgement", "a@example.org").take(kiwi.table))
                .isEqualTo(State.OURS);
        assertThat(of(REFERENCE, 1, "acknowledgement", "b@example.org").take(kiwi.table))
                .isEqualTo(State.OURS);
        assertThat(of("KIWI-0000-0000", 1, "acknowledgement", "a@example.org").take(kiwi.table))
                .isEqualTo(State.OURS);
    }

    @Test
    void a_report_is_marked_by_organisation_report_period_and_recipient() {
        assertThat(ofReport("kiwi", "2026-Q4", "a@example.org")).isEqualTo(State.OURS);
        assertThat(ofReport("kiwi", "2026-Q4", "a@example.org")).isEqualTo(State.BEING_SENT);
        assertThat(ofReport("kiwi", "2027-Q1", "a@example.org")).isEqualTo(State.OURS);
        assertThat(ofReport("kiwi", "2026-Q4", "b@example.org")).isEqualTo(State.OURS);
        assertThat(ofReport("knec", "2026-Q4", "a@example.org")).isEqualTo(State.OURS);
    }

    private MailMark mark() {
        return of(REFERENCE, 1, "acknowledgement", "a@example.org");
    }

    @Test
    void the_key_of_a_letter_does_not_contain_the_address_and_a_mark_of_an_earlier_version_counts() {
        Instant now = kiwi.env.now();
        MailMark.ofLetter("KIWI-7K3M-9QX1", 1, "answer", "amara@example.org", now)
                .take(kiwi.table);
        MailMark again = MailMark.ofLetter("KIWI-7K3M-9QX1", 1, "answer", "other@example.org", now);
        assertThat(again.take(kiwi.table)).isEqualTo(State.BEING_SENT);
        assertThat(kiwi.test.items().toString()).doesNotContain(Keys.hash("amara@example.org"));

        of("KIWI-7K3M-9QX1", 2, "answer", "amara@example.org").settle(kiwi.table, null);
        assertThat(MailMark.ofLetter("KIWI-7K3M-9QX1", 2, "answer", "amara@example.org", now)
                        .take(kiwi.table))
                .isEqualTo(State.SENT);
    }

    private MailMark of(String reference, int change, String letter, String recipient) {
        return MailMark.of(reference, change, letter, recipient, kiwi.env.now());
    }

    private State ofReport(String organisation, String period, String recipient) {
        return MailMark.ofReport(organisation, "quarterly", period, recipient, kiwi.env.now())
                .take(kiwi.table);
    }
}
