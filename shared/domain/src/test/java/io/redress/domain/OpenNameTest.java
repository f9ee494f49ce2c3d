package io.redress.domain;

import static io.redress.domain.ASubmission.aSubmission;
import static io.redress.domain.AWiderProcedure.withLineManagers;
import static io.redress.domain.Deed.COMPLAINANT;
import static io.redress.domain.Deed.SYSTEM;
import static io.redress.domain.Deed.answers;
import static io.redress.domain.Deed.assigning;
import static io.redress.domain.Deed.candidate;
import static io.redress.domain.Deed.head;
import static io.redress.domain.Deed.managedBy;
import static io.redress.domain.Deed.naming;
import static io.redress.domain.Deed.officer;
import static io.redress.domain.Deed.somebody;
import static io.redress.domain.Deed.takes;
import static io.redress.domain.Deed.takesKnowing;
import static io.redress.domain.Deed.wakes;
import static io.redress.domain.Tale.given;
import static io.redress.domain.Tale.under;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Event.ActionTaken;
import io.redress.domain.Event.Assigned;
import io.redress.domain.Event.AssignmentSought;
import io.redress.domain.Event.LeftUnassigned;
import io.redress.domain.Event.NameOpen;
import io.redress.domain.Event.NobodyMeant;
import io.redress.domain.Event.OwnerReplaced;
import io.redress.domain.Event.PersonNamed;
import io.redress.domain.Event.RestrictionLifted;
import io.redress.domain.Event.StageEntered;
import io.redress.domain.Refused.Reason.Invalid;
import io.redress.domain.Refused.Reason.NotAllowed;
import io.redress.domain.Refused.Reason.NotNow;
import io.redress.domain.Refused.Reason.Unknown;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What names somebody who is not known yet might be about anybody, so nobody gets it or decides on it. */
class OpenNameTest {

    private static final String BORN = "2026-03-02T10:00";
    private static final String AT_ONCE = "2026-03-02T10:01";
    private static final Candidate OLGA = candidate("olga", 0, "officer");
    private static final Candidate OMAR = candidate("omar", 1, "officer");
    private static final List<Candidate> STAFF = List.of(OLGA, OMAR, candidate("hugo", 0, "head"));

    private static Deed leaving(String... perhaps) {
        return new Deed(SYSTEM, new Command.LeaveNameOpen(List.of(perhaps)));
    }

    private static Deed nobodyOfOurs(Actor actor) {
        return takes(actor, "nobody-of-ours", "reason", "A visitor, says the porter.");
    }

    private static Tale named() {
        return given(BORN, aSubmission().aboutPerson("Whitfield"));
    }

    @Test
    void a_name_is_open_from_the_beginning_and_nobody_gets_it() {
        named().thenAmongOthers(new NameOpen(List.of()), new StageEntered("first", "officer"))
                .when(AT_ONCE, assigning(OLGA, OMAR))
                .then(new LeftUnassigned("officer"))
                .when("2026-03-03T10:01", wakes())
                .thenAmongOthers(new AssignmentSought())
                .when("2026-03-03T10:02", assigning(OLGA, OMAR))
                .then(new LeftUnassigned("officer"));
    }

    @Test
    void nobody_decides_while_it_is_open() {
        named().when(AT_ONCE, answers(officer("olga")))
                .thenRefused(NotNow.class, "it names somebody who was not found", "name-person", "nobody-of-ours")
                .and(complaint -> assertThat(complaint.decided()).isEmpty());
    }

    @Test
    void the_complainant_and_those_who_look_after_it_go_on_meanwhile() {
        named().when(AT_ONCE, takes(officer("olga"), "note", "text", "Who is that?"))
                .then(new ActionTaken("note", Map.of()))
                .when(AT_ONCE, takes(COMPLAINANT, "withdraw"))
                .andStage("closed");
    }

    @Test
    void once_it_is_known_who_is_meant_it_is_handled_as_about_them() {
        named().when(AT_ONCE, assigning(OLGA, OMAR))
                .when("2026-03-02T11:00", takesKnowing(STAFF, head("hugo"), "name-person", "caseworker", "olga"))
                .then(
                        new ActionTaken("name-person", Map.of("caseworker", "olga")),
                        new PersonNamed(new Named("olga", List.of("officer"))),
                        new OwnerReplaced("head"))
                .and(complaint -> assertThat(complaint.handling().nameIsOpen()).isFalse())
                .when("2026-03-02T11:01", assigning(STAFF.toArray(Candidate[]::new)))
                .then(new Assigned("hugo"))
                .when("2026-03-03T10:00", answers(head("hugo")))
                .andStage("answered");
    }

    @Test
    void if_it_is_nobody_of_ours_it_is_assigned_as_usual() {
        named().when(AT_ONCE, assigning(OLGA, OMAR))
                .when("2026-03-02T11:00", nobodyOfOurs(head("hugo")))
                .then(new ActionTaken("nobody-of-ours", Map.of()), new NobodyMeant(), new AssignmentSought())
                .thenWritten(Map.of("reason", "A visitor, says the porter."))
                .when("2026-03-02T11:01", assigning(OLGA, OMAR))
                .then(new Assigned("olga"))
                .when("2026-03-03T10:00", answers(officer("olga")))
                .andStage("answered");
    }

