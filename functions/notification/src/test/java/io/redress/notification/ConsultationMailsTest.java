package io.redress.notification;

import static io.redress.notification.Borough.ADELE;
import static io.redress.notification.Borough.CARL;
import static io.redress.notification.Borough.DORA;
import static io.redress.notification.Borough.DRAFT;
import static io.redress.notification.Borough.HELEN;
import static io.redress.notification.Borough.HUGO;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.LetterEvent;
import io.redress.fixtures.TestSubmission;
import io.redress.testing.AcceptedMail;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsultationMailsTest {

    private Borough borough;

    @BeforeEach
    void open() {
        borough = new Borough();
    }

    @AfterEach
    void close() {
        borough.close();
    }

    private int consulted(String reference) {
        return borough.act(CARL, reference, "ask-for-inquiry", Map.of("question", TestSubmission.MARK));
    }

    @Test
    void the_consulted_role_gets_a_mail_that_says_by_whom_and_until_when() {
        String reference = borough.carls();
        List<AcceptedMail> mails = borough.mails(reference, consulted(reference));

        assertThat(mails).extracting(AcceptedMail::recipient).containsExactlyInAnyOrder(HELEN.email(), HUGO.email());
        assertThat(mails.getFirst().text())
                .contains(
                        "What is needed: Approval of the inquiry",
                        "Needed from: Head of Department",
                        "Requested by: Carl Ohene",
                        "Since: Friday 23 October 2026, 09:32",
                        "Approval of the Head of Department: Tuesday 27 October 2026");
    }

    @Test
    void only_consulted_members_of_the_complaints_department_get_the_mail() {
        String reference = borough.carls();
        borough.act(CARL, reference, "refer", Map.of("department", "south"));

        assertThat(borough.told(reference, consulted(reference))).containsExactly("helen: Your approval is needed: it");
    }

    @Test
    void if_nobody_can_be_consulted_the_administrators_get_the_mail() {
        borough.without(HELEN, HUGO, Borough.ARNO);
        String reference = borough.carls();

        assertThat(borough.told(reference, consulted(reference)))
                .containsExactly("adele: An approval that nobody can give is needed: it");
        borough.without(ADELE);
        String another = borough.carls();
        assertThat(borough.comesBack(another, consulted(another))).isTrue();
    }

    @Test
    void only_the_consulted_role_gets_mails_about_the_time_limit_of_an_approval() {
        String reference = borough.carls();
        consulted(reference);
        int reminded = borough.nextCheckAt("2026-10-26T09:00:00Z", reference);
        List<AcceptedMail> reminders = borough.mails(reference, reminded);
        int overdue = borough.nextCheckAt("2026-10-28T09:00:00Z", reference);
        List<AcceptedMail> late = borough.mails(reference, overdue);

        assertThat(reminders)
                .extracting(AcceptedMail::recipient)
                .containsExactlyInAnyOrder(HELEN.email(), HUGO.email());
        assertThat(late).extracting(AcceptedMail::recipient).containsExactlyInAnyOrder(HELEN.email(), HUGO.email());
        assertThat(reminders.getFirst().text())
                .contains("Your approval or advice on a complaint is needed")
                .doesNotContain("extend it");
        assertThat(late.getFirst().text()).contains("The complaint waits for it");
    }

    @Test
    void a_drafted_letter_is_sent_when_it_is_signed() {
        String reference = borough.carls();
        int drafted = borough.act(CARL, reference, "draft", DRAFT);
        assertThat(borough.told(reference, drafted)).containsExactly("dora: Your approval is needed: it");

        int signed = borough.act(DORA, reference, "sign", Map.of());
        assertThat(borough.told(reference, signed))
                .containsExactlyInAnyOrder(
                        "carl: What you waited for has come: it", "zzyzx: What the Borough found (it)");
        assertThat(borough.fixture.ses.mails())
                .anySatisfy(mail -> assertThat(mail.text()).contains("The hall was locked."));
        assertThat(borough.fixture.sent(reference))
                .containsExactly(new LetterEvent.LetterSent("signed-response", signed));
    }

    @Test
    void the_person_who_waits_gets_one_mail_when_the_approval_has_come() {
        String reference = borough.carls();
        consulted(reference);
        int approved = borough.act(HUGO, reference, "approve", Map.of());
        List<AcceptedMail> mails = borough.mails(reference, approved);

        assertThat(mails).extracting(AcceptedMail::recipient).containsExactly(CARL.email());
        assertThat(mails.getFirst().subject()).isEqualTo("What you waited for has come: " + reference);
        assertThat(mails.getFirst().text())
                .contains("Action: Approve", "By: Hugo", "Stage now: ")
                .doesNotContain(TestSubmission.MARK);
        assertThat(borough.mails(reference, approved))
                .as("the same message again")
                .isEmpty();
    }

    @Test
    void a_role_that_is_passed_over_gets_one_mail_with_the_reason() {
        String reference = borough.carls();
        consulted(reference);
        int gone = borough.act(CARL, reference, "go-on", Map.of("why", "It is settled.\n\nSee the file."));
        List<AcceptedMail> mails = borough.mails(reference, gone);

        assertThat(mails).extracting(AcceptedMail::recipient).containsExactlyInAnyOrder(HELEN.email(), HUGO.email());
        assertThat(mails.getFirst().subject()).isEqualTo("No longer needed: your approval or advice on " + reference);
        assertThat(mails.getFirst().text())
                .contains("Action: Go on without approval", "By: Carl Ohene", "It is settled.", "See the file.");
    }

    @Test
    void the_delegate_of_a_head_who_is_away_gets_the_reason_too() {
        borough.fixture.staff(HUGO.away("2026-10-20", "2026-12-01", DORA));
        String reference = borough.carls();
        borough.act(CARL, reference, "refer", Map.of("department", "north"));
        consulted(reference);
        int gone = borough.act(CARL, reference, "go-on", Map.of("why", "Hugo is away."));

        assertThat(borough.told(reference, gone))
                .containsExactlyInAnyOrder(
                        "hugo: No longer needed: your approval or advice on it",
                        "dora: No longer needed: your approval or advice on it");
    }

    @Test
    void the_mail_names_a_letter_to_send_by_hand_and_there_is_none_for_an_unreachable_complainant() {
        String reference = borough.carls(TestSubmission.usual().unreachable());
        borough.act(CARL, reference, "draft", DRAFT);
        int signed = borough.act(DORA, reference, "sign", Map.of());
        assertThat(borough.mails(reference, signed))
                .filteredOn(mail -> mail.subject().startsWith("Please write"))
                .singleElement()
                .extracting(AcceptedMail::text)
                .asString()
                .contains("Letter: What the Borough found", "- What we found", "- Why");

        String nobody = borough.carls(TestSubmission.usual().uncontactable());
        borough.act(CARL, nobody, "draft", DRAFT);
        assertThat(borough.told(nobody, borough.act(DORA, nobody, "sign", Map.of())))
                .containsExactly("carl: What you waited for has come: it");
    }
}
