package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.assigning;
import static io.redress.domain.rules.Step.candidate;
import static io.redress.domain.rules.Step.head;
import static io.redress.domain.rules.Step.letterGoes;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.somebody;
import static io.redress.domain.rules.Step.takes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Reason.NotAllowed;
import io.redress.domain.Rejection.Reason.NotFound;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.LimitEvent.LimitStarted;
import io.redress.domain.complaint.StageEvent.ConsultationRequested;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.complaint.Status;
import io.redress.domain.staff.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A complaint waits for the approval or advice of a role while the owner and the caseworker keep it. */
class ConsultationTest {

    private static final String CREATED = "2026-03-02T10:00";
    private static final Actor OLGA = officer("olga");
    private static final Actor.Caseworker ADVISER = somebody("ava", "adviser");

    @Test
    void the_owner_keeps_the_complaint_during_a_consultation() {
        asked().and(complaint -> {
            assertThat(complaint.status().owner()).isEqualTo("officer");
            assertThat(complaint.status().pendingConsultation()).isEqualTo("adviser");
            assertThat(complaint.status().caseworker()).isEqualTo("olga");
        });
    }

    @Test
    void the_consulted_role_is_recorded() {
        assigned()
                .when("2026-03-03T10:00", takes(OLGA, "ask-advice"))
                .then(
                        new ActionTaken("ask-advice", Map.of()),
                        new StageEntered("advice", "officer"),
                        new ConsultationRequested("adviser", "olga"));
    }

    @Test
    void only_the_consulted_role_may_give_the_approval() {
        asked().when("2026-03-04T10:00", takes(OLGA, "advise", "advice", "I advise myself."))
                .thenRefused(NotAllowed.class, "the action advise is for adviser")
                .when("2026-03-04T10:00", takes(ADVISER, "advise", "advice", "Say sorry."))
                .then(new ActionTaken("advise", Map.of()), new StageEntered("first", "officer"))
                .thenWritten(Map.of("advice", "Say sorry."))
                .and(complaint -> {
                    assertThat(complaint.status().pendingConsultation()).isNull();
                    assertThat(complaint.status().caseworker()).isEqualTo("olga");
                });
    }

    @Test
    void the_owners_time_limits_keep_running_during_a_consultation() {
        assigned()
                .when("2026-03-03T10:00", takes(OLGA, "ask-advice"))
                .thenNot(LimitStarted.class)
                .and(complaint -> assertThat(complaint.running("answer")).isPresent());
    }

    @Test
    void a_role_that_sees_only_handed_over_complaints_sees_one_once_it_was_consulted() {
        assigned()
                .andNotSeenBy(ADVISER)
                .when("2026-03-03T09:00", takes(ADVISER, "note", "text", "May I?"))
                .thenRefused(NotFound.class, "there is no complaint")
                .andOffered(ADVISER)
                .when("2026-03-03T10:00", takes(OLGA, "ask-advice"))
                .andSeenBy(ADVISER)
                .when("2026-03-04T10:00", takes(ADVISER, "advise", "advice", "Say sorry."))
                .andSeenBy(ADVISER);
    }

    @Test
    void the_consulted_role_may_give_or_refuse_an_approval() {
        under(aWiderProcedure(), CREATED, aSubmission().channel("ombudsman").origin("reference", "OM/1"))
                .when("2026-03-03T10:00", takes(head("hugo"), "hand-up"))
                .thenAmongOthers(new StageEntered("signature", "head"), new ConsultationRequested("director", "hugo"))
                .when("2026-03-04T10:00", takes(head("hugo"), "hand-back"))
                .thenRefused(NotAllowed.class, "the action hand-back is for director")
                .when("2026-03-04T10:00", takes(somebody("dora", "director"), "hand-back"))
                .andStage("second")
                .and(complaint ->
                        assertThat(complaint.status().pendingConsultation()).isNull());
    }

    @Test
    void nobody_gives_an_approval_that_they_requested() {
        Actor.Caseworker both = new Actor.Caseworker("hugo", Set.of("head", "director"), Set.of());
        under(aWiderProcedure(), CREATED, aSubmission().channel("ombudsman").origin("reference", "OM/1"))
                .when("2026-03-03T10:00", takes(both, "hand-up"))
                .thenAmongOthers(
                        new ActionTaken("hand-up", Map.of()),
                        new StageEntered("signature", "head"),
                        new ConsultationRequested("director", "hugo"))
                .when("2026-03-04T10:00", takes(both, "hand-back"))
                .thenRefused(
                        NotAllowed.class,
                        "you requested this approval or advice, so another member of staff has to give it")
                .when("2026-03-04T10:00", takes(both, "sign"))
                .thenRefused(
                        NotAllowed.class,
                        "you requested this approval or advice, so another member of staff has to give it")
                .when("2026-03-04T10:00", takes(somebody("dora", "director"), "hand-back"))
                .andStage("second")
                .when("2026-03-05T10:00", takes(somebody("dora", "head"), "hand-up"))
                .when("2026-03-06T10:00", takes(both, "hand-back"))
                .andStage("second");
    }

    @Test
    void the_requester_of_the_first_of_two_consultations_gives_neither_approval() {
        Status consulted = Status.NOWHERE.consulting("head", "olga");
        Status next = consulted
                .entering(new StageEntered("signature", null), Instant.EPOCH)
                .consulting("director", "omar");
        assertThat(next.consultationRequestedBy()).containsExactly("olga", "omar");
        assertThat(next.consulting("head", null).consultationRequestedBy()).containsExactly("olga", "omar");
        Status worked = next.entering(new StageEntered("first", null), Instant.EPOCH);
        assertThat(worked.pendingConsultation()).isNull();
        assertThat(worked.entering(new StageEntered("advice", null), Instant.EPOCH)
                        .consulting("adviser", "omar")
                        .consultationRequestedBy())
                .containsExactly("omar");
    }

    @Test
    void a_consultation_stage_is_not_the_stage_to_reopen_at() {
        asked().when("2026-03-04T09:00", assigning())
                .thenNothing()
                .when("2026-03-04T10:00", takes(ADVISER, "advise", "advice", "Say sorry."))
                .when("2026-03-04T11:00", takes(OLGA, "ask-advice"))
                .when("2026-03-05T10:00", reclassifiedAway())
                .thenAmongOthers(new StageEntered("enquiry", "officer"));
    }

    private static Step reclassifiedAway() {
        return takes(OLGA, "reclassify", "kind", "query", "reason", "It asks.");
    }

    private static Scenario assigned() {
        return under(aWiderProcedure(), CREATED, aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .when("2026-03-02T10:05", assigning(candidate("olga", 0, "officer")));
    }

    private static Scenario asked() {
        return assigned().when("2026-03-03T10:00", takes(OLGA, "ask-advice"));
    }
}
