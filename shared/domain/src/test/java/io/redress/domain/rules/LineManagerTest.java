package io.redress.domain.rules;

import static io.redress.domain.rules.ALimit.limit;
import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AWiderProcedure.withLineManagers;
import static io.redress.domain.rules.AnAction.action;
import static io.redress.domain.rules.Scenario.endOf;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.assigning;
import static io.redress.domain.rules.Step.candidate;
import static io.redress.domain.rules.Step.extend;
import static io.redress.domain.rules.Step.head;
import static io.redress.domain.rules.Step.managedBy;
import static io.redress.domain.rules.Step.naming;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.pauses;
import static io.redress.domain.rules.Step.restricts;
import static io.redress.domain.rules.Step.resumes;
import static io.redress.domain.rules.Step.somebody;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.takesKnowing;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.Rejection.Reason.NotAllowed;
import io.redress.domain.Rejection.Reason.NotFound;
import io.redress.domain.complaint.AccessEvent.Restricted;
import io.redress.domain.complaint.AssignmentEvent.Assigned;
import io.redress.domain.complaint.AssignmentEvent.LeftUnassigned;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LimitEvent.LimitExtended;
import io.redress.domain.complaint.LimitEvent.LimitMet;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.complaint.StageEvent.ConsultationRequested;
import io.redress.domain.complaint.StageEvent.OwnerReplaced;
import io.redress.domain.complaint.StageEvent.Reopened;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.complaint.Subject;
import io.redress.domain.complaint.SubjectEvent.PersonNamed;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Only a person's line manager sees a complaint that names that person (NU-6). */
class LineManagerTest {

    private static final String CREATED = "2026-03-02T10:00";
    private static final Actor.Caseworker OLGA = officer("olga");
    private static final Actor.Caseworker HUGO = head("hugo");
    private static final Actor.Caseworker DORA = somebody("dora", "director");

    private static final Candidate OLGA_UNDER_HUGO = managedBy("hugo", "olga", "officer");
    private static final List<Candidate> STAFF = List.of(
            OLGA_UNDER_HUGO,
            managedBy("hugo", "omar", "officer"),
            managedBy("mia", "hugo", "head"),
            managedBy(null, "mia", "registrar"),
            managedBy(null, "dora", "director"));

    @Test
    void naming_somebody_restricts_the_complaint_at_once() {
        under(withLineManagers(), CREATED, aSubmission())
                .when("2026-03-02T10:05", assigning(candidate("omar", 0, "officer")))
                .andSeenBy(officer("omar"))
                .when("2026-03-03T10:00", naming(OLGA_UNDER_HUGO))
                .then(
                        new PersonNamed(new Subject("olga", List.of("officer"))),
                        new Restricted("director", true),
                        new OwnerReplaced("line-manager"))
                .andSeenBy(DORA)
                .andNotSeenBy(OLGA, officer("omar"), HUGO, somebody("root", "administrator"));
    }

    @Test
    void others_never_see_a_complaint_that_names_a_person_on_receipt() {
        under(withLineManagers(), CREATED, aSubmission().aboutPerson("Olga at the desk"))
                .thenAmongOthers(new Restricted("director", true), new StageEntered("first", "line-manager"))
                .andSeenBy(DORA)
                .andNotSeenBy(OLGA, HUGO, somebody("root", "administrator"));
    }

    @Test
    void the_person_whom_it_is_about_cannot_find_out_that_it_exists() {
        named().when("2026-03-04T10:00", takes(OLGA, "note", "text", "Is it me?"))
                .thenRefused(NotFound.class, "there is no complaint")
                .andOffered(OLGA);
    }

    @Test
    void the_line_manager_is_its_caseworker_whatever_the_managers_role() {
        handedOver()
                .then(new Assigned("hugo"))
                .andSeenBy(HUGO)
                .andNotSeenBy(OLGA, officer("omar"), DORA, somebody("root", "administrator"))
                .when("2026-03-04T10:00", answers(HUGO))
                .thenAmongOthers(new LimitMet("answer"), new StageEntered("answered", "line-manager"));
    }

