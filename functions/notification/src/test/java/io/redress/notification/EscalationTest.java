package io.redress.notification;

import static io.redress.notification.Kiwi.ADELE;
import static io.redress.notification.Kiwi.DANIEL;
import static io.redress.notification.Kiwi.MARGARET;
import static io.redress.notification.Kiwi.MARY;
import static io.redress.notification.Kiwi.QUENTIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.testing.AcceptedMail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EscalationTest {

    private static final String REMINDER = "2026-11-05T09:00:00Z";
    private static final String OVERDUE = "2026-11-09T09:00:00Z";
    private static final String MANAGER = "2026-11-11T09:00:00Z";
    private static final String DIRECTOR = "2026-11-16T09:00:00Z";

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

    /** A complaint whose acknowledgement is not due any more. */
    private String acknowledged(String reference) {
        fixture.act("quality-manager", reference, "acknowledge", Map.of("how", "telephone"));
        return reference;
    }

    /** The recipients of the mails about an overdue answer, level by level. */
    private List<List<String>> levels(String reference) {
        return List.of(
                at(REMINDER, reference), at(OVERDUE, reference), at(MANAGER, reference), at(DIRECTOR, reference));
    }

    private List<String> at(String moment, String reference) {
        fixture.clock.set(Instant.parse(moment));
        return kiwi.mails(reference, fixture.wake(reference)).stream()
                .map(mail -> mail.recipient().replaceFirst("@.*", ""))
                .sorted()
                .toList();
    }

    @Test
    void an_overdue_answer_is_escalated_to_the_caseworker_then_the_manager_then_the_director() {
        String reference = acknowledged(kiwi.marys());

        assertThat(levels(reference))
                .containsExactly(List.of("mary"), List.of("mary"), List.of("daniel"), List.of("margaret"));
        List<AcceptedMail> mails = fixture.ses.mails();
        assertThat(mails.get(0).subject()).isEqualTo("1 working day left: Answer at stage 1, " + reference);
        assertThat(mails.get(1).subject()).isEqualTo("Overdue: Answer at stage 1, " + reference);
        assertThat(mails.get(1).text())
                .contains(
                        "Ran out: Friday 6 November 2026",
                        "the next mail about it goes to Daniel Okafor",
                        "Caseworker: Mary Whitfield");
        assertThat(mails.get(2).text())
                .contains(
                        "you are above those who have to act",
                        "Caseworker: Mary Whitfield",
                        "Had a mail about it before: Mary Whitfield\n",
                        "the next mail about it goes to Margaret");
        assertThat(mails.get(3).text())
                .contains("Daniel Okafor", "Mary Whitfield", "Had a mail about it before:")
                .doesNotContain("the next mail about it");
    }

    @Test
    void two_limits_that_are_overdue_in_one_change_give_one_person_two_mails() {
        String reference = kiwi.marys();
        fixture.clock.set(Instant.parse("2026-12-20T09:00:00Z"));
        int woken = fixture.wake(reference);

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
    void without_a_caseworker_all_possible_caseworkers_and_their_managers_get_the_mails() {
        String reference = acknowledged(fixture.submitted());

        assertThat(levels(reference))
                .containsExactly(
                        List.of("mary", "quentin"), List.of("mary", "quentin"), List.of("daniel"), List.of("margaret"));
        assertThat(fixture.ses.mails().getLast().text()).contains("Caseworker: nobody");
    }

    @Test
    void the_roles_of_the_procedure_get_the_mails_for_the_manager_of_a_caseworker_without_one() {
        fixture.staff(Colleague.of("Mary Whitfield", "quality-manager"));
        String reference = acknowledged(kiwi.marys());

        assertThat(levels(reference))
                .containsExactly(List.of("mary"), List.of("mary"), List.of("daniel"), List.of("margaret"));
    }

    @Test
    void without_managers_and_administrators_all_possible_caseworkers_get_the_mails() {
        fixture.staff(Colleague.of("Mary Whitfield", "quality-manager"));
        kiwi.without(ADELE, DANIEL, MARGARET);
        String reference = acknowledged(kiwi.marys());

        assertThat(levels(reference))
                .containsExactly(
                        List.of("mary"), List.of("mary"), List.of("mary", "quentin"), List.of("mary", "quentin"));
    }

    @Test
    void a_manager_whom_the_complaint_is_about_is_skipped() {
        String reference = acknowledged(kiwi.marys());
        fixture.name(reference, DANIEL);

        assertThat(levels(reference))
                .containsExactly(List.of("mary"), List.of("mary"), List.of("margaret"), List.of("adele"));
    }

    @Test
    void if_the_chain_of_managers_ends_early_the_next_role_gets_the_mail_instead_of_the_same_person_again() {
        fixture.staff(Colleague.of("Daniel Okafor", "director-of-quality"));
        String reference = acknowledged(kiwi.marys());

        assertThat(levels(reference))
                .containsExactly(List.of("mary"), List.of("mary"), List.of("daniel"), List.of("margaret"));
    }

    @Test
    void if_nobody_has_the_role_each_level_goes_to_somebody_else() {
        kiwi.without(MARY, QUENTIN);
        String reference = acknowledged(fixture.submitted());

        assertThat(levels(reference))
                .containsExactly(List.of("adele"), List.of("adele"), List.of("daniel"), List.of("margaret"));
    }

    @Test
    void a_caseworker_who_has_left_counts_as_none() {
        String reference = acknowledged(kiwi.marys());
        kiwi.without(MARY);

        assertThat(levels(reference))
                .containsExactly(List.of("quentin"), List.of("quentin"), List.of("daniel"), List.of("margaret"));
    }

    @Test
    void if_the_manager_has_left_the_next_role_gets_the_mail() {
        String reference = acknowledged(kiwi.marys());
        kiwi.without(DANIEL);

        assertThat(levels(reference))
                .containsExactly(List.of("mary"), List.of("mary"), List.of("margaret"), List.of("adele"));
    }

    @Test
    void a_person_whom_the_complaint_is_about_gets_no_mail_about_it() {
        fixture.staff(Colleague.of("Mary Whitfield", "quality-manager", "administrator")
                .below(DANIEL));
        String reference = fixture.submitted();
        fixture.name(reference, MARY);
        assertThat(kiwi.told(reference, fixture.leaveUnassigned(reference)))
                .containsExactly("adele: No caseworker for it");

        fixture.clock.set(Instant.parse("2026-12-20T09:00:00Z"));
        kiwi.mails(reference, fixture.wake(reference));
        assertThat(fixture.ses.mailsTo(MARY.email())).isEmpty();
        assertThat(fixture.ses.mailsTo(DANIEL.email())).isNotEmpty();
    }

    @Test
    void if_there_is_no_recipient_the_message_fails_until_there_is_one() {
        kiwi.without(MARGARET, DANIEL, MARY, QUENTIN, ADELE);
        String reference = fixture.submitted();
        int unassigned = fixture.leaveUnassigned(reference);
        int added = fixture.says(reference, "add-information", Map.of("information", "It was room 12."));
        fixture.clock.set(Instant.parse(OVERDUE));
        int woken = fixture.wake(reference);
        for (int change : new int[] {unassigned, added, woken}) {
            assertThat(kiwi.comesBack(reference, change)).isTrue();
        }
        assertThat(fixture.ses.bodies()).isEmpty();

        fixture.staff(ADELE);
        for (int change : new int[] {unassigned, added, woken}) {
            assertThat(kiwi.mails(reference, change)).isNotEmpty();
        }
        assertThat(fixture.ses.recipients()).containsOnly(ADELE.email());
    }

    @Test
    void no_mail_to_staff_names_the_complainant_or_the_subject() {
        String reference = kiwi.marys();
        int assigned = fixture.now(reference).version();
        int added = fixture.says(reference, "add-information", Map.of("information", TestSubmission.MARK));
        int noted = fixture.act("quality-manager", reference, "note", Map.of("text", TestSubmission.MARK));
        fixture.clock.set(Instant.parse(REMINDER));
        int reminded = fixture.wake(reference);
        fixture.clock.set(Instant.parse("2026-12-20T09:00:00Z"));
        int overdue = fixture.wake(reference);
        int answered = fixture.act(
                "quality-manager", reference, "answer", Map.of("decision", "upheld", "answer", TestSubmission.MARK));
        int unhappy = fixture.says(reference, "not-satisfied", Map.of("comment", TestSubmission.MARK));
        int unassigned = fixture.leaveUnassigned(reference);
        String unreachable = kiwi.marys(TestSubmission.usual().unreachable());
        int owed = fixture.act("quality-manager", unreachable, "inform", Map.of("message", TestSubmission.MARK));
        for (int change : new int[] {assigned, added, noted, reminded, overdue, answered, unhappy, unassigned}) {
            kiwi.mails(reference, change);
        }
        kiwi.mails(unreachable, owed);

        List<AcceptedMail> toStaff = fixture.ses.mails().stream()
                .filter(mail -> !mail.recipient().equals(TestSubmission.ADDRESS))
                .toList();
        assertThat(toStaff)
                .extracting(mail -> mail.subject().split(" ")[0])
                .contains("The", "Overdue:", "No", "Please", reference);
        assertThat(toStaff).hasSizeGreaterThan(10).allSatisfy(mail -> assertThat(
                        mail.subject() + mail.text() + mail.html() + mail.recipient())
                .doesNotContainIgnoringCase(TestSubmission.MARK)
                .doesNotContain("Amara"));
    }
}
