package io.redress.domain.rules.recipients;

import static io.redress.domain.rules.recipients.Acorn.ADELE;
import static io.redress.domain.rules.recipients.Acorn.DORA;
import static io.redress.domain.rules.recipients.Acorn.HUGO;
import static io.redress.domain.rules.recipients.Acorn.OLGA;
import static io.redress.domain.rules.recipients.Acorn.OMAR;
import static io.redress.domain.rules.recipients.Acorn.ids;
import static io.redress.domain.rules.recipients.Acorn.olgas;
import static io.redress.domain.rules.recipients.Acorn.restricted;
import static io.redress.domain.rules.recipients.Acorn.unassigned;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.domain.complaint.AssignmentEvent.Assigned;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.StageEvent.Closed;
import io.redress.domain.complaint.StageEvent.ConsultationRequested;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.complaint.Subject;
import io.redress.domain.complaint.SubjectEvent.PersonNamed;
import io.redress.domain.procedure.Alert;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which members of staff get which mails, with all roles filled and with some empty. */
class RecipientsTest {

    private static FollowOnAction action(String role, String caseworker) {
        return new FollowOnAction("2", null, role, caseworker, Acorn.RECEIVED, null, false);
    }

    @Test
    void the_caseworker_gets_the_mail() {
        assertThat(ids(olgas().recipients().caseworker())).containsExactly("olga");
    }

    @Test
    void without_a_caseworker_the_owners_get_the_mail_or_else_the_administrators_or_else_nobody() {
        assertThat(ids(unassigned().recipients().caseworker())).containsExactly("olga", "omar");
        assertThat(ids(olgas().without(OLGA).recipients().caseworker())).containsExactly("omar");
        assertThat(ids(unassigned().without(OLGA, OMAR).recipients().caseworker()))
                .containsExactly("adele");
        assertThat(unassigned().without(OLGA, OMAR, ADELE).recipients().caseworker())
                .isEmpty();
    }

    @Test
    void a_closed_complaint_has_no_owner_who_could_get_a_mail() {
        Acorn closed = unassigned().with(new StageEntered("closed", null), new Closed("replied"));
        assertThat(ids(closed.recipients().caseworker())).containsExactly("adele");
    }

    @Test
    void administrators_or_else_the_owners_have_to_find_a_caseworker() {
        assertThat(ids(unassigned().recipients().assigners())).containsExactly("adele");
        assertThat(ids(unassigned().without(ADELE).recipients().assigners())).containsExactly("olga", "omar");
        assertThat(ids(unassigned().recipients().assignersAndOwners())).containsExactly("adele", "olga", "omar");
    }

    @Test
    void a_person_whom_it_is_about_never_gets_a_mail() {
        Acorn aboutOmar = unassigned().with(new PersonNamed(new Subject("omar", List.of("officer"))));
        assertThat(ids(aboutOmar.recipients().caseworker())).containsExactly("olga");
        assertThat(aboutOmar.recipients().viewer("omar")).isEmpty();
        assertThat(aboutOmar.recipients().nameOf("omar")).contains("omar");
    }

    @Test
    void nobody_gets_a_mail_about_a_restricted_complaint_that_they_may_not_see() {
        assertThat(ids(restricted().recipients().caseworker())).containsExactly("olga");
        assertThat(ids(restricted().without(OLGA).recipients().caseworker())).containsExactly("dora");
        assertThat(restricted().without(OLGA, DORA).recipients().caseworker()).isEmpty();
        assertThat(ids(restricted().recipients().assigners())).containsExactly("olga");
    }

    @Test
    void the_consulted_role_or_else_the_administrators_get_the_mail() {
        Acorn consulting =
                olgas().with(new StageEntered("advice", "officer"), new ConsultationRequested("head", "olga"));
        assertThat(ids(consulting.recipients().consulted())).containsExactly("hugo");
        assertThat(ids(consulting.without(HUGO).recipients().consulted())).containsExactly("adele");
    }

