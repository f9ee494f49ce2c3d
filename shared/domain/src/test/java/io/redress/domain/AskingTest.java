package io.redress.domain;

import static io.redress.domain.ASubmission.aSubmission;
import static io.redress.domain.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.Deed.assigning;
import static io.redress.domain.Deed.candidate;
import static io.redress.domain.Deed.head;
import static io.redress.domain.Deed.letterGoes;
import static io.redress.domain.Deed.officer;
import static io.redress.domain.Deed.somebody;
import static io.redress.domain.Deed.takes;
import static io.redress.domain.Tale.under;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Event.ActionTaken;
import io.redress.domain.Event.Asked;
import io.redress.domain.Event.LimitStarted;
import io.redress.domain.Event.StageEntered;
import io.redress.domain.Refused.Reason.NotAllowed;
import io.redress.domain.Refused.Reason.Unknown;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Somebody's word is waited for while the owner and the caseworker keep the complaint. */
class AskingTest {

    private static final String BORN = "2026-03-02T10:00";
    private static final Actor OLGA = officer("olga");
    private static final Actor.Caseworker ADVISER = somebody("ava", "adviser");

    @Test
    void whoever_asks_keeps_the_complaint() {
        asked().and(complaint -> {
            assertThat(complaint.standing().owner()).isEqualTo("officer");
            assertThat(complaint.standing().asked()).isEqualTo("adviser");
            assertThat(complaint.standing().caseworker()).isEqualTo("olga");
        });
    }

    @Test
    void the_role_that_is_asked_is_on_record() {
        assigned()
                .when("2026-03-03T10:00", takes(OLGA, "ask-advice"))
                .then(
                        new ActionTaken("ask-advice", Map.of()),
                        new StageEntered("advice", "officer"),
                        new Asked("adviser", "olga"));
    }

    @Test
    void only_the_one_who_is_asked_may_give_the_answer() {
        asked().when("2026-03-04T10:00", takes(OLGA, "advise", "advice", "I advise myself."))
                .thenRefused(NotAllowed.class, "the action advise is for adviser")
                .when("2026-03-04T10:00", takes(ADVISER, "advise", "advice", "Say sorry."))
                .then(new ActionTaken("advise", Map.of()), new StageEntered("first", "officer"))
                .thenWritten(Map.of("advice", "Say sorry."))
                .and(complaint -> {
                    assertThat(complaint.standing().asked()).isNull();
                    assertThat(complaint.standing().caseworker()).isEqualTo("olga");
                });
    }

    @Test
    void the_limits_of_the_owner_run_on_meanwhile() {
        assigned()
                .when("2026-03-03T10:00", takes(OLGA, "ask-advice"))
                .thenNot(LimitStarted.class)
                .and(complaint -> assertThat(complaint.running("answer")).isPresent());
    }

    @Test
    void whoever_sees_what_was_handed_over_sees_it_once_asked_and_ever_after() {
        assigned()
                .andNotSeenBy(ADVISER)
                .when("2026-03-03T09:00", takes(ADVISER, "note", "text", "May I?"))
                .thenRefused(Unknown.class, "there is no complaint")
                .andOffered(ADVISER)
                .when("2026-03-03T10:00", takes(OLGA, "ask-advice"))
                .andSeenBy(ADVISER)
                .when("2026-03-04T10:00", takes(ADVISER, "advise", "advice", "Say sorry."))
                .andSeenBy(ADVISER);
    }

    @Test
    void an_approval_is_given_by_whoever_is_asked_and_may_be_refused() {
        under(aWiderProcedure(), BORN, aSubmission().channel("ombudsman").origin("reference", "OM/1"))
                .when("2026-03-03T10:00", takes(head("hugo"), "hand-up"))
                .thenAmongOthers(new StageEntered("signature", "head"), new Asked("director", "hugo"))
                .when("2026-03-04T10:00", takes(head("hugo"), "hand-back"))
                .thenRefused(NotAllowed.class, "the action hand-back is for director")
                .when("2026-03-04T10:00", takes(somebody("dora", "director"), "hand-back"))
                .andStage("second")
                .and(complaint -> assertThat(complaint.standing().asked()).isNull());
    }

    @Test
    void nobody_gives_the_word_that_they_have_asked_for() {
        Actor.Caseworker both = new Actor.Caseworker("hugo", Set.of("head", "director"), Set.of());
        under(aWiderProcedure(), BORN, aSubmission().channel("ombudsman").origin("reference", "OM/1"))
                .when("2026-03-03T10:00", takes(both, "hand-up"))
                .thenAmongOthers(
                        new ActionTaken("hand-up", Map.of()),
                        new StageEntered("signature", "head"),
                        new Asked("director", "hugo"))
                .when("2026-03-04T10:00", takes(both, "hand-back"))
                .thenRefused(NotAllowed.class, "nobody gives the word that they have asked for")
                .when("2026-03-04T10:00", takes(both, "sign"))
                .thenRefused(NotAllowed.class, "nobody gives the word that they have asked for")
                .when("2026-03-04T10:00", takes(somebody("dora", "director"), "hand-back"))
                .andStage("second")
                .when("2026-03-05T10:00", takes(somebody("dora", "head"), "hand-up"))
                .when("2026-03-06T10:00", takes(both, "hand-back"))
                .andStage("second");
    }

    @Test
    void from_one_who_is_asked_to_the_next_whoever_asked_first_gives_neither_word() {
        Standing asked = Standing.NOWHERE.asking("head", "olga");
        Standing next = asked.entering(new StageEntered("signature", null), Instant.EPOCH)
                .asking("director", "omar");
        assertThat(next.askedBy()).containsExactly("olga", "omar");
        assertThat(next.asking("head", null).askedBy()).containsExactly("olga", "omar");
        Standing worked = next.entering(new StageEntered("first", null), Instant.EPOCH);
        assertThat(worked.asked()).isNull();
        assertThat(worked.entering(new StageEntered("advice", null), Instant.EPOCH)
                        .asking("adviser", "omar")
                        .askedBy())
                .containsExactly("omar");
    }

    @Test
    void a_stage_that_asks_is_not_where_a_complaint_is_worked_on() {
        asked().when("2026-03-04T09:00", assigning())
                .thenNothing()
                .when("2026-03-04T10:00", takes(ADVISER, "advise", "advice", "Say sorry."))
                .when("2026-03-04T11:00", takes(OLGA, "ask-advice"))
                .when("2026-03-05T10:00", reclassifiedAway())
                .thenAmongOthers(new StageEntered("enquiry", "officer"));
    }

    private static Deed reclassifiedAway() {
        return takes(OLGA, "reclassify", "kind", "query", "reason", "It asks.");
    }

    private static Tale assigned() {
        return under(aWiderProcedure(), BORN, aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .when("2026-03-02T10:05", assigning(candidate("olga", 0, "officer")));
    }

    private static Tale asked() {
        return assigned().when("2026-03-03T10:00", takes(OLGA, "ask-advice"));
    }
}
