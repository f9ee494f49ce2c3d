package io.redress.domain.rules.recipients;

import static io.redress.domain.procedure.Alert.To.CASEWORKER;
import static io.redress.domain.procedure.Alert.To.CONSULTED;
import static io.redress.domain.procedure.Alert.To.DIRECTOR;
import static io.redress.domain.procedure.Alert.To.MANAGER;
import static io.redress.domain.rules.recipients.Acorn.ADELE;
import static io.redress.domain.rules.recipients.Acorn.DORA;
import static io.redress.domain.rules.recipients.Acorn.HUGO;
import static io.redress.domain.rules.recipients.Acorn.OLGA;
import static io.redress.domain.rules.recipients.Acorn.OMAR;
import static io.redress.domain.rules.recipients.Acorn.PETRA;
import static io.redress.domain.rules.recipients.Acorn.aboutOlga;
import static io.redress.domain.rules.recipients.Acorn.ids;
import static io.redress.domain.rules.recipients.Acorn.member;
import static io.redress.domain.rules.recipients.Acorn.olgas;
import static io.redress.domain.rules.recipients.Acorn.restricted;
import static io.redress.domain.rules.recipients.Acorn.unassigned;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.AssignmentEvent.Assigned;
import io.redress.domain.complaint.StageEvent.ConsultationRequested;
import io.redress.domain.procedure.Alert;
import io.redress.domain.rules.recipients.Escalation.EarlierLevel;
import io.redress.domain.rules.recipients.Escalation.Level;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is told that a time limit has passed, level by level: what the record says of earlier levels decides. */
class EscalationTest {

    /** A level that an earlier change reached, and who has a mail of it by the record. */
    private static EarlierLevel recorded(Alert.To to, String... ids) {
        return new EarlierLevel(to, member -> List.of(ids).contains(member.id()), false);
    }

    /** A level that the same change reaches, before any of its mails has gone. */
    private static EarlierLevel sameChange(Alert.To to, String... ids) {
        return new EarlierLevel(to, member -> List.of(ids).contains(member.id()), true);
    }

    private static Level level(Acorn acorn, Alert.To to, EarlierLevel... earlier) {
        return new Escalation(acorn.recipients()).level(to, List.of(earlier));
    }

    private static List<String> told(Acorn acorn, Alert.To to, EarlierLevel... earlier) {
        Level level = level(acorn, to, earlier);
        assertThat(level.byReference()).isFalse();
        return ids(level.people());
    }

    /** Who is told at each of the three levels, if every mail goes. */
    private static List<List<String>> levels(Acorn acorn) {
        List<EarlierLevel> earlier = new ArrayList<>();
        List<List<String>> told = new ArrayList<>();
        for (Alert.To to : List.of(CASEWORKER, MANAGER, DIRECTOR)) {
            List<String> people =
                    ids(new Escalation(acorn.recipients()).level(to, earlier).people());
            told.add(people);
            earlier.add(recorded(to, people.toArray(String[]::new)));
        }
        return told;
    }

    @Test
    void the_caseworker_then_the_manager_then_the_director() {
        assertThat(levels(olgas())).containsExactly(List.of("olga"), List.of("hugo"), List.of("dora"));
    }

    @Test
    void without_a_caseworker_the_owners_and_the_managers_above_the_first_of_them() {
        assertThat(levels(unassigned())).containsExactly(List.of("olga", "omar"), List.of("hugo"), List.of("dora"));
    }

    @Test
    void where_the_chain_of_managers_ends_the_administrators() {
        assertThat(levels(olgas().staff(member("olga", null, "officer"))))
                .containsExactly(List.of("olga"), List.of("adele"), List.of("adele"));
        assertThat(levels(olgas().without(DORA))).containsExactly(List.of("olga"), List.of("hugo"), List.of("adele"));
        assertThat(levels(olgas().without(HUGO))).containsExactly(List.of("olga"), List.of("adele"), List.of("adele"));
    }

    @Test
    void if_everybody_has_been_told_somebody_is_told_again_rather_than_nobody() {
        assertThat(levels(olgas().without(ADELE, DORA)))
                .containsExactly(List.of("olga"), List.of("hugo"), List.of("hugo"));
        assertThat(levels(olgas().without(ADELE, HUGO)))
                .containsExactly(List.of("olga"), List.of("olga", "omar"), List.of("olga", "omar"));
    }

    @Test
    void a_manager_who_was_told_as_delegate_of_the_caseworker_is_not_told_again() {
        assertThat(told(olgas(), MANAGER, recorded(CASEWORKER, "olga", "hugo"))).containsExactly("dora");
    }