    @Test
    void that_it_is_nobody_of_ours_needs_a_reason_and_is_said_once() {
        named().when(AT_ONCE, takes(officer("olga"), "nobody-of-ours"))
                .thenRefused(Invalid.class, "reason")
                .when(AT_ONCE, takes(COMPLAINANT, "nobody-of-ours"))
                .thenRefused(NotAllowed.class, "only staff")
                .when(AT_ONCE, nobodyOfOurs(officer("olga")))
                .when("2026-03-02T10:02", nobodyOfOurs(officer("olga")))
                .thenRefused(NotNow.class, "it gives no name that is still to be found");
        given(BORN, aSubmission())
                .when(AT_ONCE, nobodyOfOurs(officer("olga")))
                .thenRefused(NotNow.class, "it gives no name");
    }

    @Test
    void whoever_may_be_meant_takes_no_part_until_that_is_known() {
        named().when(AT_ONCE, leaving("olga"))
                .then(new NameOpen(List.of("olga")))
                .andNotSeenBy(officer("olga"))
                .andSeenBy(officer("omar"))
                .andOffered(officer("olga"))
                .when(AT_ONCE, nobodyOfOurs(officer("olga")))
                .thenRefused(NotAllowed.class, "this complaint may be about you")
                .when(AT_ONCE, takesKnowing(STAFF, officer("olga"), "name-person", "caseworker", "hugo"))
                .thenRefused(NotAllowed.class, "this complaint may be about you")
                .when(AT_ONCE, takesKnowing(STAFF, head("hugo"), "assign", "caseworker", "olga"))
                .thenRefused(Invalid.class, "whom it is not about")
                .when("2026-03-02T11:00", nobodyOfOurs(officer("omar")))
                .andSeenBy(officer("olga"));
    }

    @Test
    void whoever_has_it_and_may_be_meant_has_it_no_longer() {
        named().when(AT_ONCE, takesKnowing(STAFF, head("hugo"), "assign", "caseworker", "olga"))
                .and(complaint -> assertThat(complaint.standing().caseworker()).isEqualTo("olga"))
                .when("2026-03-02T10:02", leaving("olga"))
                .and(complaint -> assertThat(complaint.standing().caseworker()).isNull());
    }

    @Test
    void that_it_is_left_open_comes_twice_late_and_after_the_end_without_harm() {
        named().when(AT_ONCE, leaving())
                .thenNothing()
                .when(AT_ONCE, leaving("olga"))
                .when(AT_ONCE, leaving("olga"))
                .thenNothing()
                .when("2026-03-02T11:00", nobodyOfOurs(officer("omar")))
                .when("2026-03-02T11:01", leaving("olga"))
                .thenNothing();
        named().when(AT_ONCE, naming(OLGA))
                .when("2026-03-02T11:01", leaving("omar"))
                .thenNothing();
        named().when(AT_ONCE, takes(COMPLAINANT, "withdraw"))
                .when("2026-03-02T11:01", leaving("olga"))
                .thenNothing()
                .when("2026-03-02T11:02", nobodyOfOurs(officer("omar")))
                .thenRefused(NotNow.class, "nobody-of-ours is not offered in the stage closed");
    }

    @Test
    void what_began_before_names_were_looked_into_is_open_as_well() {
        given(BORN, aSubmission()).when(AT_ONCE, leaving("olga")).then(new NameOpen(List.of("olga")));
        given(BORN, aSubmission())
                .when(AT_ONCE, naming(OLGA))
                .when("2026-03-02T11:01", leaving("omar"))
                .thenNothing();
    }

    @Test
    void a_complaint_that_is_opened_again_still_waits_for_the_name() {
        under(AWiderProcedure.aWiderProcedure(), BORN, aSubmission().aboutPerson("Whitfield"))
                .when("2026-03-02T11:00", takes(COMPLAINANT, "withdraw"))
                .when("2026-03-03T10:00", takes(officer("omar"), "reopen", "reason", "They came back."))
                .when("2026-03-03T11:00", answers(officer("omar")))
                .thenRefused(NotNow.class, "it names somebody who was not found");
    }

    @Test
    void where_a_line_manager_has_such_complaints_it_goes_back_to_those_who_have_the_stage() {
        Actor.Caseworker dora = somebody("dora", "director");
        under(withLineManagers(), BORN, aSubmission().aboutPerson("Whitfield"))
                .when(AT_ONCE, assigning(managedBy("hugo", "olga", "officer"), candidate("hugo", 0, "head")))
                .then(new LeftUnassigned("line-manager"))
                .andSeenBy(dora)
                .when("2026-03-02T11:00", nobodyOfOurs(officer("omar")))
                .thenRefused(Unknown.class, "there is no complaint")
                .when("2026-03-02T11:00", nobodyOfOurs(dora))
                .then(
                        new ActionTaken("nobody-of-ours", Map.of()),
                        new NobodyMeant(),
                        new RestrictionLifted(),
                        new OwnerReplaced("officer"))
                .andSeenBy(officer("omar"), officer("olga"))
                .when("2026-03-02T11:01", assigning(OLGA, OMAR))
                .then(new Assigned("olga"));
    }

    @Test
    void among_those_who_find_the_manager_whoever_may_be_meant_does_not_see_it() {
        under(withLineManagers(), BORN, aSubmission().aboutPerson("Dora"))
                .when(AT_ONCE, leaving("dora"))
                .andNotSeenBy(somebody("dora", "director"))
                .andSeenBy(somebody("dina", "director"))
                .when(AT_ONCE, nobodyOfOurs(somebody("dora", "director")))
                .thenRefused(Unknown.class, "there is no complaint");
    }
}
