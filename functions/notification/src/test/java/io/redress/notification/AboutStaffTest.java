package io.redress.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.AssignmentEvent;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.rules.Command;
import io.redress.domain.staff.Actor;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.TestSubmission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A person whom a complaint is about gets no mail about it: whatever happens to the complaint, whatever letter it
 * calls for, and in whatever order the function gets the changes.
 */
class AboutStaffTest {

    private static final Actor.System ASSIGNMENT = new Actor.System("assignment");
    private static final Actor.System ACKNOWLEDGEMENT = new Actor.System("acknowledgement");
    private static final List<Colleague> KIWIS =
            List.of(Kiwi.MARGARET, Kiwi.DANIEL, Kiwi.MARY, Kiwi.QUENTIN, Kiwi.ADELE);

    private enum Delivery {
        AT_ONCE,
        AT_THE_END,
        BACKWARDS,
        SHUFFLED
    }

    @ParameterizedTest
    @ValueSource(longs = 1)
    void nobody_gets_a_mail_about_a_complaint_about_themselves(long seed) {
        Random random = new Random(seed);
        for (Colleague subject : KIWIS) {
            for (Delivery delivery : Delivery.values()) {
                try (Kiwi kiwi = new Kiwi()) {
                    String reference = kiwi.fixture.submitted(TestSubmission.usual()
                            .unreachable()
                            .about(subject.member().name()));
                    List<Runnable> happenings = happenings(kiwi, reference, subject);
                    Collections.shuffle(happenings, random);
                    happenings.addAll(later(kiwi, reference, subject));
                    follow(kiwi, reference, happenings, delivery, random);
                    assertThat(kiwi.fixture.ses.mailsTo(subject.email()))
                            .as("mails to %s, %s, in the order %s", subject.id(), delivery, seed)
                            .isEmpty();
                    assertThat(kiwi.fixture.ses.mails())
                            .as("others are told instead")
                            .isNotEmpty();
                }
            }
        }
    }

    /** What the functions do at first, in any order. */
    private static List<Runnable> happenings(Kiwi kiwi, String reference, Colleague subject) {
        return new ArrayList<>(List.of(
                () -> kiwi.fixture.decide(reference, ACKNOWLEDGEMENT, new Command.OweLetter("acknowledgement", 1)),
                () -> kiwi.fixture.name(reference, subject),
                () -> assign(kiwi, reference)));
    }

    /** What happens later: reminders and escalation, an incident, a follow-on action. */
    private static List<Runnable> later(Kiwi kiwi, String reference, Colleague subject) {
        Colleague other = subject.equals(Kiwi.MARY) ? Kiwi.QUENTIN : Kiwi.MARY;
        return List.of(
                () -> assign(kiwi, reference),
                () -> kiwi.fixture.act(other, reference, "record-incident", Map.of("what", "She shouted.")),
                () -> kiwi.fixture.says(reference, "add-information", Map.of("information", "And another thing.")),
                () -> wake(kiwi, reference, "2026-11-06T09:00:00Z"),
                () -> wake(kiwi, reference, "2026-11-20T09:00:00Z"),
                () -> wake(kiwi, reference, "2026-12-20T09:00:00Z"));
    }

    private static void assign(Kiwi kiwi, String reference) {
        kiwi.fixture.decide(
                reference,
                ASSIGNMENT,
                new Command.Assign(KIWIS.stream()
                        .map(each -> each.member().candidate(LocalDate.EPOCH, 0))
                        .toList()));
    }

    private static void wake(Kiwi kiwi, String reference, String at) {
        kiwi.fixture.clock.set(Instant.parse(at));
        kiwi.fixture.wake(reference);
    }

    private static void follow(
            Kiwi kiwi, String reference, List<Runnable> happenings, Delivery delivery, Random random) {
        int delivered = 0;
        for (Runnable happening : happenings) {
            happening.run();
            if (delivery == Delivery.AT_ONCE) {
                delivered = deliver(kiwi, reference, delivered);
            }
        }
        List<Integer> rest = new ArrayList<>(IntStream.rangeClosed(delivered + 1, version(kiwi, reference))
                .boxed()
                .toList());
        if (delivery == Delivery.BACKWARDS) {
            Collections.reverse(rest);
        } else if (delivery == Delivery.SHUFFLED) {
            Collections.shuffle(rest, random);
        }
        rest.forEach(change -> kiwi.comesBack(reference, change));
    }

    private static int deliver(Kiwi kiwi, String reference, int delivered) {
        int version = version(kiwi, reference);
        IntStream.rangeClosed(delivered + 1, version).forEach(change -> kiwi.comesBack(reference, change));
        return version;
    }

    private static int version(Kiwi kiwi, String reference) {
        return kiwi.fixture.now(reference).version();
    }

    @Test
    void administrators_learn_why_nobody_gets_a_complaint_about_the_person_at_the_top() {
        try (Kiwi kiwi = new Kiwi()) {
            String reference = kiwi.fixture.submitted(TestSubmission.usual());
            kiwi.fixture.name(reference, Kiwi.MARGARET);
            assign(kiwi, reference);

            assertThat(kiwi.fixture.events(reference, AssignmentEvent.LeftUnassigned.class))
                    .containsExactly(new AssignmentEvent.LeftUnassigned("quality-manager", true));
            assertThat(kiwi.told(reference, version(kiwi, reference)))
                    .as("there is no data-protection contact but her")
                    .containsExactly("adele: No caseworker for it");
            assertThat(kiwi.fixture.ses.mails().getLast().text())
                    .contains("those who could take it report to that person");
        }
    }

    @Test
    void if_a_complaint_is_about_the_only_one_whom_incidents_are_told_to_the_duty_stays_open_for_others() {
        try (Kiwi kiwi = new Kiwi()) {
            String reference = kiwi.marys();
            kiwi.fixture.name(reference, Kiwi.MARGARET);
            int recorded = kiwi.fixture.act(Kiwi.MARY, reference, "record-incident", Map.of("what", "She shouted."));

            assertThat(kiwi.told(reference, recorded))
                    .isNotEmpty()
                    .noneMatch(mail -> mail.startsWith(Kiwi.MARGARET.id()))
                    .anyMatch(mail -> mail.contains("Follow-on action without a responsible person"));
        }
    }

    @Test
    void a_caseworker_whom_staff_name_later_gets_none_of_the_mails_that_are_late() {
        try (Kiwi kiwi = new Kiwi()) {
            String reference = kiwi.marys(TestSubmission.usual().unreachable());
            int owed = kiwi.fixture.decide(reference, ACKNOWLEDGEMENT, new Command.OweLetter("acknowledgement", 1));
            kiwi.fixture.name(reference, Kiwi.MARY);
            assign(kiwi, reference);

            Complaint now = kiwi.fixture.now(reference);
            assertThat(now.status().caseworker()).isEqualTo(Kiwi.DANIEL.id());
            assertThat(kiwi.told(reference, owed))
                    .as("the person who gets the complaint is asked")
                    .isEmpty();
            assertThat(kiwi.told(reference, now.version()))
                    .hasSize(2)
                    .anyMatch(mail -> mail.startsWith("daniel: Please write to the complainant"));
        }
    }
}