    @Test
    void a_new_manager_is_told_though_an_earlier_one_was() {
        Acorn changed = olgas().without(DORA).staff(member("nora", null, "head"), member("olga", "nora", "officer"));
        assertThat(told(changed, DIRECTOR, recorded(CASEWORKER, "olga"), recorded(MANAGER, "hugo")))
                .as("Nora is all that is above Olga, and has not been told")
                .containsExactly("nora");
    }

    @Test
    void a_manager_who_has_become_director_is_not_told_again_and_the_new_manager_is() {
        Acorn changed = olgas().without(DORA)
                .staff(member("hugo", null, "head"), member("nora", "hugo", "head"), member("olga", "nora", "officer"));
        assertThat(told(changed, DIRECTOR, recorded(CASEWORKER, "olga"), recorded(MANAGER, "hugo")))
                .containsExactly("nora");
    }

    @Test
    void a_caseworker_who_was_told_and_handed_the_complaint_over_stays_told() {
        Acorn reassigned = restricted().with(new Assigned("dora"));
        assertThat(told(reassigned, MANAGER, recorded(CASEWORKER, "olga")))
                .as("Dora has it now, and nobody else who sees it is left to tell")
                .containsExactly("dora");
    }

    @Test
    void a_mail_that_did_not_go_leaves_its_reader_to_be_told_at_the_next_level() {
        Acorn oneManager = olgas().without(DORA);
        assertThat(told(oneManager, DIRECTOR, recorded(CASEWORKER, "olga"), recorded(MANAGER)))
                .containsExactly("hugo");
        assertThat(told(oneManager, DIRECTOR, recorded(CASEWORKER, "olga"), recorded(MANAGER, "hugo")))
                .containsExactly("adele");
    }

    @Test
    void levels_of_one_change_do_not_tell_one_person_twice_though_no_mail_is_on_record_yet() {
        Acorn oneManager = olgas().without(DORA);
        assertThat(told(oneManager, DIRECTOR, sameChange(CASEWORKER), sameChange(MANAGER)))
                .containsExactly("adele");
        assertThat(told(oneManager, DIRECTOR, recorded(CASEWORKER, "olga"), sameChange(MANAGER)))
                .containsExactly("adele");
    }

    @Test
    void a_message_that_comes_back_leads_to_the_same_people() {
        Acorn oneManager = olgas().without(DORA);
        assertThat(told(oneManager, MANAGER, sameChange(CASEWORKER, "olga"))).containsExactly("hugo");
        assertThat(told(oneManager, DIRECTOR, sameChange(CASEWORKER, "olga"), sameChange(MANAGER, "hugo")))
                .containsExactly("adele");
    }

    @Test
    void a_post_that_the_procedure_names_twice_is_told_twice() {
        assertThat(told(olgas(), MANAGER, recorded(CASEWORKER, "olga"), recorded(MANAGER, "hugo")))
                .containsExactly("hugo");
    }

    @Test
    void the_role_that_is_consulted_is_told_of_its_own_limit() {
        Acorn consulting = olgas().with(new ConsultationRequested("head", "olga"));
        assertThat(told(consulting, CONSULTED)).containsExactly("hugo");
    }

    @Test
    void of_a_restricted_complaint_those_who_see_it_are_told_then_data_protection_by_reference() {
        assertThat(told(restricted(), CASEWORKER)).containsExactly("olga");
        assertThat(told(restricted(), MANAGER, recorded(CASEWORKER, "olga"))).containsExactly("dora");
        Level last = level(restricted(), DIRECTOR, recorded(CASEWORKER, "olga"), recorded(MANAGER, "dora"));
        assertThat(last).isEqualTo(new Level(List.of(PETRA), true, false));
    }

    @Test
    void when_data_protection_has_been_told_too_the_escalation_is_exhausted() {
        assertThat(levels(aboutOlga())).containsExactly(List.of("hugo"), List.of("petra"), List.of());
        Level last = level(aboutOlga(), DIRECTOR, recorded(CASEWORKER, "hugo"), recorded(MANAGER, "petra"));
        assertThat(last).isEqualTo(new Level(List.of(), true, true));
    }

    @Test
    void a_new_data_protection_contact_is_told_though_an_earlier_one_was() {
        Acorn changed = aboutOlga().without(PETRA).staff(member("paul", null, "privacy"));
        Level last = level(changed, DIRECTOR, recorded(CASEWORKER, "hugo"), recorded(MANAGER, "petra"));
        assertThat(ids(last.people())).containsExactly("paul");
    }

    @Test
    void a_restricted_complaint_of_which_nobody_may_be_told_is_not_exhausted_so_that_its_message_fails() {
        Level nobody = level(aboutOlga().without(DORA, HUGO, OMAR, PETRA, ADELE, OLGA), CASEWORKER);
        assertThat(nobody).isEqualTo(new Level(List.of(), true, false));
    }
}
