package io.redress.notification;

import static io.redress.notification.Borough.CARL;
import static io.redress.notification.Borough.CLEO;
import static io.redress.notification.Borough.DORA;
import static io.redress.notification.Borough.HUGO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.FollowOnEvent;
import io.redress.fixtures.TestSubmission;
import io.redress.testing.AcceptedMail;
import io.redress.testing.SesReply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowOnMailsTest {

    private Borough borough;

    @BeforeEach
    void open() {
        borough = new Borough();
    }

    @AfterEach
    void close() {
        borough.close();
    }

    private int incident(String reference) {
        return borough.act(CARL, reference, "record-incident", Map.of("what", "A threat by " + TestSubmission.MARK));
    }

    @Test
    void a_duty_of_a_role_that_may_not_see_the_restricted_complaint_is_for_those_who_see_it() {
        String reference = borough.carls();
        borough.act(CARL, reference, "restrict", Map.of("reason", "It is delicate."));
        int recorded = incident(reference);

        assertThat(borough.told(reference, recorded))
                .containsExactlyInAnyOrder(
                        "carl: Follow-on action for you, due Monday 26 October 2026: it",
                        "carl: Follow-on action without a responsible person, due Monday 26 October 2026: it");
        assertThat(open(reference))
                .as("the director has not been informed")
                .containsExactly("warning", "director-told");
    }

    private int followOnAction(String reference, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(more);
        fields.put("what", "Write to " + TestSubmission.MARK);
        fields.put("until", "2026-10-30");
        return borough.act(CARL, reference, "add-follow-on-action", fields);
    }

    private List<String> open(String reference) {
        return borough.fixture
                .now(reference)
                .handling()
                .open()
                .map(FollowOnAction::duty)
                .toList();
    }

    @Test
    void the_mail_about_an_incident_completes_the_duty_to_inform_a_role() {
        String reference = borough.carls();
        int recorded = incident(reference);

        assertThat(borough.told(reference, recorded))
                .containsExactlyInAnyOrder(
                        "carl: Follow-on action for you, due Monday 26 October 2026: it",
                        "cleo: Follow-on action for you, due Monday 26 October 2026: it",
                        "dora: New incident: it");
        assertThat(borough.fixture.events(reference, FollowOnEvent.FollowOnActionCompleted.class))
                .containsExactly(new FollowOnEvent.FollowOnActionCompleted(recorded + "-director-told"));
        assertThat(open(reference)).containsExactly("warning");
        assertThat(borough.fixture.ses.mailsTo(DORA.email()).getFirst().text())
                .contains(
                        "Your role: Director",
                        "Warn the person who did it: Monday 26 October 2026\n  Clerk",
                        "Tell the Director: Monday 26 October 2026\n  Director");
    }

    @Test
    void a_duty_stays_open_until_its_mail_is_sent() {
        String reference = borough.carls();
        int recorded = incident(reference);
        borough.fixture.ses.behave(DORA.email(), SesReply.throttling());
        assertThat(borough.comesBack(reference, recorded)).isTrue();
        assertThat(open(reference)).containsExactly("warning", "director-told");

        borough.fixture.ses.behave(DORA.email(), SesReply.accepting());
        assertThat(borough.comesBack(reference, recorded)).isFalse();
        assertThat(open(reference)).containsExactly("warning");
    }

    @Test
    void if_nobody_has_that_role_the_message_fails_and_nobody_else_gets_the_mail() {
        borough.without(DORA);
        String reference = borough.carls();
        int recorded = incident(reference);
        assertThat(borough.comesBack(reference, recorded)).isTrue();
        assertThat(borough.fixture.ses.mails())
                .extracting(AcceptedMail::recipient)
                .containsExactlyInAnyOrder(CARL.email(), CLEO.email());
        assertThat(open(reference)).containsExactly("warning", "director-told");

        borough.fixture.staff(DORA);
        assertThat(borough.told(reference, recorded)).containsExactly("dora: New incident: it");
    }

    @Test
    void a_follow_on_action_for_somebody_else_sends_a_mail_and_ones_own_sends_none() {
        String reference = borough.carls();

        assertThat(borough.told(reference, followOnAction(reference, Map.of()))).isEmpty();
        int added = followOnAction(reference, Map.of("caseworker", "cleo"));
        assertThat(borough.mails(reference, added)).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(CLEO.email());
            assertThat(mail.text())
                    .contains(
                            "What: what Carl Ohene added on Friday 23 October 2026",
                            "Responsible: Cleo Brandt",
                            "Due: Friday 30 October 2026");
        });
    }

    @Test
    void a_mail_has_the_title_of_the_action_unless_the_complaint_is_restricted() {
        String reference = borough.carls();
        Map<String, String> titled = Map.of("caseworker", "cleo", "title", "Repair the door\nof the hall");
        assertThat(borough.mails(reference, followOnAction(reference, titled)))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("What: Repair the door")
                        .doesNotContain("of the hall"));

        borough.act(CARL, reference, "restrict", Map.of("reason", "A court asks."));
        int overdue = borough.nextCheckAt("2026-11-02T09:00:00Z", reference);
        assertThat(borough.mails(reference, overdue)).isNotEmpty().allSatisfy(mail -> assertThat(mail.text())
                .doesNotContain("Repair the door"));
    }

    @Test
    void the_person_responsible_and_the_manager_get_a_mail_about_an_overdue_action() {
        String reference = borough.carls();
        followOnAction(reference, Map.of("caseworker", "cleo"));
        int woken = borough.nextCheckAt("2026-11-02T09:00:00Z", reference);

        assertThat(borough.told(reference, woken))
                .containsExactly("cleo: Follow-on action overdue: it", "hugo: Follow-on action overdue: it");
    }

    @Test
    void the_role_and_its_manager_get_a_mail_about_an_overdue_duty() {
        String reference = borough.carls();
        int recorded = incident(reference);
        borough.mails(reference, recorded);
        int woken = borough.nextCheckAt("2026-10-27T09:00:00Z", reference);
        List<AcceptedMail> mails = borough.mails(reference, woken);

        assertThat(mails)
                .extracting(AcceptedMail::recipient)
                .containsExactlyInAnyOrder(CARL.email(), CLEO.email(), HUGO.email());
        assertThat(mails.getFirst().text()).contains("What: Warn the person who did it", "Responsible: Clerk");
    }

    @Test
    void the_caseworker_gets_the_mail_for_an_action_of_somebody_who_has_left() {
        String reference = borough.carls();
        followOnAction(reference, Map.of("caseworker", "cleo"));
        borough.without(CLEO);

        assertThat(borough.mails(reference, borough.nextCheckAt("2026-11-02T09:00:00Z", reference)))
                .filteredOn(mail -> mail.recipient().equals(CARL.email()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains(
                                "Responsible: somebody who has left",
                                "You get this mail because the person who is responsible"));
    }

    @Test
    void another_member_gets_the_mail_for_an_action_of_somebody_who_may_no_longer_see_the_complaint() {
        String reference = borough.carls();
        int added = followOnAction(reference, Map.of("caseworker", "cleo"));
        borough.act(DORA, reference, "restrict", Map.of("reason", "It is delicate."));

        assertThat(borough.mails(reference, added)).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(CARL.email());
            assertThat(mail.subject()).doesNotContain("for you");
            assertThat(mail.text()).contains("Was responsible: Cleo Brandt").doesNotContain("you are responsible");
        });
    }

    @Test
    void nobody_gets_an_action_of_a_complaint_that_they_may_not_see() {
        String reference = borough.restricted();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> followOnAction(reference, Map.of("caseworker", "cleo")))
                .satisfies(refused -> assertThat(refused.reason().toString())
                        .contains("caseworker", "must be a member of staff who may see this complaint"));
        followOnAction(reference, Map.of("caseworker", "dora"));
    }
}
