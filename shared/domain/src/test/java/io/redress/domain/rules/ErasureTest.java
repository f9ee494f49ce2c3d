package io.redress.domain.rules;

import static io.redress.domain.rules.AProcedure.aProcedure;
import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.letterGoes;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.somebody;
import static io.redress.domain.rules.Step.takes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Erasure;
import io.redress.domain.complaint.ErasureEvent.ErasureOrdered;
import io.redress.domain.complaint.ErasureEvent.RetentionHeld;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.procedure.Retention;
import io.redress.domain.staff.Actor;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErasureTest {

    private static final Retention YEAR = new Retention(Period.ofYears(1), List.of(), Period.ofYears(2), null);

    private final AProcedure procedure = aProcedure().but(p -> p.retention = YEAR);
    private final Rules rules = new Rules(procedure.build(), Scenario.ENGLAND);
    private final Actor.Caseworker contact = somebody("contact", procedure.dataProtection);

    @Test
    void the_person_is_told_and_can_look_for_a_day_longer() {
        Scenario ended = ended();
        ended.when("2026-03-05T10:00", takes(contact, "erase", "ground", "person-asked"))
                .thenAmongOthers(
                        new ErasureOrdered("person-asked", time("2026-03-12T10:00")), new LetterOrdered("erasure"))
                .when(
                        "2026-03-05T10:01",
                        letterGoes("erasure", ended.complaint().version()))
                .and(complaint -> assertThat(complaint.handling().erasure())
                        .isEqualTo(new Erasure("person-asked", time("2026-03-06T10:01"), null, null)))
                .and(complaint -> assertThat(rules.erasures().at(complaint)).contains(time("2026-03-06T10:01")))
                .and(complaint -> assertThat(rules.erasures().due(complaint, time("2026-03-06T10:00")))
                        .isEmpty())
                .and(complaint -> assertThat(rules.erasures().due(complaint, time("2026-03-06T10:01")))
                        .contains("person-asked"));
    }

    @Test
    void a_letter_that_does_not_arrive_keeps_the_data_for_a_week_only() {
        ended().when("2026-03-05T10:00", takes(contact, "erase", "ground", "unlawful"))
                .and(complaint -> assertThat(rules.erasures().due(complaint, time("2026-03-12T09:59")))
                        .isEmpty())
                .and(complaint -> assertThat(rules.erasures().due(complaint, time("2026-03-12T10:00")))
                        .contains("unlawful"));
    }

    @Test
    void an_open_complaint_is_not_erased() {
        Scenario open = Scenario.under(procedure, "2026-03-02T10:00", aSubmission());
        assertThatThrownBy(() -> rules.decide(
                        open.complaint(),
                        new Command.Act("erase", Map.of("ground", "person-asked")),
                        contact,
                        time("2026-03-02T11:00")))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("still open");
    }

    @Test
    void only_the_data_protection_contact_erases() {
        assertThatThrownBy(() -> rules.decide(
                        ended().complaint(),
                        new Command.Act("erase", Map.of("ground", "person-asked")),
                        officer("olga"),
                        time("2026-03-05T10:00")))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("is for " + procedure.dataProtection);
    }

    @Test
    void an_erased_complaint_has_no_actions_and_no_checks() {
        Complaint erased = erased(ended().complaint(), time("2027-03-04T10:00"));
        assertThat(erased.handling().isErased()).isTrue();
        assertThat(rules.nextCheckAt(erased)).isEmpty();
        assertThat(rules.erasures().at(erased)).isEmpty();
        for (Actor actor : List.of(COMPLAINANT, contact, officer("olga"), somebody("ada", "administrator"))) {
            assertThat(rules.offered(erased, actor, time("2027-03-05T10:00"))).isEmpty();
        }
    }

    @Test
    void data_is_erased_when_its_time_is_over_and_not_before() {
        Complaint complaint = ended().complaint();
        assertThat(rules.erasures().at(complaint)).contains(time("2027-03-04T10:00"));
        assertThat(erased(complaint, time("2027-03-04T09:59")).handling().isErased())
                .isFalse();
    }

    @Test
    void a_hold_keeps_the_data_until_its_end() {
        ended().when(
                        "2026-03-05T10:00",
                        takes(contact, "keep-longer", "until", "2027-06-30", "reason", "A court asks."))
                .thenAmongOthers(new RetentionHeld(time("2027-07-01T00:00")))
                .and(complaint -> assertThat(rules.erasures().at(complaint)).contains(time("2027-07-01T00:00")))
                .when("2026-03-06T10:00", takes(contact, "keep-no-longer", "reason", "It has decided."))
                .and(complaint -> assertThat(rules.erasures().at(complaint)).contains(time("2027-03-04T10:00")));
    }

    @Test
    void nothing_can_be_done_and_nothing_is_checked_once_the_erasure_has_begun() {
        Instant over = time("2027-03-04T10:00");
        Complaint begun = recorded(ended().complaint(), over);
        assertThat(begun.handling().erasureHasBegun()).isTrue();
        assertThat(begun.handling().isErased()).isFalse();
        assertThat(rules.nextCheckAt(begun)).isEmpty();
        assertThat(rules.erasures().due(begun, over)).contains("retention");
        for (Actor actor : List.of(COMPLAINANT, contact, officer("olga"), somebody("ada", "administrator"))) {
            assertThat(rules.offered(begun, actor, over)).isEmpty();
        }
        assertThatThrownBy(() -> rules.decide(
                        begun,
                        new Command.Act("keep-longer", Map.of("until", "2028-03-04", "reason", "A court asks.")),
                        contact,
                        over))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("has begun");
        assertThat(rules.decide(begun, new Command.RunScheduledChecks(), new Actor.System("deadline-sweep"), over)
                        .events())
                .isEmpty();
    }

    private Complaint erased(Complaint complaint, Instant now) {
        return recorded(recorded(complaint, now), now);
    }

    private Complaint recorded(Complaint complaint, Instant now) {
        Actor.System sweep = new Actor.System("deadline-sweep");
        Decision decision = rules.decide(complaint, new Command.RecordErasure(), sweep, now);
        return decision.events().isEmpty()
                ? complaint
                : complaint.after(new Change(complaint.version() + 1, now, sweep.name(), decision.events()));
    }

    private Scenario ended() {
        return Scenario.under(procedure, "2026-03-02T10:00", aSubmission())
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .when("2026-03-03T10:00", answers(officer("olga")))
                .when("2026-03-04T10:00", takes(COMPLAINANT, "satisfied"));
    }
}
