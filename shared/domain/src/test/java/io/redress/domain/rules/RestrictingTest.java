package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.assigning;
import static io.redress.domain.rules.Step.candidate;
import static io.redress.domain.rules.Step.head;
import static io.redress.domain.rules.Step.naming;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.restricts;
import static io.redress.domain.rules.Step.somebody;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.takesKnowing;
import static io.redress.domain.rules.Step.wakes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Reason.Conflict;
import io.redress.domain.Rejection.Reason.NotAllowed;
import io.redress.domain.Rejection.Reason.NotFound;
import io.redress.domain.complaint.AccessEvent.AccessGiven;
import io.redress.domain.complaint.AccessEvent.GlassBroken;
import io.redress.domain.complaint.AccessEvent.Restricted;
import io.redress.domain.complaint.AccessEvent.RestrictionLifted;
import io.redress.domain.complaint.AccessEvent.Seen;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.AssignmentEvent.Assigned;
import io.redress.domain.complaint.LimitEvent.LimitMissed;
import io.redress.domain.complaint.Restriction;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A restricted complaint does not exist for anybody except its viewers. */
class RestrictingTest {

    private static final String CREATED = "2026-03-02T10:00";
    private static final Actor.Caseworker OLGA = officer("olga");
    private static final Actor.Caseworker OMAR = officer("omar");
    private static final Actor.Caseworker ROOT = somebody("root", "administrator");

    @Test
    void only_the_caseworker_and_the_member_who_restricted_it_see_it() {
        assigned()
                .andSeenBy(OLGA, OMAR, head("hugo"), ROOT)
                .when("2026-03-03T10:00", restricts(head("hugo")))
                .then(
                        new ActionTaken("restrict", Map.of()),
                        new Restricted("administrator", false),
                        new AccessGiven("olga", null),
                        new AccessGiven("hugo", null))
                .andSeenBy(OLGA, head("hugo"))
                .andNotSeenBy(OMAR, head("hera"), ROOT, somebody("dora", "director"));
    }

    @Test
    void a_caseworker_who_restricts_their_complaint_is_one_viewer() {
        restricted().and(complaint -> assertThat(complaint.handling().restriction())
                .isEqualTo(
                        new Restriction("administrator", false, List.of(new Restriction.Viewer("olga", null)), null)));
    }

    @Test
    void for_everybody_else_the_complaint_does_not_exist() {
        Scenario tale = restricted();
        for (Actor.Caseworker other : List.of(OMAR, head("hugo"), somebody("nobody"))) {
            for (Step deed : List.of(
                    takes(other, "note", "text", "?"),
                    takes(other, "answer"),
                    takes(other, "explode"),
                    takes(other, "satisfied"),
                    takes(other, "lift-restriction", "reason", "?"),
                    takes(other, "break-glass", "reason", "?"))) {
                tale.when("2026-03-04T10:00", deed)
                        .thenRefused(NotFound.class, "there is no complaint ACORN-0000-0000");
            }
            tale.andOffered(other);
        }
    }

    @Test
    void the_complainant_and_the_system_act_as_before() {
        restricted()
                .when("2026-03-04T10:00", takes(COMPLAINANT, "add-information", "information", "More."))
                .thenAmongOthers(new ActionTaken("add-information", Map.of()))
                .when("2026-03-05T10:00", wakes())
                .thenAmongOthers(new LimitMissed("acknowledgement"));
    }

    @Test
    void it_cannot_be_restricted_twice_nor_lifted_twice() {
        restricted()
                .when("2026-03-04T10:00", restricts(OLGA))
                .thenRefused(Conflict.class, "this complaint is already restricted")
                .when("2026-03-04T10:00", lifts(OLGA))
                .then(new ActionTaken("lift-restriction", Map.of()), new RestrictionLifted())
                .andSeenBy(OMAR, ROOT)
                .when("2026-03-04T11:00", lifts(OLGA))
                .thenRefused(Conflict.class, "this complaint is not restricted");
    }

    @Test
    void the_new_caseworker_sees_it_and_the_former_one_does_not() {
        Candidate omar = candidate("omar", 0, "officer");
        restricted()
                .when("2026-03-04T10:00", takesKnowing(List.of(omar), OLGA, "assign", "caseworker", "omar"))
                .thenAmongOthers(new Assigned("omar"))
                .andSeenBy(OMAR)
                .andNotSeenBy(OLGA, ROOT);
    }