    @Test
    void the_next_manager_above_reviews_the_answer_of_a_line_manager() {
        handedOver()
                .when("2026-03-04T10:00", answers(HUGO))
                .when("2026-03-05T10:00", takes(COMPLAINANT, "not-satisfied"))
                .thenAmongOthers(new StageEntered("second", "line-manager"), new OwnerReplaced("line-manager"))
                .andSeenBy(DORA)
                .andNotSeenBy(HUGO, OLGA)
                .when("2026-03-05T10:01", assigning(STAFF.toArray(Candidate[]::new)))
                .then(new Assigned("mia"))
                .andSeenBy(somebody("mia", "registrar"))
                .andNotSeenBy(HUGO, OLGA, head("hera"), DORA);
    }

    @Test
    void an_absent_line_manager_is_skipped() {
        named().when(
                        "2026-03-03T10:01",
                        assigning(
                                OLGA_UNDER_HUGO,
                                new Candidate("hugo", Set.of("head"), Set.of(), "mia", true, 0),
                                managedBy(null, "mia", "registrar")))
                .then(new Assigned("mia"))
                .andSeenBy(somebody("mia", "registrar"));
    }

    @Test
    void a_line_manager_whom_it_is_about_too_is_skipped() {
        named().when("2026-03-03T10:01", naming(managedBy("mia", "hugo", "head")))
                .then(new PersonNamed(new Subject("hugo", List.of("head"))))
                .when("2026-03-03T10:02", assigning(STAFF.toArray(Candidate[]::new)))
                .then(new Assigned("mia"));
    }

    @Test
    void if_the_person_has_no_manager_the_role_that_looks_for_one_handles_it() {
        under(withLineManagers(), CREATED, aSubmission())
                .when("2026-03-03T10:00", naming(managedBy(null, "olga", "officer")))
                .when("2026-03-03T10:01", assigning(managedBy(null, "olga", "officer")))
                .then(new LeftUnassigned("line-manager"))
                .andSeenBy(DORA);
    }

    @Test
    void if_it_is_about_the_person_at_the_top_the_event_says_that_nobody_is_above() {
        under(withLineManagers(), CREATED, aSubmission())
                .when("2026-03-03T10:00", naming(managedBy(null, "mia", "head")))
                .when(
                        "2026-03-03T10:01",
                        assigning(managedBy(null, "mia", "head"), managedBy("mia", "olga", "officer")))
                .then(new LeftUnassigned("line-manager", true))
                .andSeenBy(DORA);
    }

    @Test
    void each_manager_in_a_circle_is_considered_once() {
        named().when(
                        "2026-03-03T10:01",
                        assigning(OLGA_UNDER_HUGO, new Candidate("hugo", Set.of(), Set.of(), "olga", true, 0)))
                .then(new LeftUnassigned("line-manager"));
    }

    @Test
    void the_role_that_looks_for_a_manager_may_assign_it() {
        named().when("2026-03-03T10:01", takesKnowing(STAFF, DORA, "assign", "caseworker", "mia"))
                .thenAmongOthers(new Assigned("mia"))
                .andNotSeenBy(DORA)
                .andSeenBy(somebody("mia", "registrar"));
    }

    @Test
    void it_is_handed_only_to_somebody_above_the_person_whatever_the_role() {
        List<Candidate> others =
                STAFF.stream().filter(member -> !member.id().equals("hugo")).toList();
        for (Candidate member : others) {
            boolean above = member.id().equals("mia");
            Scenario tale = handedOver()
                    .when("2026-03-04T10:00", takesKnowing(STAFF, HUGO, "assign", "caseworker", member.id()));
            if (above) {
                tale.thenAmongOthers(new Assigned("mia")).andNotSeenBy(HUGO, OLGA, officer("omar"), DORA);
            } else {
                tale.thenRefused(Invalid.class, "caseworker");
            }
        }
    }

