package io.redress.notification;

import static io.redress.notification.Kiwi.ADELE;
import static io.redress.notification.Kiwi.DANIEL;
import static io.redress.notification.Kiwi.MARGARET;
import static io.redress.notification.Kiwi.MARY;
import static io.redress.notification.Kiwi.QUENTIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.rules.Command;
import io.redress.domain.staff.Actor;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.messaging.Message;
import io.redress.platform.Tree;
import io.redress.store.Consumption;
import io.redress.store.Table;
import io.redress.testing.SesReply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mail marks say who got a mail at an earlier level, whatever the directory contains now. */
class ToldByRecordTest {

    private static final String CASEWORKER = "2026-11-09T09:00:00Z";
    private static final String MANAGER = "2026-11-11T09:00:00Z";
    private static final String DIRECTOR = "2026-11-16T09:00:00Z";

    private static final Colleague NORA = Colleague.of("Nora Quist", "director-of-quality");

    private Kiwi kiwi;
    private Fixture fixture;

    @BeforeEach
    void open() {
        kiwi = new Kiwi();
        fixture = kiwi.fixture;
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    /** A complaint that is assigned to Mary, and of which only the answer will be overdue. */
    private String marys() {
        String reference = kiwi.marys();
        fixture.act("quality-manager", reference, "acknowledge", Map.of("how", "telephone"));
        return reference;
    }

    private int overdueAt(String moment, String reference) {
        fixture.clock.set(Instant.parse(moment));
        return fixture.wake(reference);
    }

    private List<String> toldAt(String moment, String reference) {
        return kiwi.mails(reference, overdueAt(moment, reference)).stream()
                .map(mail -> mail.recipient().replaceFirst("@.*", ""))
                .sorted()
                .toList();
    }

    private void reassign(String reference, Colleague colleague) {
        Actor adele = new Actor.Caseworker(ADELE.id(), Set.of("administrator"), Set.of());
        fixture.decide(
                reference,
                adele,
                new Command.Act(
                        "assign",
                        Map.of("caseworker", colleague.id()),
                        List.of(colleague.member().candidate(LocalDate.EPOCH, 0))));
    }

    @Test
    void a_manager_who_came_between_two_levels_gets_a_mail() {
        kiwi.without(MARGARET);
        String reference = marys();
        assertThat(toldAt(CASEWORKER, reference)).containsExactly("mary");
        assertThat(toldAt(MANAGER, reference)).containsExactly("daniel");

        fixture.staff(NORA, Colleague.of("Mary Whitfield", "quality-manager").below(NORA));
        assertThat(toldAt(DIRECTOR, reference)).containsExactly("nora");
    }

    @Test
    void a_manager_who_became_director_between_two_levels_gets_no_second_mail() {
        String reference = marys();
        assertThat(toldAt(CASEWORKER, reference)).containsExactly("mary");
        assertThat(toldAt(MANAGER, reference)).containsExactly("daniel");

        fixture.staff(
                Colleague.of("Daniel Okafor", "director-of-quality"),
                NORA.below(DANIEL),
                Colleague.of("Mary Whitfield", "quality-manager").below(NORA));
        assertThat(toldAt(DIRECTOR, reference)).containsExactly("margaret");
    }

    @Test
    void a_caseworker_who_is_the_next_caseworkers_manager_gets_no_second_mail() {
        fixture.staff(Colleague.of("Quentin Archer", "quality-manager").below(MARY));
        String reference = marys();
        assertThat(toldAt(CASEWORKER, reference)).containsExactly("mary");

        reassign(reference, QUENTIN);
        assertThat(toldAt(MANAGER, reference)).containsExactly("daniel");
        assertThat(toldAt(DIRECTOR, reference)).containsExactly("margaret");
    }

    @Test
    void a_manager_whose_mail_failed_gets_the_mail_of_the_next_level() {
        kiwi.without(MARGARET);
        String reference = marys();
        assertThat(toldAt(CASEWORKER, reference)).containsExactly("mary");
        fixture.ses.behave(DANIEL.email(), SesReply.throttling());
        assertThat(kiwi.comesBack(reference, overdueAt(MANAGER, reference))).isTrue();

        fixture.ses.behave(DANIEL.email(), SesReply.accepting());
        assertThat(toldAt(DIRECTOR, reference)).containsExactly("daniel");
    }

    @Test
    void a_manager_whose_mail_is_in_doubt_gets_no_second_mail_so_the_next_manager_gets_one() {
        kiwi.without(MARGARET);
        String reference = marys();
        assertThat(toldAt(CASEWORKER, reference)).containsExactly("mary");
        fixture.ses.behave(DANIEL.email(), SesReply.hangingUp());
        assertThat(kiwi.comesBack(reference, overdueAt(MANAGER, reference))).isFalse();

        fixture.ses.behave(DANIEL.email(), SesReply.accepting());
        assertThat(toldAt(DIRECTOR, reference)).containsExactly("adele");
    }

    @Test
    void a_repeated_message_after_a_change_of_the_directory_sends_nobody_a_second_mail() {
        kiwi.without(MARGARET);
        String reference = marys();
        int all = overdueAt("2026-12-20T09:00:00Z", reference);
        fixture.ses.behave(ADELE.email(), SesReply.throttling());
        assertThat(kiwi.comesBack(reference, all)).isTrue();
        assertThat(fixture.ses.recipients()).containsExactlyInAnyOrder(MARY.email(), DANIEL.email());

        fixture.staff(NORA, Colleague.of("Mary Whitfield", "quality-manager").below(NORA));
        fixture.ses.behave(ADELE.email(), SesReply.accepting());
        assertThat(kiwi.comesBack(reference, all)).isFalse();
        assertThat(fixture.ses.recipients())
                .as("the new manager and the administrator, in addition to those who have got their mails")
                .containsExactlyInAnyOrder(MARY.email(), DANIEL.email(), NORA.email(), ADELE.email());
    }

    @Test
    void the_marks_are_read_by_one_query_and_only_where_an_earlier_level_was_reached() {
        String reference = marys();
        int reminder = reads("2026-11-05T09:00:00Z", reference);
        int first = reads(CASEWORKER, reference);
        int second = reads(MANAGER, reference);
        int third = reads(DIRECTOR, reference);

        assertThat(reminder).isEqualTo(first);
        assertThat(second).isEqualTo(first + 1);
        assertThat(third).isEqualTo(second);
    }

    /** How many read requests it takes to send the mails of a level. */
    private int reads(String moment, String reference) {
        AtomicInteger reads = new AtomicInteger();
        Table table = Table.metered(fixture.env(), used -> {
            if (used.kind() == Consumption.Kind.READ) {
                reads.incrementAndGet();
            }
        });
        String message = fixture.message(reference, overdueAt(moment, reference));
        int before = fixture.ses.mails().size();
        new Notify(fixture.env(), table).run(Message.of(Tree.read(message)));
        assertThat(fixture.ses.mails()).hasSize(before + 1);
        return reads.get();
    }
}
