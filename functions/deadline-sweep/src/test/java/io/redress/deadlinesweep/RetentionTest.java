package io.redress.deadlinesweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.ErasureEvent.ErasurePlanned;
import io.redress.domain.intake.SetAsideMail;
import io.redress.fixtures.Fixture;
import io.redress.store.SetAsideMails;
import io.redress.store.Table;
import io.redress.testing.Invoked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sweep erases what is over, but nothing that it has not planned a month before. */
class RetentionTest {

    private final Queues queues = new Queues();
    private Fixture fixture;
    private Invoked function;

    @BeforeEach
    void open() {
        fixture = Fixture.onFriday();
        function = new Invoked("deadline-sweep", new DeadlineSweepHandler(fixture.env(queues.variables())));
    }

    @AfterEach
    void close() {
        queues.close();
        fixture.close();
    }

    @Test
    void what_is_over_when_the_first_sweep_sees_it_is_kept_for_a_month_more() {
        String reference = ended();
        Instant late = Instant.parse("2040-05-05T10:00:00Z");
        sweepAt(late);
        assertThat(fixture.events(reference, ErasurePlanned.class))
                .containsExactly(new ErasurePlanned(late.plus(Duration.ofDays(31))));
        sweepAt(late.plus(Duration.ofDays(31)).minusSeconds(1));
        assertThat(erased(reference)).isFalse();
        sweepAt(late.plus(Duration.ofDays(31)).plusMillis(1));
        assertThat(erased(reference)).isTrue();
        assertThat(fixture.table.items().toString()).doesNotContain("Zzyzx");
    }

    @Test
    void an_order_waits_for_the_hold_and_goes_on_at_its_end() {
        String reference = ended();
        fixture.act("managing-director", reference, "erase", Map.of("ground", "person-asked"));
        fixture.act(
                "managing-director",
                reference,
                "keep-longer",
                Map.of("until", "2027-06-30", "reason", "A court asks."));
        sweepAt(Instant.parse("2027-06-30T22:59:59Z"));
        assertThat(erased(reference)).isFalse();
        fixture.act("managing-director", reference, "keep-no-longer", Map.of("reason", "It has decided."));
        sweepAt(Instant.parse("2027-07-07T22:59:59Z"));
        assertThat(erased(reference)).isFalse();
        sweepAt(Instant.parse("2027-07-07T23:00:00.001Z"));
        assertThat(erased(reference)).isTrue();
    }

    @Test
    void a_mail_that_keeps_an_erasure_from_its_end_is_deleted_by_order() {
        String reference = ended();
        fixture.act("managing-director", reference, "erase", Map.of("ground", "person-asked"));
        SetAsideMails mails = new SetAsideMails(Table.in(fixture.env()));
        SetAsideMail mail = reply(reference);
        mails.keep(Fixture.KIWI, mail, fixture.clock.instant());
        Instant due = Instant.parse("2026-11-10T10:00:00Z");
        for (int sweep = 0; sweep < 2; sweep++) {
            sweepAt(due.plus(Duration.ofHours(sweep)));
            assertThat(erased(reference)).isFalse();
            assertThat(queues.takeMailErasures()).isNotEmpty().containsOnly("1 " + reference);
        }
        mails.delete(Fixture.KIWI, mail.id(), mail.complaints());
        sweepAt(due.plus(Duration.ofHours(2)));
        assertThat(erased(reference)).isTrue();
        assertThat(queues.takeMailErasures()).isEmpty();
    }

    private SetAsideMail reply(String reference) {
        return new SetAsideMail(
                "1",
                fixture.clock.instant(),
                SetAsideMail.Cause.OTHER_ADDRESS,
                null,
                reference,
                null,
                "roy@example.org",
                "The lamp",
                "It is broken.",
                false,
                List.of(),
                List.of(),
                "set-aside/kiwi/1",
                true,
                null,
                null);
    }

    private String ended() {
        String reference = fixture.submitted();
        fixture.act("quality-manager", reference, "acknowledge", Map.of("how", "telephone"));
        fixture.act("quality-manager", reference, "withdraw", Map.of("how", "telephone"));
        return reference;
    }

    private boolean erased(String reference) {
        return fixture.now(reference).handling().isErased();
    }

    private void sweepAt(Instant moment) {
        fixture.clock.set(moment);
        assertThat(function.example().isTrue("done")).isTrue();
    }
}