    @Test
    void if_nobody_above_the_person_can_have_it_it_is_handed_to_the_role_that_looks_after_it() {
        List<Candidate> flat = List.of(
                managedBy(null, "olga", "officer"),
                managedBy(null, "omar", "officer"),
                managedBy(null, "dora", "director"));
        under(withLineManagers(), CREATED, aSubmission())
                .when("2026-03-03T10:00", naming(managedBy(null, "olga", "officer")))
                .when("2026-03-03T10:01", takesKnowing(flat, DORA, "assign", "caseworker", "omar"))
                .thenRefused(Invalid.class, "must be a manager above")
                .when("2026-03-03T10:01", takesKnowing(flat, DORA, "assign", "caseworker", "dora"))
                .thenAmongOthers(new Assigned("dora"));
    }

    @Test
    void as_long_as_the_person_is_unknown_it_is_handed_to_nobody() {
        under(withLineManagers(), CREATED, aSubmission().aboutPerson("Olga at the desk"))
                .when("2026-03-03T10:01", takesKnowing(STAFF, DORA, "assign", "caseworker", "mia"))
                .thenRefused(Invalid.class, "before it is known whom it is about");
    }

    @Test
    void break_glass_lets_an_administrator_read_it_and_nothing_else() {
        Actor.Caseworker root = somebody("root", "administrator");
        Scenario tale = handedOver()
                .when("2026-03-04T10:00", takes(root, "break-glass", "reason", "A court asks."))
                .andSeenBy(root)
                .andOffered(root);
        for (Step deed : List.of(
                takesKnowing(STAFF, root, "assign", "caseworker", "mia"),
                takesKnowing(STAFF, root, "assign", "caseworker", "omar"),
                takesKnowing(STAFF, root, "unname-person", "caseworker", "olga", "reason", "?"),
                takesKnowing(STAFF, root, "name-person", "caseworker", "omar"))) {
            tale.when("2026-03-04T11:00", deed).thenRefused(NotAllowed.class, "only by break-glass");
        }
        tale.andSeenBy(HUGO);
    }

    @Test
    void if_the_manager_is_named_later_the_role_handles_it_again() {
        handedOver()
                .when("2026-03-04T10:00", naming(managedBy("mia", "hugo", "head")))
                .and(complaint -> assertThat(complaint.status().caseworker()).isNull())
                .andSeenBy(DORA)
                .andNotSeenBy(HUGO, OLGA);
    }

    @Test
    void a_sign_in_cannot_give_the_role_of_a_line_manager() {
        Actor.Caseworker pretender = somebody("pat", "line-manager");
        handedOver()
                .andNotSeenBy(pretender)
                .when("2026-03-04T10:00", answers(pretender))
                .thenRefused(NotFound.class, "there is no complaint");
        under(withLineManagers(), CREATED, aSubmission())
                .when("2026-03-04T10:00", takes(pretender, "note", "text", "?"))
                .thenRefused(NotFound.class, "there is no complaint");
    }

    @Test
    void a_line_manager_who_asks_for_an_approval_hands_it_to_the_next_manager_above() {
        investigated()
                .when("2026-03-05T12:00", takes(somebody("mia", "registrar"), "hand-up"))
                .thenAmongOthers(
                        new StageEntered("signature", "line-manager"),
                        new OwnerReplaced("line-manager"),
                        new ConsultationRequested("director", "mia"))
                .andNotSeenBy(somebody("mia", "registrar"), HUGO)
                .when("2026-03-05T12:01", assigning(LINE))
                .then(new Assigned("rex"))
                .andSeenBy(somebody("rex", "rector"))
                .andNotSeenBy(somebody("mia", "registrar"), HUGO, OLGA)
                .when("2026-03-06T10:00", takes(DORA, "sign"))
                .thenRefused(NotFound.class, "there is no complaint")
                .when("2026-03-06T10:00", takes(somebody("rex", "rector"), "sign"))
                .thenAmongOthers(new LetterOrdered("ruling"));
    }

