package io.redress.adminapi;

import static io.redress.adminapi.Desk.ADELE;
import static io.redress.adminapi.Desk.DANIEL;
import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.ActionEvent;
import io.redress.fixtures.Colleague;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DelegatesTest {

    private static final Map<String, String> ANSWER = Map.of("decision", "upheld", "answer", "You are right.");

    private static final Colleague ARNO = Colleague.of("Arno Weiss", "administrator");

    private Desk desk;
    private String reference;

    @BeforeEach
    void open() {
        desk = new Desk();
        reference = desk.fixture.submitted();
        desk.fixture.assign(reference, MARY);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** Mary is away for a day, and Daniel, who has none of her roles, acts for her. */
    private void away(String from, String until) {
        assertThat(desk.as(ADELE).put("mary", """
                        {"name": "Mary Whitfield", "email": "mary@kiwi.example", "roles": ["quality-manager"],
                         "absences": [{"from": "%s", "until": "%s", "delegate": "daniel"}]}""".formatted(from, until)).status())
                .isEqualTo(200);
    }

    @Test
    void a_delegate_sees_the_work_of_an_absent_colleague_and_may_do_it() {
        assertThat(desk.as(DANIEL).act(reference, "answer", ANSWER).status()).isEqualTo(403);
        away("2026-10-23", "2026-10-30");

        assertThat(desk.as(DANIEL).asking("list", "mine").call(Desk.COMPLAINTS).each("complaints", "reference"))
                .containsExactly(reference);
        assertThat(desk.as(DANIEL).act(reference, "answer", ANSWER).status()).isEqualTo(200);
        assertThat(desk.fixture.events(reference, ActionEvent.ActedFor.class))
                .containsExactly(new ActionEvent.ActedFor("mary"));
    }

    @Test
    void a_delegate_has_no_such_rights_before_and_after_the_absence() {
        away("2026-10-24", "2026-10-30");

        assertThat(desk.as(DANIEL).asking("list", "mine").call(Desk.COMPLAINTS).each("complaints", "reference"))
                .isEmpty();
        assertThat(desk.as(DANIEL).act(reference, "answer", ANSWER).status()).isEqualTo(403);
    }

    private static String absent(String roles, String delegate) {
        return """
                {"name": "Mary Whitfield", "email": "mary@kiwi.example", "roles": [%s],
                 "absences": [{"from": "2026-10-23", "until": "2026-10-30", "delegate": "%s"}]}""".formatted(roles, delegate);
    }

    @Test
    void nobody_makes_themselves_the_delegate_of_a_role_that_they_do_not_have() {
        Desk.Answer refused = desk.as(ADELE).put("mary", absent("\"quality-manager\"", "adele"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("a role that you do not have (quality-manager)");

        assertThat(desk.as("adele", "kiwi:administrator", "kiwi:quality-manager")
                        .put("mary", absent("\"quality-manager\"", "adele"))
                        .status())
                .as("she has the role herself")
                .isEqualTo(200);
    }

    @Test
    void nor_does_anybody_give_more_roles_to_a_colleague_for_whom_they_act() {
        assertThat(desk.as(ARNO)
                        .put("mary", absent("\"quality-manager\"", "adele"))
                        .status())
                .as("another administrator may")
                .isEqualTo(200);
        assertThat(desk.as(ADELE)
                        .put("mary", absent("\"quality-manager\", \"director-of-quality\"", "adele"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_delegate_of_an_administrator_does_not_administrate() {
        assertThat(desk.as(ARNO).put("adele", """
                        {"name": "Adele Novak", "email": "adele@kiwi.example", "roles": ["administrator"],
                         "absences": [{"from": "2026-10-23", "until": "2026-10-30", "delegate": "daniel"}]}""").status()).isEqualTo(200);
        assertThat(desk.as(DANIEL)
                        .put("mary", absent("\"quality-manager\"", "daniel"))
                        .status())
                .isEqualTo(403);
    }
}
