package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.rules.AWiderProcedure.withLineManagers;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.SYSTEM;
import static io.redress.domain.rules.Step.assigning;
import static io.redress.domain.rules.Step.away;
import static io.redress.domain.rules.Step.candidate;
import static io.redress.domain.rules.Step.managedBy;
import static io.redress.domain.rules.Step.naming;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.restricts;
import static io.redress.domain.rules.Step.somebody;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.takesKnowing;

import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.complaint.AccessEvent.GlassBroken;
import io.redress.domain.complaint.AccessEvent.Seen;
import io.redress.domain.complaint.ActionEvent.ActedFor;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.AssignmentEvent.Assigned;
import io.redress.domain.complaint.AssignmentEvent.AssignmentSought;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import io.redress.domain.staff.StaffMember;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What happens to a restricted complaint while its viewers are away. */
class RestrictedWhileAwayTest {

    private static final String CREATED = "2026-03-02T10:00";
    private static final Actor.Caseworker OLGA = officer("olga");
    private static final Actor.Caseworker OMAR = officer("omar");
    private static final Actor.Caseworker OMAR_FOR_OLGA =
            somebody("omar", "officer").actingFor(absent("olga"));
    private static final Actor.Caseworker ROOT = somebody("root", "administrator");

    @Test
    void the_delegate_of_a_viewer_sees_it_and_the_record_says_for_whom() {
        restricted()
                .andNotSeenBy(OMAR)
                .andSeenBy(OMAR_FOR_OLGA)
                .when("2026-03-04T10:00", new Step(OMAR_FOR_OLGA, new Command.RecordView("complaint")))
                .then(new ActedFor("olga"), new Seen("complaint"))
                .when("2026-03-04T11:00", takes(OMAR_FOR_OLGA, "note", "text", "She rang."))
                .then(new ActedFor("olga"), new ActionTaken("note", Map.of()));
    }

    @Test
    void the_delegate_of_the_member_who_restricted_it_sees_it_too() {
        Actor.Caseworker forHugo = somebody("hera", "head").actingFor(absent("hugo"));
        assigned()
                .when("2026-03-03T10:00", restricts(somebody("hugo", "head")))
                .andSeenBy(forHugo)
                .when("2026-03-04T11:00", takes(forHugo, "note", "text", "She rang."))
                .then(new ActedFor("hugo"), new ActionTaken("note", Map.of()));
    }

    @Test
    void a_person_whom_it_is_about_does_not_see_it_as_a_delegate() {
        restricted()
                .when("2026-03-04T10:00", naming(candidate("omar", 0, "officer")))
                .andNotSeenBy(OMAR_FOR_OLGA);
    }

    @Test
    void a_delegate_does_not_see_what_the_absent_colleague_opened_with_break_glass() {
        Actor.Caseworker forRoot = somebody("rita", "officer").actingFor(absent("root"));
        restricted()
                .when("2026-03-04T10:00", takes(ROOT, "break-glass", "reason", "A court asks."))
                .thenAmongOthers(new GlassBroken("root", Scenario.time("2026-03-05T10:00")))
                .andSeenBy(ROOT)
                .andNotSeenBy(forRoot);
    }

    @Test
    void the_line_managers_delegate_does_not_see_a_complaint_that_names_a_person() {
        named().andSeenBy(somebody("hugo"))
                .andNotSeenBy(somebody("hera", "head").actingFor(absent("hugo")));
    }

    @Test
    void when_it_is_given_back_the_next_manager_above_who_is_present_gets_it() {
        named().when("2026-03-09T00:00", new Step(SYSTEM, new Command.GiveBack("hugo")))
                .then(new AssignmentSought())
                .andNotSeenBy(somebody("hugo"))
                .when(
                        "2026-03-09T00:01",
                        assigning(
                                managedBy("hugo", "olga", "officer"),
                                new Candidate("hugo", Set.of("head"), Set.of(), "dora", true, 0),
                                candidate("dora", 0, "director")))
                .then(new Assigned("dora"))
                .andSeenBy(somebody("dora"))
                .andNotSeenBy(somebody("hugo"));
    }

    @Test
    void it_is_not_assigned_to_an_absent_member() {
        named().when(
                        "2026-03-04T10:00",
                        takesKnowing(
                                List.of(
                                        managedBy("hugo", "olga", "officer"),
                                        managedBy("dora", "hugo", "head"),
                                        away("dora", "director")),
                                somebody("hugo"),
                                "assign",
                                "caseworker",
                                "dora"))
                .thenRefused(Invalid.class, "must not be away");
    }

    private static Scenario assigned() {
        return under(aWiderProcedure(), CREATED, aSubmission())
                .when("2026-03-02T10:05", assigning(candidate("olga", 0, "officer")));
    }

    private static Scenario restricted() {
        return assigned().when("2026-03-03T10:00", restricts(OLGA));
    }

    /** A complaint about Olga, assigned to her manager Hugo. */
    private static Scenario named() {
        return under(withLineManagers(), CREATED, aSubmission())
                .when("2026-03-02T10:05", naming(managedBy("hugo", "olga", "officer")))
                .when(
                        "2026-03-02T10:06",
                        assigning(
                                managedBy("hugo", "olga", "officer"),
                                managedBy("dora", "hugo", "head"),
                                candidate("dora", 0, "director")));
    }

    private static StaffMember absent(String id) {
        return new StaffMember(id, id, id + "@example.org", Set.of("officer"), Set.of(), null, List.of());
    }
}
