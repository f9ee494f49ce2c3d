package io.redress.notification;

import static io.redress.notification.Borough.ADELE;
import static io.redress.notification.Borough.ARNO;
import static io.redress.notification.Borough.CARL;
import static io.redress.notification.Borough.CLEO;
import static io.redress.notification.Borough.DORA;
import static io.redress.notification.Borough.HELEN;
import static io.redress.notification.Borough.HUGO;
import static io.redress.notification.Borough.PETRA;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.fixtures.Colleague;
import io.redress.testing.AcceptedMail;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mails about what somebody did with a restricted complaint. */
class DataProtectionContactsTest {

    private Borough borough;

    @BeforeEach
    void open() {
        borough = new Borough();
    }

    @AfterEach
    void close() {
        borough.close();
    }

    private int breaks(String reference) {
        return borough.act(ADELE, reference, "break-glass", Map.of("reason", "The court asks for it."));
    }

    /** Who gets a mail about Adele's use of break-glass on Carl's complaint. */
    private List<String> told() {
        String reference = borough.restricted();
        return borough.mails(reference, breaks(reference)).stream()
                .map(mail -> mail.recipient().replaceFirst("@.*", ""))
                .toList();
    }

    @Test
    void data_protection_contacts_get_a_mail_about_who_used_break_glass_and_why() {
        String reference = borough.restricted();

        assertThat(borough.mails(reference, breaks(reference)))
                .extracting(AcceptedMail::recipient)
                .containsExactly(PETRA.email(), CARL.email());
        assertThat(borough.fixture.ses.mails()).allSatisfy(mail -> assertThat(mail.text())
                .contains(
                        "Who: Adele Novak",
                        "When: Friday 23 October 2026, 09:32",
                        "Can see it until: Saturday 24 October 2026, 09:32",
                        "The court asks for it.")
                .doesNotContain("Lessons of the evening school", "At the desk", "Clerk"));
    }

    @Test
    void without_a_contact_the_highest_manager_gets_the_mail_and_then_anybody_but_the_doer() {
        borough.without(PETRA);
        assertThat(told()).containsExactly("dora", "carl");
        borough.without(DORA, HUGO);
        assertThat(told()).containsExactly("arno", "carl");
        borough.without(ARNO, CARL);
        assertThat(told()).containsExactly("cleo", "helen");

        borough.without(HELEN, CLEO);
        String reference = borough.restricted();
        assertThat(borough.comesBack(reference, breaks(reference)))
                .as("nobody gets a mail only about their own act")
                .isTrue();
    }

    @Test
    void a_manager_above_gets_the_mail_about_what_a_contact_does() {
        borough.without(PETRA);
        borough.fixture.staff(
                Colleague.of("Adele Novak", "administrator", "privacy-officer").below(HUGO));

        assertThat(told()).containsExactly("dora", "carl");
    }

    @Test
    void the_delegate_of_an_absent_contact_gets_the_mail_too() {
        borough.fixture.staff(Colleague.of("Petra Nagy", "privacy-officer").away("2026-10-20", "2026-10-30", HELEN));
        assertThat(told()).containsExactly("petra", "carl", "helen");
        assertThat(borough.fixture.ses.mailsTo(HELEN.email()).getLast().text()).contains("you act for: Petra Nagy");

        borough.fixture.staff(Colleague.of("Petra Nagy", "privacy-officer").away("2026-10-20", "2026-10-30", ADELE));
        assertThat(told()).as("but never the doer").containsExactly("petra", "carl");
    }

    @Test
    void a_person_whom_the_complaint_is_about_gets_no_mail_even_as_a_contact() {
        borough.fixture.staff(
                Colleague.of("Carl Ohene", "clerk", "privacy-officer").below(HUGO));
        String reference = borough.aboutCarl();
        borough.toLineManager(reference);

        assertThat(borough.mails(reference, breaks(reference)))
                .extracting(AcceptedMail::recipient)
                .containsExactly(PETRA.email(), HUGO.email());
    }

    @Test
    void the_contacts_and_the_caseworker_get_a_mail_when_a_restriction_is_lifted() {
        String reference = borough.restricted();
        int lifted = borough.act(DORA, reference, "lift-restriction", Map.of("reason", "It is in the papers."));

        assertThat(borough.mails(reference, lifted))
                .extracting(AcceptedMail::recipient)
                .containsExactly(PETRA.email(), CARL.email());
        assertThat(borough.fixture.ses.mails()).allSatisfy(mail -> assertThat(mail.text())
                .contains("Who: Dora Lim", "It is in the papers.")
                .doesNotContain("Lessons of the evening school", "At the desk"));
    }

    @Test
    void the_contacts_get_a_mail_when_a_named_person_is_cleared() {
        String reference = borough.aboutCarl();
        borough.toLineManager(reference);
        int taken = borough.act(
                HUGO, reference, "unname-person", Map.of("caseworker", "carl", "reason", "It was another."));

        assertThat(borough.mails(reference, taken)).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(PETRA.email());
            assertThat(mail.subject()).isEqualTo("A named member of staff was removed: " + reference);
            assertThat(mail.text())
                    .contains("Who: Hugo Stein", "It was another.")
                    .doesNotContain("Carl");
        });
    }
}
