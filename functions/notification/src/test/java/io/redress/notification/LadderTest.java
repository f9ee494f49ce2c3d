package io.redress.notification;

import static io.redress.notification.Kiwi.ADELE;
import static io.redress.notification.Kiwi.DANIEL;
import static io.redress.notification.Kiwi.MARGARET;
import static io.redress.notification.Kiwi.MARY;
import static io.redress.notification.Kiwi.QUENTIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.scene.Colleague;
import io.redress.scene.Entry;
import io.redress.scene.Scene;
import io.redress.testing.AcceptedMail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final String REMINDER = "2026-11-05T09:00:00Z";
    private static final String OVERDUE = "2026-11-07T09:00:00Z";
    private static final String MANAGER = "2026-11-11T09:00:00Z";
    private static final String DIRECTOR = "2026-11-14T09:00:00Z";

    private Kiwi kiwi;
    private Scene scene;

    @BeforeEach
    void open() {
        kiwi = new Kiwi();
        scene = kiwi.scene;
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    /** A complaint whose acknowledgement is no matter any more. */
    private String acknowledged(String reference) {
        scene.act("quality-manager", reference, "acknowledge", Map.of("how", "telephone"));
        return reference;
    }

    /** Whom the answer that is due is told to, step by step. */
    private List<List<String>> ladder(String reference) {
        return List.of(
                at(REMINDER, reference), at(OVERDUE, reference), at(MANAGER, reference), at(DIRECTOR, reference));
    }

    private List<String> at(String moment, String reference) {
        scene.clock.set(Instant.parse(moment));
        return kiwi.mails(reference, scene.wake(reference)).stream()
                .map(mail -> mail.recipient().replaceFirst("@.*", ""))
                .sorted()
                .toList();
    }

    @Test
    void an_answer_that_is_due_is_told_to_the_caseworker_then_the_manager_then_the_director() {
        String reference = acknowledged(kiwi.marys());

        assertThat(ladder(reference))
                .containsExactly(List.of("mary"), List.of("mary"), List.of("daniel"), List.of("margaret"));
        List<AcceptedMail> mails = scene.ses.mails();
        assertThat(mails.get(0).subject()).isEqualTo("1 working day left: Answer at stage 1, " + reference);
        assertThat(mails.get(1).subject()).isEqualTo("Overdue: Answer at stage 1, " + reference);
        assertThat(mails.get(1).text())
                .contains(
                        "Ran out: Friday 6 November 2026",
                        "Your manager is told next",
                        "Looked after by: Mary Whitfield");
        assertThat(mails.get(2).text()).contains("in your team", "Looked after by: Mary Whitfield");
        assertThat(mails.get(3).text()).contains("caseworker and their manager have been told");
    }

    @Test
    void two_limits_that_are_overdue_in_one_change_give_one_person_two_mails() {
        String reference = kiwi.marys();
        scene.clock.set(Instant.parse("2026-12-20T09:00:00Z"));
        int woken = scene.wake(reference);

        assertThat(kiwi.told(reference, woken))
                .containsExactly(
                        "mary: Overdue: Acknowledgement, it",
                        "daniel: Overdue: Acknowledgement, it",
                        "margaret: Overdue: Acknowledgement, it",
                        "mary: Overdue: Answer at stage 1, it",
                        "daniel: Overdue: Answer at stage 1, it",
                        "margaret: Overdue: Answer at stage 1, it");
    }

    @Test
    void without_a_caseworker_all_who_could_have_it_are_told_and_those_above_them() {
        String reference = acknowledged(scene.submitted());

        assertThat(ladder(reference))
                .containsExactly(
                        List.of("mary", "quentin"), List.of("mary", "quentin"), List.of("daniel"), List.of("margaret"));
        assertThat(scene.ses.mails().getLast().text()).contains("Looked after by: nobody");
    }

    @Test
    void above_a_caseworker_without_a_manager_are_the_administrators() {
        scene.staff(Colleague.of("Mary Whitfield", "quality-manager"));
        String reference = acknowledged(kiwi.marys());

        assertThat(ladder(reference))
                .containsExactly(List.of("mary"), List.of("mary"), List.of("adele"), List.of("adele"));
    }

    @Test
    void without_administrators_either_all_who_could_have_it_are_told() {
        scene.staff(Colleague.of("Mary Whitfield", "quality-manager"));
        kiwi.without(ADELE);
        String reference = acknowledged(kiwi.marys());

        assertThat(ladder(reference))
                .containsExactly(
                        List.of("mary"), List.of("mary"), List.of("mary", "quentin"), List.of("mary", "quentin"));
    }

    @Test
    void a_manager_whom_it_is_about_is_passed_over() {
        String reference = acknowledged(kiwi.marys());
        scene.name(reference, DANIEL);

        assertThat(ladder(reference))
                .containsExactly(List.of("mary"), List.of("mary"), List.of("margaret"), List.of("adele"));
    }

    @Test
    void where_the_steps_end_early_the_administrators_are_told_rather_than_the_same_person_again() {
        scene.staff(Colleague.of("Daniel Okafor", "director-of-quality"));
        String reference = acknowledged(kiwi.marys());

        assertThat(ladder(reference))
                .containsExactly(List.of("mary"), List.of("mary"), List.of("daniel"), List.of("adele"));
    }

    @Test
    void with_nobody_of_the_role_it_is_told_to_the_administrators() {
        kiwi.without(MARY, QUENTIN);
        String reference = acknowledged(scene.submitted());

        assertThat(ladder(reference))
                .containsExactly(List.of("adele"), List.of("adele"), List.of("adele"), List.of("adele"));
    }

    @Test
    void a_caseworker_who_has_left_counts_as_none() {
        String reference = acknowledged(kiwi.marys());
        kiwi.without(MARY);

        assertThat(ladder(reference))
                .containsExactly(List.of("quentin"), List.of("quentin"), List.of("daniel"), List.of("margaret"));
    }

    @Test
    void where_the_manager_has_left_the_administrators_are_told() {
        String reference = acknowledged(kiwi.marys());
        kiwi.without(DANIEL);

        assertThat(ladder(reference))
                .containsExactly(List.of("mary"), List.of("mary"), List.of("adele"), List.of("adele"));
    }

    @Test
    void whoever_it_is_about_is_told_nothing_of_it() {
        scene.staff(Colleague.of("Mary Whitfield", "quality-manager", "administrator")
                .below(DANIEL));
        String reference = scene.submitted();
        scene.name(reference, MARY);
        assertThat(kiwi.told(reference, scene.leaveUnassigned(reference)))
                .containsExactly("adele: Nobody looks after it");

        scene.clock.set(Instant.parse("2026-12-20T09:00:00Z"));
        kiwi.mails(reference, scene.wake(reference));
        assertThat(scene.ses.mailsTo(MARY.email())).isEmpty();
        assertThat(scene.ses.mailsTo(DANIEL.email())).isNotEmpty();
    }

    @Test
    void where_there_is_nobody_at_all_the_message_fails_until_there_is_somebody() {
        kiwi.without(MARGARET, DANIEL, MARY, QUENTIN, ADELE);
        String reference = scene.submitted();
        int unassigned = scene.leaveUnassigned(reference);
        int added = scene.says(reference, "add-information", Map.of("information", "It was room 12."));
        scene.clock.set(Instant.parse(OVERDUE));
        int woken = scene.wake(reference);
        for (int change : new int[] {unassigned, added, woken}) {
            assertThat(kiwi.comesBack(reference, change)).isTrue();
        }
        assertThat(scene.ses.bodies()).isEmpty();

        scene.staff(ADELE);
        for (int change : new int[] {unassigned, added, woken}) {
            assertThat(kiwi.mails(reference, change)).isNotEmpty();
        }
        assertThat(scene.ses.recipients()).containsOnly(ADELE.email());
    }

    @Test
    void no_mail_to_staff_tells_who_complains_or_what_about() {
        String reference = kiwi.marys();
        int assigned = scene.now(reference).version();
        int added = scene.says(reference, "add-information", Map.of("information", Entry.MARK));
        int noted = scene.act("quality-manager", reference, "note", Map.of("text", Entry.MARK));
        scene.clock.set(Instant.parse(REMINDER));
        int reminded = scene.wake(reference);
        scene.clock.set(Instant.parse("2026-12-20T09:00:00Z"));
        int overdue = scene.wake(reference);
        int answered =
                scene.act("quality-manager", reference, "answer", Map.of("decision", "upheld", "answer", Entry.MARK));
        int unhappy = scene.says(reference, "not-satisfied", Map.of("comment", Entry.MARK));
        int unassigned = scene.leaveUnassigned(reference);
        String unreachable = kiwi.marys(Entry.usual().unreachable());
        int owed = scene.act("quality-manager", unreachable, "inform", Map.of("message", Entry.MARK));
        for (int change : new int[] {assigned, added, noted, reminded, overdue, answered, unhappy, unassigned}) {
            kiwi.mails(reference, change);
        }
        kiwi.mails(unreachable, owed);

        List<AcceptedMail> toStaff = scene.ses.mails().stream()
                .filter(mail -> !mail.recipient().equals(Entry.ADDRESS))
                .toList();
        assertThat(toStaff)
                .extracting(mail -> mail.subject().split(" ")[0])
                .contains("The", "Overdue:", "Nobody", "Please", reference);
        assertThat(toStaff).hasSizeGreaterThan(10).allSatisfy(mail -> assertThat(
                        mail.subject() + mail.text() + mail.html() + mail.recipient())
                .doesNotContainIgnoringCase(Entry.MARK)
                .doesNotContain("Amara"));
    }
}
