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
import io.redress.domain.rules.recipients.Escalation.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gets the mails about a missed time limit, level by level. The recorded mails of earlier levels decide. */
class EscalationTest {

    /** A level that an earlier change reached, and who has got a mail of it, as recorded. */
    private static EarlierLevel recorded(Alert.To to, String... ids) {
        return new EarlierLevel(to, member -> List.of(ids).contains(member.id()), false);
    }

    /** A level that the same change reaches, before any of its mails has been sent. */
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

    /** Who gets a mail at each of the three levels, if every mail is sent. */
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
    void the_levels_are_the_caseworker_then_the_manager_then_the_director() {
        assertThat(levels(olgas())).containsExactly(List.of("olga"), List.of("hugo"), List.of("dora"));
    }

    @Test
    void without_a_caseworker_the_levels_are_the_owners_and_the_managers_above_the_first_of_them() {
        assertThat(levels(unassigned())).containsExactly(List.of("olga", "omar"), List.of("hugo"), List.of("dora"));
    }

    @Test
    void where_the_chain_of_managers_ends_the_roles_of_the_procedure_and_then_the_administrators_get_the_mail() {
        assertThat(levels(olgas().staff(member("olga", null, "officer"))))
                .containsExactly(List.of("olga"), List.of("hugo"), List.of("dora"));
        assertThat(levels(olgas().without(DORA))).containsExactly(List.of("olga"), List.of("hugo"), List.of("adele"));
        assertThat(levels(olgas().without(HUGO))).containsExactly(List.of("olga"), List.of("dora"), List.of("adele"));
    }

    @Test
    void if_everybody_has_got_a_mail_somebody_gets_a_second_one() {
        assertThat(levels(olgas().without(ADELE, DORA)))
                .containsExactly(List.of("olga"), List.of("hugo"), List.of("hugo"));
        assertThat(levels(olgas().without(ADELE, HUGO)))
                .containsExactly(List.of("olga"), List.of("dora"), List.of("dora"));
        assertThat(levels(unassigned().without(ADELE, HUGO, DORA)))
                .containsExactly(List.of("olga", "omar"), List.of("olga", "omar"), List.of("olga", "omar"));
    }

    @Test
    void a_manager_who_got_a_mail_as_the_caseworkers_delegate_gets_no_second_one() {
        assertThat(told(olgas(), MANAGER, recorded(CASEWORKER, "olga", "hugo"))).containsExactly("dora");
    }

    @Test
    void a_new_manager_gets_a_mail_even_if_an_earlier_one_did() {
        Acorn changed = olgas().without(DORA).staff(member("nora", null, "head"), member("olga", "nora", "officer"));
        assertThat(told(changed, DIRECTOR, recorded(CASEWORKER, "olga"), recorded(MANAGER, "hugo")))
                .as("Nora is the only manager above Olga, and has not got a mail")
                .containsExactly("nora");
    }

    @Test
    void a_manager_who_became_director_gets_no_second_mail_and_the_new_manager_gets_one() {
        Acorn changed = olgas().without(DORA)
                .staff(member("hugo", null, "head"), member("nora", "hugo", "head"), member("olga", "nora", "officer"));
        assertThat(told(changed, DIRECTOR, recorded(CASEWORKER, "olga"), recorded(MANAGER, "hugo")))
                .containsExactly("nora");
    }

    @Test
    void a_former_caseworker_who_got_a_mail_gets_no_second_one() {
        Acorn reassigned = restricted().with(new Assigned("dora"));
        assertThat(told(reassigned, MANAGER, recorded(CASEWORKER, "olga")))
                .as("Dora has it now, and no other viewer is left who could get a mail")
                .containsExactly("dora");
    }

    @Test
    void a_member_whose_mail_was_not_sent_can_get_the_mail_of_the_next_level() {
        Acorn oneManager = olgas().without(DORA);
        assertThat(told(oneManager, DIRECTOR, recorded(CASEWORKER, "olga"), recorded(MANAGER)))
                .containsExactly("hugo");
        assertThat(told(oneManager, DIRECTOR, recorded(CASEWORKER, "olga"), recorded(MANAGER, "hugo")))
                .containsExactly("adele");
    }

    @Test
    void one_person_gets_no_second_mail_from_two_levels_of_one_change() {
        Acorn oneManager = olgas().without(DORA);
        assertThat(told(oneManager, DIRECTOR, sameChange(CASEWORKER), sameChange(MANAGER)))
                .containsExactly("adele");
        assertThat(told(oneManager, DIRECTOR, recorded(CASEWORKER, "olga"), sameChange(MANAGER)))
                .containsExactly("adele");
    }