    @Test
    void a_returned_request_goes_back_to_the_manager_who_made_it_and_up_again() {
        investigated()
                .when("2026-03-05T12:00", takes(somebody("mia", "registrar"), "hand-up"))
                .when("2026-03-05T12:01", assigning(LINE))
                .when("2026-03-06T10:00", takes(somebody("rex", "rector"), "hand-back"))
                .thenAmongOthers(new StageEntered("second", "line-manager"), new OwnerReplaced("line-manager"))
                .when("2026-03-06T10:01", assigning(LINE))
                .then(new Assigned("mia"))
                .andSeenBy(somebody("mia", "registrar"))
                .andNotSeenBy(somebody("rex", "rector"), HUGO)
                .when("2026-03-06T12:00", takes(somebody("mia", "registrar"), "hand-up"))
                .when("2026-03-06T12:01", assigning(LINE))
                .then(new Assigned("rex"));
    }

    @Test
    void a_returned_request_goes_to_the_next_manager_above_if_the_one_who_made_it_is_away() {
        returned()
                .when(
                        "2026-03-06T10:01",
                        assigning(
                                OLGA_UNDER_HUGO,
                                managedBy("mia", "hugo", "head"),
                                new Candidate("mia", Set.of("registrar"), Set.of(), "rex", true, 0),
                                managedBy(null, "rex", "rector")))
                .then(new Assigned("rex"))
                .andSeenBy(somebody("rex", "rector"))
                .andNotSeenBy(somebody("mia", "registrar"), HUGO, DORA);
    }

    @Test
    void a_returned_request_goes_to_the_manager_above_if_the_one_who_made_it_has_left() {
        returned()
                .andNotSeenBy(somebody("mia", "registrar"))
                .andSeenBy(DORA)
                .when(
                        "2026-03-06T10:01",
                        assigning(OLGA_UNDER_HUGO, managedBy("rex", "hugo", "head"), managedBy(null, "rex", "rector")))
                .then(new Assigned("rex"))
                .andSeenBy(somebody("rex", "rector"));
        returned()
                .when("2026-03-06T10:01", assigning(OLGA_UNDER_HUGO, managedBy(null, "hugo", "head")))
                .then(new LeftUnassigned("line-manager"))
                .andSeenBy(DORA);
    }

    @Test
    void if_nobody_is_above_the_manager_who_asks_it_waits_for_somebody() {
        investigated()
                .when("2026-03-05T12:00", takes(somebody("mia", "registrar"), "hand-up"))
                .when(
                        "2026-03-05T12:01",
                        assigning(
                                OLGA_UNDER_HUGO, managedBy("mia", "hugo", "head"), managedBy(null, "mia", "registrar")))
                .then(new LeftUnassigned("line-manager"))
                .andSeenBy(DORA)
                .andNotSeenBy(somebody("mia", "registrar"), HUGO);
    }

    /** Mia has asked for the signature, and Rex, the manager above her, has returned the draft. */
    private static Scenario returned() {
        return investigated()
                .when("2026-03-05T12:00", takes(somebody("mia", "registrar"), "hand-up"))
                .when("2026-03-05T12:01", assigning(LINE))
                .when("2026-03-06T10:00", takes(somebody("rex", "rector"), "hand-back"));
    }

    private static final Candidate[] LINE = {
        OLGA_UNDER_HUGO,
        managedBy("mia", "hugo", "head"),
        managedBy("rex", "mia", "registrar"),
        managedBy(null, "rex", "rector")
    };

