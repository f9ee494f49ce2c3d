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

/** Who of the staff is told of what, if all posts are filled and if some are empty. */
class RecipientsTest {

    private static FollowOnAction action(String role, String caseworker) {
        return new FollowOnAction("2", null, role, caseworker, Acorn.RECEIVED, null, false);
    }

    @Test
    void the_caseworker_is_told() {
        assertThat(ids(olgas().recipients().caseworker())).containsExactly("olga");
    }

    @Test
    void without_a_caseworker_the_owners_are_told_then_the_administrators_then_nobody() {
        assertThat(ids(unassigned().recipients().caseworker())).containsExactly("olga", "omar");
        assertThat(ids(olgas().without(OLGA).recipients().caseworker())).containsExactly("omar");
        assertThat(ids(unassigned().without(OLGA, OMAR).recipients().caseworker()))
                .containsExactly("adele");
        assertThat(unassigned().without(OLGA, OMAR, ADELE).recipients().caseworker())
                .isEmpty();
    }

    @Test
    void a_closed_complaint_has_no_owner_who_could_be_told() {
        Acorn closed = unassigned().with(new StageEntered("closed", null), new Closed("replied"));
        assertThat(ids(closed.recipients().caseworker())).containsExactly("adele");
    }

    @Test
    void administrators_find_a_caseworker_and_without_them_the_owners() {
        assertThat(ids(unassigned().recipients().assigners())).containsExactly("adele");
        assertThat(ids(unassigned().without(ADELE).recipients().assigners())).containsExactly("olga", "omar");
        assertThat(ids(unassigned().recipients().assignersAndOwners())).containsExactly("adele", "olga", "omar");
    }

    @Test
    void a_person_whom_it_is_about_is_never_told() {
        Acorn aboutOmar = unassigned().with(new PersonNamed(new Subject("omar", List.of("officer"))));
        assertThat(ids(aboutOmar.recipients().caseworker())).containsExactly("olga");
        assertThat(aboutOmar.recipients().viewer("omar")).isEmpty();
        assertThat(aboutOmar.recipients().shutOut("omar")).isTrue();
        assertThat(aboutOmar.recipients().shutOut("nobody")).isFalse();
        assertThat(aboutOmar.recipients().nameOf("omar")).contains("omar");
    }

    @Test
    void of_a_restricted_complaint_nobody_is_told_who_may_not_see_it() {
        assertThat(ids(restricted().recipients().caseworker())).containsExactly("olga");
        assertThat(ids(restricted().without(OLGA).recipients().caseworker())).containsExactly("dora");
        assertThat(restricted().without(OLGA, DORA).recipients().caseworker()).isEmpty();
        assertThat(ids(restricted().recipients().assigners())).containsExactly("olga");
    }

    @Test
    void the_role_that_is_consulted_is_told_and_without_it_the_administrators() {
        Acorn consulting =
                olgas().with(new StageEntered("advice", "officer"), new ConsultationRequested("head", "olga"));
        assertThat(ids(consulting.recipients().consulted())).containsExactly("hugo");
        assertThat(ids(consulting.without(HUGO).recipients().consulted())).containsExactly("adele");
    }

    @Test
    void of_a_role_those_of_the_complaints_department_are_told() {
        Acorn north = olgas().in("north").staff(Acorn.of("north", OLGA), Acorn.of("south", OMAR));
        assertThat(ids(north.recipients().ofRole("officer"))).containsExactly("olga");
        assertThat(ids(olgas().recipients().ofRole("officer"))).containsExactly("olga", "omar");
        assertThat(olgas().recipients().ofRole("adviser")).isEmpty();
    }

    @Test
    void a_follow_on_action_is_for_its_person_or_its_role() {
        Recipients recipients = olgas().recipients();
        assertThat(ids(recipients.responsible(action(null, "omar")))).containsExactly("omar");
        assertThat(ids(recipients.responsible(action("head", null)))).containsExactly("hugo");
    }

    @Test
    void a_follow_on_action_whose_person_or_role_is_gone_is_for_another() {
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
    void an_overdue_follow_on_action_goes_to_the_manager_too() {
        assertThat(ids(olgas().recipients().responsibleAndAbove(action(null, "omar"))))
                .containsExactly("omar", "hugo");
        assertThat(ids(olgas().without(HUGO).recipients().responsibleAndAbove(action(null, "omar"))))
                .containsExactly("omar", "adele");
        assertThat(ids(restricted().recipients().responsibleAndAbove(action(null, "olga"))))
                .as("Hugo may not see it, his manager may")
                .containsExactly("olga", "dora");
    }

    @Test
    void reminders_go_to_the_post_that_the_procedure_names() {
        Recipients recipients = olgas().recipients();
        assertThat(ids(recipients.reminded(Alert.To.CASEWORKER))).containsExactly("olga");
        assertThat(ids(recipients.reminded(Alert.To.MANAGER))).containsExactly("hugo");
        assertThat(ids(recipients.reminded(Alert.To.DIRECTOR))).containsExactly("dora");
    }

    @Test
    void what_the_complainant_did_is_for_the_caseworker_before_it() {
        Complaint before = olgas().complaint();
        Complaint after = olgas().with(new StageEntered("second", "head"), new Assigned("hugo"))
                .complaint();
        assertThat(ids(unassigned().of(before, after, after).caseworkerBefore()))
                .containsExactly("olga");
    }

    @Test
    void what_the_complainant_did_is_for_the_caseworker_of_now_if_nobody_before_may_see_it_any_more() {
        Complaint before = Acorn.aboutOlga().complaint();
        Complaint now = Acorn.aboutOlga().with(new Assigned("dora")).complaint();
        assertThat(ids(unassigned().of(before, before, now).caseworkerBefore())).containsExactly("dora");
    }

    @Test
    void nobody_is_told_of_an_earlier_change_who_has_been_shut_out_since() {
        Complaint then = unassigned().complaint();
        Complaint now = restricted().complaint();
        assertThat(ids(unassigned().of(then, then, now).after().caseworker())).containsExactly("olga");
        assertThat(ids(unassigned().of(then, then, then).after().caseworker())).containsExactly("olga", "omar");
    }

    @Test
    void of_a_complaint_that_did_not_exist_yet_nobody_is_told() {
        Complaint now = olgas().complaint();
        Complaint before = Complaint.initial(new Reference(now.reference()), "acorn", 1);
        assertThat(olgas().of(before, now, now).before().viewer("adele")).isEmpty();
    }
}