    @Test
    void a_repeated_message_has_the_same_recipients() {
        Acorn oneManager = olgas().without(DORA);
        assertThat(told(oneManager, MANAGER, sameChange(CASEWORKER, "olga"))).containsExactly("hugo");
        assertThat(told(oneManager, DIRECTOR, sameChange(CASEWORKER, "olga"), sameChange(MANAGER, "hugo")))
                .containsExactly("adele");
    }

    @Test
    void a_recipient_that_the_procedure_names_at_two_levels_gets_two_mails() {
        assertThat(told(olgas(), MANAGER, recorded(CASEWORKER, "olga"), recorded(MANAGER, "hugo")))
                .containsExactly("hugo");
    }

    @Test
    void without_anybody_of_the_owners_role_each_level_goes_to_somebody_else() {
        assertThat(levels(unassigned().without(OLGA, OMAR)))
                .containsExactly(List.of("adele"), List.of("hugo"), List.of("dora"));
    }

    @Test
    void a_manager_who_may_not_see_the_complaint_is_replaced_by_the_role_of_that_level() {
        Acorn underPetra = olgas().staff(member("paula", "dora", "nobody"), member("olga", "paula", "officer"));
        assertThat(levels(underPetra)).containsExactly(List.of("olga"), List.of("hugo"), List.of("dora"));
    }

    @Test
    void every_level_says_why_it_goes_to_its_recipients() {
        Acorn lonely = olgas().staff(member("olga", null, "officer")).without(DORA);
        assertThat(level(olgas(), CASEWORKER).reason()).isEqualTo(Reason.CASEWORKER);
        assertThat(level(unassigned(), CASEWORKER).reason()).isEqualTo(Reason.POSSIBLE_CASEWORKER);
        assertThat(level(olgas(), MANAGER).reason()).isEqualTo(Reason.LINE_MANAGER);
        assertThat(level(lonely, MANAGER).reason()).isEqualTo(Reason.ROLE_ABOVE);
        assertThat(level(lonely, DIRECTOR, recorded(MANAGER, "hugo")).reason()).isEqualTo(Reason.ADMINISTRATOR);
        assertThat(level(restricted(), MANAGER, recorded(CASEWORKER, "olga")).reason())
                .isIn(Reason.RESTRICTED_VIEWER, Reason.ROLE_ABOVE, Reason.LINE_MANAGER);
    }

    @Test
    void the_consulted_role_gets_mails_about_its_own_limit() {
        Acorn consulting = olgas().with(new ConsultationRequested("head", "olga"));
        assertThat(told(consulting, CONSULTED)).containsExactly("hugo");
    }

    @Test
    void for_a_restricted_complaint_its_viewers_get_mails_and_then_data_protection_by_reference() {
        assertThat(told(restricted(), CASEWORKER)).containsExactly("olga");
        assertThat(told(restricted(), MANAGER, recorded(CASEWORKER, "olga"))).containsExactly("dora");
        Level last = level(restricted(), DIRECTOR, recorded(CASEWORKER, "olga"), recorded(MANAGER, "dora"));
        assertThat(last).isEqualTo(new Level(List.of(PETRA), Reason.DATA_PROTECTION, false));
    }

    @Test
    void after_the_mail_to_data_protection_the_escalation_is_exhausted() {
        assertThat(levels(aboutOlga())).containsExactly(List.of("hugo"), List.of("petra"), List.of());
        Level last = level(aboutOlga(), DIRECTOR, recorded(CASEWORKER, "hugo"), recorded(MANAGER, "petra"));
        assertThat(last).isEqualTo(new Level(List.of(), Reason.DATA_PROTECTION, true));
    }

    @Test
    void a_new_data_protection_contact_gets_a_mail_even_if_an_earlier_one_did() {
        Acorn changed = aboutOlga().without(PETRA).staff(member("paul", null, "privacy"));
        Level last = level(changed, DIRECTOR, recorded(CASEWORKER, "hugo"), recorded(MANAGER, "petra"));
        assertThat(ids(last.people())).containsExactly("paul");
    }

    @Test
    void without_any_possible_recipient_the_escalation_is_not_exhausted_so_its_message_fails() {
        Level nobody = level(aboutOlga().without(DORA, HUGO, OMAR, PETRA, ADELE, OLGA), CASEWORKER);
        assertThat(nobody).isEqualTo(new Level(List.of(), Reason.DATA_PROTECTION, false));
    }
}
