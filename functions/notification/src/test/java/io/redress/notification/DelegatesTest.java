package io.redress.notification;

import static io.redress.notification.Borough.CARL;
import static io.redress.notification.Borough.CLEO;
import static io.redress.notification.Borough.DORA;
import static io.redress.notification.Borough.HELEN;
import static io.redress.notification.Borough.HUGO;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.fixtures.Colleague;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The delegate of an absent member gets the same mails, if the delegate may see the complaint. */
class DelegatesTest {

    private static final String OVERDUE = "2026-11-09T09:00:00Z";
    private static final String MANAGER = "2026-11-11T09:00:00Z";
    private static final String FROM = "2026-10-20";
    private static final String UNTIL = "2026-12-01";

    private Borough borough;

    @BeforeEach
    void open() {
        borough = new Borough();
    }

    @AfterEach
    void close() {
        borough.close();
    }

    private List<String> toldAt(String moment, String reference) {
        return borough.mails(reference, borough.nextCheckAt(moment, reference)).stream()
                .map(mail -> mail.recipient().replaceFirst("@.*", ""))
                .distinct()
                .toList();
    }

    @Test
    void the_caseworkers_delegate_gets_the_mail_about_an_overdue_limit_and_reads_for_whom() {
        borough.fixture.staff(CARL.away(FROM, UNTIL, CLEO));

        assertThat(toldAt(OVERDUE, borough.carls())).containsExactly("carl", "cleo");
        assertThat(borough.fixture.ses.mailsTo(CLEO.email()).getLast().text()).contains("you act for: Carl Ohene");
        assertThat(borough.fixture.ses.mailsTo(CARL.email()).getLast().text()).doesNotContain("you act for");
    }

    @Test
    void the_delegate_of_an_absent_delegate_acts() {
        borough.fixture.staff(CARL.away(FROM, UNTIL, CLEO), CLEO.away(FROM, UNTIL, HUGO));

        assertThat(toldAt(OVERDUE, borough.carls())).containsExactly("carl", "hugo");
    }

    @Test
    void nobody_acts_for_a_member_who_is_present() {
        borough.fixture.staff(CARL.away("2026-11-20", UNTIL, CLEO));

        assertThat(toldAt(OVERDUE, borough.carls())).containsExactly("carl");
    }

    @Test
    void a_delegate_who_is_a_recipient_anyway_gets_one_mail_as_themselves() {
        borough.fixture.staff(CARL.away(FROM, UNTIL, DORA));
        String reference = borough.restricted();
        int recorded = borough.act(CARL, reference, "record-incident", Map.of("what", "He shouted."));

        assertThat(borough.told(reference, recorded))
                .filteredOn(mail -> mail.startsWith("dora: New incident"))
                .hasSize(1);
    }

    @Test
    void the_caseworkers_delegate_gets_mails_about_a_complaint_that_staff_restricted() {
        borough.fixture.staff(CARL.away(FROM, UNTIL, CLEO));
        String reference = borough.restricted();

        assertThat(toldAt(OVERDUE, reference)).containsExactly("carl", "cleo");
        assertThat(toldAt(MANAGER, reference)).containsExactly("dora");
    }

    @Test
    void the_line_managers_delegate_gets_no_mail_about_a_complaint_that_names_a_person() {
        borough.fixture.staff(
                Colleague.of("Hugo Stein", "head").below(DORA).in("north").away(FROM, UNTIL, HELEN));
        String reference = borough.aboutCarl();
        borough.toLineManager(reference);

        assertThat(toldAt(OVERDUE, reference)).containsExactly("hugo");
        assertThat(toldAt(MANAGER, reference)).containsExactly("petra");
    }
}