    @Test
    void only_members_of_the_complaints_department_get_the_mails_to_a_role() {
        Acorn north = olgas().in("north").staff(Acorn.of("north", OLGA), Acorn.of("south", OMAR));
        assertThat(ids(north.recipients().ofRole("officer"))).containsExactly("olga");
        assertThat(ids(olgas().recipients().ofRole("officer"))).containsExactly("olga", "omar");
        assertThat(olgas().recipients().ofRole("adviser")).isEmpty();
    }

    @Test
    void the_person_or_role_of_a_follow_on_action_gets_its_mail() {
        Recipients recipients = olgas().recipients();
        assertThat(ids(recipients.responsible(action(null, "omar")))).containsExactly("omar");
        assertThat(ids(recipients.responsible(action("head", null)))).containsExactly("hugo");
    }

    @Test
    void if_the_person_or_role_of_a_follow_on_action_is_gone_another_gets_its_mail() {
        assertThat(ids(olgas().without(OMAR).recipients().responsible(action(null, "omar"))))
                .containsExactly("olga");
        assertThat(ids(restricted().recipients().responsible(action(null, "omar"))))
                .as("Omar may not see it")
                .containsExactly("olga");
        assertThat(ids(olgas().without(HUGO).recipients().responsible(action("head", null))))
                .containsExactly("adele");
        assertThat(ids(restricted().recipients().responsible(action("officer", null))))
                .containsExactly("olga");
    }

    @Test
    void the_manager_gets_the_mail_about_an_overdue_follow_on_action_too() {
        assertThat(ids(olgas().recipients().responsibleAndAbove(action(null, "omar"))))
                .containsExactly("omar", "hugo");
        assertThat(ids(olgas().without(HUGO).recipients().responsibleAndAbove(action(null, "omar"))))
                .containsExactly("omar", "dora");
        assertThat(ids(restricted().recipients().responsibleAndAbove(action(null, "olga"))))
                .as("Hugo may not see it, his manager may")
                .containsExactly("olga", "dora");
    }

    @Test
    void reminders_go_to_the_recipient_that_the_procedure_names() {
        Recipients recipients = olgas().recipients();
        assertThat(ids(recipients.reminded(Alert.To.CASEWORKER).people())).containsExactly("olga");
        assertThat(ids(recipients.reminded(Alert.To.MANAGER).people())).containsExactly("hugo");
        assertThat(ids(recipients.reminded(Alert.To.DIRECTOR).people())).containsExactly("dora");
    }

    @Test
    void the_caseworker_before_the_change_gets_the_mail_about_the_complainants_action() {
        Complaint before = olgas().complaint();
        Complaint after = olgas().with(new StageEntered("second", "head"), new Assigned("hugo"))
                .complaint();
        assertThat(ids(unassigned().of(before, after, after).caseworkerBefore()))
                .containsExactly("olga");
    }

    @Test
    void the_present_caseworker_gets_it_if_nobody_before_the_change_may_still_see_the_complaint() {
        Complaint before = Acorn.aboutOlga().complaint();
        Complaint now = Acorn.aboutOlga().with(new Assigned("dora")).complaint();
        assertThat(ids(unassigned().of(before, before, now).caseworkerBefore())).containsExactly("dora");
    }

    @Test
    void members_who_have_lost_access_since_get_no_mail_about_an_earlier_change() {
        Complaint then = unassigned().complaint();
        Complaint now = restricted().complaint();
        assertThat(ids(unassigned().of(then, then, now).after().caseworker())).containsExactly("olga");
        assertThat(ids(unassigned().of(then, then, then).after().caseworker())).containsExactly("olga", "omar");
    }

    @Test
    void before_the_first_change_there_are_no_recipients() {
        Complaint now = olgas().complaint();
        Complaint before = Complaint.initial(new Reference(now.reference()), "acorn", 1);
        assertThat(olgas().of(before, now, now).before().viewer("adele")).isEmpty();
    }
}