    @Test
    void a_restricted_complaint_without_a_caseworker_is_seen_by_the_role() {
        Scenario tale = under(aWiderProcedure(), CREATED, aSubmission())
                .when("2026-03-03T10:00", restricts(OLGA))
                .andSeenBy(OLGA)
                .andNotSeenBy(ROOT);
        tale.when("2026-03-03T11:00", naming(candidate("olga", 0, "officer")))
                .andSeenBy(ROOT)
                .andNotSeenBy(OLGA, OMAR);
    }

    @Test
    void a_consulted_role_sees_it_during_the_consultation() {
        Actor.Caseworker adviser = somebody("ava", "adviser");
        restricted()
                .andNotSeenBy(adviser)
                .when("2026-03-04T10:00", takes(OLGA, "ask-advice"))
                .andSeenBy(adviser)
                .when("2026-03-05T10:00", takes(adviser, "advise", "advice", "Say sorry."))
                .andNotSeenBy(adviser);
    }

    @Test
    void only_reading_a_restricted_complaint_is_recorded() {
        restricted()
                .when("2026-03-04T10:00", new Step(OLGA, new Command.RecordView("history")))
                .then(new Seen("history"));
        assigned()
                .when("2026-03-04T10:00", new Step(OLGA, new Command.RecordView("history")))
                .thenNothing();
    }

    @Test
    void break_glass_gives_an_administrator_access_for_a_day() {
        Scenario tale = restricted()
                .andOffered(ROOT, "break-glass")
                .when("2026-03-04T10:00", takes(ROOT, "note", "text", "?"))
                .thenRefused(NotFound.class, "there is no complaint")
                .when("2026-03-04T10:00", breaksGlass())
                .then(new ActionTaken("break-glass", Map.of()), new GlassBroken("root", time("2026-03-05T10:00")))
                .thenWritten(Map.of("reason", "A court asks."))
                .andSeenBy(ROOT, OLGA)
                .andNotSeenBy(OMAR)
                .when("2026-03-05T10:00", breaksGlass())
                .thenRefused(NotAllowed.class, "you may see this complaint without breaking glass");
        tale.when(time("2026-03-05T10:00").plusMillis(1), wakes())
                .andNotSeenBy(ROOT)
                .when("2026-03-06T10:00", breaksGlass())
                .thenAmongOthers(new GlassBroken("root", time("2026-03-07T10:00")));
    }

    @Test
    void an_administrator_with_break_glass_access_cannot_lift_the_restriction() {
        restricted()
                .when("2026-03-04T10:00", breaksGlass())
                .when("2026-03-04T11:00", lifts(ROOT))
                .thenRefused(
                        NotAllowed.class,
                        "you see this complaint only by break-glass, so you cannot lift its restriction")
                .when("2026-03-04T12:00", lifts(OLGA))
                .thenAmongOthers(new RestrictionLifted());
    }

    @Test
    void a_complaint_about_somebody_is_restricted_only_by_who_could_handle_it() {
        Scenario tale = assigned()
                .when("2026-03-03T10:00", naming(candidate("olga", 0, "officer")))
                .when("2026-03-04T10:00", restricts(OMAR))
                .thenRefused(NotAllowed.class, "only somebody who could handle it can restrict it");
        tale.when("2026-03-04T10:00", restricts(head("hugo")))
                .thenAmongOthers(new Restricted("administrator", false), new AccessGiven("hugo", null))
                .andNotSeenBy(OLGA, OMAR);
    }

    @Test
    void break_glass_is_not_available_on_an_unrestricted_complaint() {
        assigned()
                .when("2026-03-04T10:00", breaksGlass())
                .thenRefused(NotAllowed.class, "you may see this complaint without breaking glass");
    }

    @Test
    void break_glass_is_not_available_to_the_person_whom_it_is_about() {
        restricted()
                .when("2026-03-04T09:00", naming(candidate("root", 0, "administrator")))
                .when("2026-03-04T10:00", breaksGlass())
                .thenRefused(NotFound.class, "there is no complaint")
                .andOffered(ROOT)
                .andNotSeenBy(ROOT);
    }

    private static Step lifts(Actor actor) {
        return takes(actor, "lift-restriction", "reason", "It is over.");
    }

    private static Step breaksGlass() {
        return takes(ROOT, "break-glass", "reason", "A court asks.");
    }

    private static Scenario assigned() {
        return under(aWiderProcedure(), CREATED, aSubmission())
                .when("2026-03-02T10:05", assigning(candidate("olga", 0, "officer")));
    }

    private static Scenario restricted() {
        return assigned().when("2026-03-03T10:00", restricts(OLGA));
    }
}
