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

/** A delegate of somebody who is away gets the same mails, if the delegate may see the complaint. */
class DelegatesTest {

    private static final String OVERDUE = "2026-11-07T09:00:00Z";
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
    void the_delegate_of_the_caseworker_is_told_what_is_overdue_and_for_whom() {
        borough.fixture.staff(CARL.away(FROM, UNTIL, CLEO));

        assertThat(toldAt(OVERDUE, borough.carls())).containsExactly("carl", "cleo");
        assertThat(borough.fixture.ses.mailsTo(CLEO.email()).getLast().text()).contains("you act for: Carl Ohene");
        assertThat(borough.fixture.ses.mailsTo(CARL.email()).getLast().text()).doesNotContain("you act for");
    }

    @Test
    void a_delegate_who_is_away_is_acted_for_in_turn() {
        borough.fixture.staff(CARL.away(FROM, UNTIL, CLEO), CLEO.away(FROM, UNTIL, HUGO));

        assertThat(toldAt(OVERDUE, borough.carls())).containsExactly("carl", "hugo");
    }

    @Test
    void nobody_acts_for_somebody_who_is_there() {
        borough.fixture.staff(CARL.away("2026-11-20", UNTIL, CLEO));

        assertThat(toldAt(OVERDUE, borough.carls())).containsExactly("carl");
    }

    @Test
    void a_delegate_who_is_told_anyway_gets_one_mail_as_themselves() {
        borough.fixture.staff(CARL.away(FROM, UNTIL, DORA));
        String reference = borough.restricted();
        int recorded = borough.act(CARL, reference, "record-incident", Map.of("what", "He shouted."));

        assertThat(borough.told(reference, recorded))
                .filteredOn(mail -> mail.startsWith("dora: New incident"))
                .hasSize(1);
    }

    @Test
    void of_what_was_restricted_by_hand_the_delegate_of_the_caseworker_is_told() {
        borough.fixture.staff(CARL.away(FROM, UNTIL, CLEO));
        String reference = borough.restricted();

        assertThat(toldAt(OVERDUE, reference)).containsExactly("carl", "cleo");
        assertThat(toldAt(MANAGER, reference)).containsExactly("dora");
    }

    @Test
    void of_what_names_a_person_nobody_is_told_for_the_line_manager() {
        borough.fixture.staff(
                Colleague.of("Hugo Stein", "head").below(DORA).in("north").away(FROM, UNTIL, HELEN));
        String reference = borough.aboutCarl();
        borough.toLineManager(reference);

        assertThat(toldAt(OVERDUE, reference)).containsExactly("hugo");
        assertThat(toldAt(MANAGER, reference)).containsExactly("petra");
    }
}