    /** Hugo has answered, and Mia, the manager above him, has drafted the ruling of the second stage. */
    private static Scenario investigated() {
        return under(
                        withLineManagers()
                                .but(p ->
                                        p.actions.replaceAll(known -> known.id().equals("draft")
                                                ? action("draft")
                                                        .from("second")
                                                        .by("head")
                                                        .mayAsk("findings", Type.TEXT)
                                                        .mayAsk("reasons", Type.TEXT)
                                                        .decides()
                                                        .build()
                                                : known)),
                        CREATED,
                        aSubmission())
                .when("2026-03-03T10:00", naming(OLGA_UNDER_HUGO))
                .when("2026-03-03T10:01", assigning(LINE))
                .when("2026-03-04T10:00", answers(HUGO))
                .when("2026-03-05T10:00", takes(COMPLAINANT, "not-satisfied"))
                .when("2026-03-05T10:01", assigning(LINE))
                .then(new Assigned("mia"))
                .when(
                        "2026-03-05T11:00",
                        takes(somebody("mia", "registrar"), "draft", "findings", "It was so.", "reasons", "Because."));
    }

    /** NU-9: the officer may extend the limit of the answer, and other roles may extend the one of the second stage. */
    @Test
    void the_line_manager_may_extend_a_limit_in_place_of_every_role() {
        AProcedure procedure = withLineManagers()
                .but(p -> p.with(limit("answer", "10 working days")
                        .fromReceipt()
                        .in("first")
                        .metBy("answer")
                        .extendableBy("director")
                        .pausable()));
        Scenario tale = under(procedure, CREATED, aSubmission())
                .when("2026-03-03T10:00", naming(OLGA_UNDER_HUGO))
                .when("2026-03-03T10:01", assigning(STAFF.toArray(Candidate[]::new)))
                .then(new Assigned("hugo"))
                .when("2026-03-04T10:00", extend(HUGO, "answer", "2026-03-20"))
                .thenAmongOthers(new LimitExtended("answer", endOf("2026-03-16"), endOf("2026-03-20"), "extension"))
                .when("2026-03-05T10:00", pauses(HUGO, "police", "2026-03-19"))
                .thenAmongOthers(new StageEvent.Paused("police", endOf("2026-03-19")));
        tale.when("2026-03-06T10:00", resumes(HUGO)).thenAmongOthers(new StageEvent.Resumed("police"));
        under(procedure, CREATED, aSubmission())
                .when("2026-03-04T10:00", extend(HUGO, "answer", "2026-03-20"))
                .thenRefused(NotAllowed.class, "no time limit runs here that you may extend");
    }

    @Test
    void the_line_manager_keeps_it() {
        handedOver()
                .when("2026-03-04T10:00", takes(HUGO, "lift-restriction", "reason", "?"))
                .thenRefused(
                        NotAllowed.class, "a complaint about a member of staff stays restricted to the line manager");
    }

    @Test
    void the_line_manager_may_reopen_it() {
        handedOver()
                .when("2026-03-04T10:00", takes(COMPLAINANT, "withdraw"))
                .andSeenBy(HUGO)
                .andNotSeenBy(OLGA, DORA)
                .when("2026-03-05T10:00", takes(HUGO, "reopen", "reason", "They came back."))
                .thenAmongOthers(new Reopened(), new StageEntered("first", "line-manager"))
                .andSeenBy(HUGO);
    }

    @Test
    void a_complaint_that_staff_restricted_goes_to_the_line_manager_once_it_names_somebody() {
        under(withLineManagers(), CREATED, aSubmission())
                .when("2026-03-02T11:00", restricts(officer("omar")))
                .when("2026-03-03T10:00", naming(OLGA_UNDER_HUGO))
                .thenAmongOthers(new Restricted("director", true))
                .andNotSeenBy(officer("omar"), HUGO)
                .andSeenBy(DORA);
    }

    private static Scenario named() {
        return under(withLineManagers(), CREATED, aSubmission()).when("2026-03-03T10:00", naming(OLGA_UNDER_HUGO));
    }

    private static Scenario handedOver() {
        return named().when("2026-03-03T10:01", assigning(STAFF.toArray(Candidate[]::new)));
    }
}
