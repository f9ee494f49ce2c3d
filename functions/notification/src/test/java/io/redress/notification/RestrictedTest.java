package io.redress.notification;

import static io.redress.notification.Borough.CARL;
import static io.redress.notification.Borough.DORA;
import static io.redress.notification.Borough.HUGO;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.fixtures.TestSubmission;
import io.redress.testing.AcceptedMail;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody gets a mail about a restricted complaint that they may not see (NU-6). */
class RestrictedTest {

    private static final String OVERDUE = "2026-11-09T09:00:00Z";
    private static final String MANAGER = "2026-11-11T09:00:00Z";
    private static final String DIRECTOR = "2026-11-16T09:00:00Z";

    private Borough borough;

    @BeforeEach
    void open() {
        borough = new Borough();
    }

    @AfterEach
    void close() {
        borough.close();
    }

    private List<List<String>> levels(String reference) {
        return List.of(OVERDUE, MANAGER, DIRECTOR).stream()
                .map(moment -> borough.mails(reference, borough.nextCheckAt(moment, reference)).stream()
                        .map(mail -> mail.recipient().replaceFirst("@.*", ""))
                        .sorted()
                        .toList())
                .toList();
    }

    @Test
    void the_escalation_goes_only_to_those_who_may_see_it_and_then_to_data_protection() {
        String reference = borough.restricted();

        assertThat(levels(reference)).containsExactly(List.of("carl"), List.of("dora"), List.of("petra"));
        List<AcceptedMail> mails = borough.fixture.ses.mails();
        assertThat(mails.getFirst().text()).contains("a complaint that you look after");
        assertThat(mails.get(1).text()).contains("the few people who may see it");
        assertThat(mails).allSatisfy(mail -> assertThat(mail.text())
                .doesNotContain("the next mail about it", "Had a mail about it before"));
        assertThat(mails.getLast().subject()).isEqualTo("A restricted complaint is overdue: " + reference);
        assertThat(mails.getLast().text()).doesNotContain("Carl", "Stage:", "Time limit:", "/desk");
    }

    @Test
    void without_the_restriction_the_same_escalation_goes_through_the_managers() {
        assertThat(levels(borough.carls())).containsExactly(List.of("carl"), List.of("hugo"), List.of("dora"));
    }

    @Test
    void data_protection_gets_one_mail_after_the_only_member_who_may_see_it() {
        String reference = borough.aboutCarl();
        borough.toLineManager(reference);

        assertThat(levels(reference)).containsExactly(List.of("hugo"), List.of("petra"), List.of());
    }

    @Test
    void the_role_that_identifies_the_person_gets_the_mail_about_an_unassigned_complaint() {
        String reference = borough.fixture.submitted(TestSubmission.usual().about("Somebody"));

        assertThat(borough.told(reference, borough.fixture.leaveUnassigned(reference)))
                .containsExactly("dora: No caseworker for it");
    }

    @Test
    void if_nobody_may_see_it_the_data_protection_contacts_get_a_mail_that_gives_only_the_reference() {
        String reference = borough.aboutCarl();
        int unassigned = borough.fixture.leaveUnassigned(reference);
        borough.without(DORA);

        assertThat(borough.told(reference, unassigned))
                .containsExactly("petra: A restricted complaint waits for somebody: it");
        assertThat(borough.fixture.ses.mails().getLast().text()).doesNotContain("Lessons", "Carl", "Clerk");
    }

    @Test
    void only_the_line_manager_gets_a_mail_about_the_assignment() {
        String reference = borough.aboutCarl();

        assertThat(borough.told(reference, borough.toLineManager(reference)))
                .containsExactly("hugo: it is assigned to you");
    }

    @Test
    void the_present_caseworker_gets_a_mail_about_the_complainants_action_if_earlier_ones_may_not_see_it() {
        String reference = borough.aboutCarl();
        borough.toLineManager(reference);
        borough.act(HUGO, reference, "refuse-further", Map.of("reason", "No."));
        int said = borough.fixture.says(reference, "contact-again", Map.of("information", TestSubmission.MARK));
        borough.act(HUGO, reference, "reopen", Map.of("reason", "It is new."));
        borough.fixture.name(reference, HUGO);

        assertThat(borough.told(reference, said)).containsExactly("dora: The complainant has acted on it");
    }

    @Test
    void a_caseworker_who_may_see_it_gets_a_mail_about_the_complainants_action() {
        String reference = borough.restricted();
        borough.act(CARL, reference, "refuse-further", Map.of("reason", "No."));
        int again = borough.fixture.says(reference, "contact-again", Map.of("information", TestSubmission.MARK));

        assertThat(borough.told(reference, again)).containsExactly("carl: The complainant has acted on it");
    }

    @Test
    void members_who_may_no_longer_see_it_get_no_mail_about_earlier_changes() {
        String reference = borough.fixture.submitted();
        int unassigned = borough.fixture.leaveUnassigned(reference);
        borough.act(CARL, reference, "assign", Map.of("caseworker", "cleo"));
        int theirs = borough.fixture.now(reference).version();
        borough.act(DORA, reference, "assign", Map.of("caseworker", "carl"));
        borough.act(DORA, reference, "restrict", Map.of("reason", "It is delicate."));

        assertThat(borough.told(reference, unassigned))
                .allSatisfy(mail -> assertThat(mail).matches("(carl|dora): .*"))
                .isNotEmpty();
        assertThat(borough.told(reference, theirs))
                .as("Cleo is not its caseworker any more")
                .isEmpty();
    }

    @Test
    void nobody_else_gets_mails_about_its_follow_on_actions() {
        String reference = borough.restricted();
        int recorded = borough.act(CARL, reference, "record-incident", Map.of("what", TestSubmission.MARK));
        assertThat(borough.told(reference, recorded))
                .containsExactlyInAnyOrder(
                        "carl: Follow-on action for you, due Monday 26 October 2026: it", "dora: New incident: it");

        assertThat(borough.mails(reference, borough.nextCheckAt("2026-10-27T09:00:00Z", reference)))
                .extracting(AcceptedMail::recipient)
                .containsExactlyInAnyOrder(CARL.email(), DORA.email());
    }

    @Test
    void nobody_is_asked_to_write_by_hand_while_nobody_has_it() {
        String reference =
                borough.fixture.submitted(TestSubmission.usual().unreachable().about("Somebody"));

        assertThat(borough.told(reference, 1)).isEmpty();
    }
}
