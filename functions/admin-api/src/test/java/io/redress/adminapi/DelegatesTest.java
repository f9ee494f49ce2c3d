package io.redress.adminapi;

import static io.redress.adminapi.Desk.ADELE;
import static io.redress.adminapi.Desk.DANIEL;
import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.ActionEvent;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DelegatesTest {

    private static final Map<String, String> ANSWER = Map.of("decision", "upheld", "answer", "You are right.");

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
}
