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
import io.redress.domain.complaint.ErasureEvent.RetentionReleased;
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
    void the_person_is_told_the_day_of_the_erasure_a_week_before() {
        Scenario ended = ended();
        ended.when("2026-03-05T10:00", takes(contact, "erase", "ground", "person-asked"))
                .thenAmongOthers(
                        new ErasureOrdered("person-asked", time("2026-03-13T00:00")), new LetterOrdered("erasure"))
                .when(
                        "2026-03-05T10:01",
                        letterGoes("erasure", ended.complaint().version()))
                .and(complaint -> assertThat(complaint.handling().erasure())
                        .isEqualTo(new Erasure("person-asked", time("2026-03-13T00:00"), null, null)))
                .and(complaint -> assertThat(rules.erasures().due(complaint, time("2026-03-12T23:59")))
                        .isEmpty())
                .and(complaint -> assertThat(rules.erasures().due(complaint, time("2026-03-13T00:00")))
                        .contains("person-asked"));
    }

    @Test
    void a_letter_that_does_not_arrive_does_not_delay_the_erasure() {
        ended().when("2026-03-05T10:00", takes(contact, "erase", "ground", "unlawful"))
                .and(complaint -> assertThat(rules.erasures().due(complaint, time("2026-03-12T23:59")))
                        .isEmpty())
                .and(complaint -> assertThat(rules.erasures().due(complaint, time("2026-03-13T00:00")))
                        .contains("unlawful"));
    }

    @Test
    void an_ordered_erasure_waits_for_a_hold_and_the_person_is_told() {
        Scenario ordered = ended().when("2026-03-05T10:00", takes(contact, "erase", "ground", "person-asked"));
        ordered.when("2026-03-06T10:00", keeps("2026-06-30"))
                .thenAmongOthers(new RetentionHeld(time("2026-07-01T00:00")), new LetterOrdered("kept-longer"))
                .and(complaint -> assertThat(rules.erasures().at(complaint)).contains(time("2026-07-01T00:00")))
                .and(complaint -> assertThat(recorded(complaint, time("2026-06-30T23:59"))
                                .handling()
                                .erasureHasBegun())
                        .isFalse())
                .and(complaint -> assertThat(rules.erasures().due(complaint, time("2026-07-01T00:00")))
                        .contains("person-asked"));
    }

    @Test
    void an_erasure_that_waited_goes_on_after_the_hold_and_the_person_is_told_the_new_day() {
        ended().when("2026-03-05T10:00", takes(contact, "erase", "ground", "person-asked"))
                .when("2026-03-06T10:00", keeps("2026-06-30"))
                .when("2026-03-20T10:00", takes(contact, "keep-no-longer", "reason", "It has decided."))
                .thenAmongOthers(
                        new RetentionReleased(),
                        new ErasureOrdered("person-asked", time("2026-03-28T00:00")),
                        new LetterOrdered("erasure"))
                .and(complaint -> assertThat(rules.erasures().at(complaint)).contains(time("2026-03-28T00:00")));
    }

    @Test
    void a_hold_alone_is_not_told_and_refuses_an_erasure_until_its_end() {
        Scenario held = ended().when("2026-03-05T10:00", keeps("2026-06-30"));
        assertThat(held.complaint().handling().untoldLetters()).isEmpty();
        assertThatThrownBy(() -> rules.decide(
                        held.complaint(),
                        new Command.Act("erase", Map.of("ground", "person-asked")),
                        contact,
                        time("2026-06-30T23:59")))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("on hold");
        held.when("2026-07-01T10:00", takes(contact, "erase", "ground", "person-asked"))
                .and(complaint -> assertThat(rules.erasures().at(complaint)).contains(time("2026-07-09T00:00")));
        assertThatThrownBy(() -> rules.decide(
                        held.complaint(),
                        new Command.Act("keep-no-longer", Map.of("reason", "It is over.")),
                        contact,
                        time("2026-07-01T10:00")))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("not on hold");
    }

    private Step keeps(String until) {
        return takes(contact, "keep-longer", "until", until, "reason", "A court asks.");
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
        Complaint erased = erased(planned(ended().complaint()), time("2027-03-04T10:00"));
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
        Complaint planned = planned(complaint);
        assertThat(planned.handling().erasurePlanned()).isEqualTo(time("2027-03-04T10:00"));
        assertThat(erased(planned, time("2027-03-04T09:59")).handling().isErased())
                .isFalse();
        assertThat(erased(planned, time("2027-03-04T10:00")).handling().isErased())
                .isTrue();
    }

    @Test
    void nothing_is_erased_that_was_not_foreseen_for_a_month() {
        Complaint complaint = ended().complaint();
        assertThat(rules.erasures().nextStep(complaint)).contains(time("2027-02-01T10:00"));
        Instant late = time("2029-07-01T10:00");
        assertThat(rules.erasures().due(complaint, late)).isEmpty();
        assertThat(rules.erasures().foreseen(complaint, late)).contains(time("2029-08-01T10:00"));
        Complaint planned = recorded(complaint, late);
        assertThat(planned.handling().erasure()).isNull();
        assertThat(rules.erasures().nextStep(planned)).contains(time("2029-08-01T10:00"));
        assertThat(recorded(planned, time("2029-08-01T09:59"))).isEqualTo(planned);
        assertThat(erased(planned, time("2029-08-01T10:00")).handling().isErased())
                .isTrue();
    }

    @Test
    void a_hold_ends_a_plan_so_that_its_end_is_foreseen_too() {
        Complaint planned = planned(ended().complaint());
        Complaint held = taken(
                planned, "keep-longer", Map.of("until", "2028-06-30", "reason", "A court asks."), "2027-03-01T10:00");
        assertThat(held.handling().erasurePlanned()).isNull();
        Complaint released = taken(held, "keep-no-longer", Map.of("reason", "It has decided."), "2027-05-01T10:00");
        assertThat(erased(released, time("2027-05-01T10:01")).handling().isErased())
                .isFalse();
        assertThat(rules.erasures().foreseen(released, time("2027-05-01T10:01")))
                .contains(time("2027-06-01T10:01"));
    }

    @Test
    void a_reopening_ends_a_plan() {
        Complaint planned = planned(ended().complaint());
        Decision decision = rules.decide(
                planned,
                new Command.Act("reopen", Map.of("reason", "There is more.")),
                officer("olga"),
                time("2027-03-01T10:00"));
        Complaint open =
                planned.after(new Change(planned.version() + 1, time("2027-03-01T10:00"), "olga", decision.events()));
        assertThat(open.handling().erasurePlanned()).isNull();
        assertThat(rules.erasures().nextStep(open)).isEmpty();
    }

    private Complaint planned(Complaint complaint) {
        return recorded(complaint, rules.erasures().nextStep(complaint).orElseThrow());
    }

    private Complaint taken(Complaint complaint, String action, Map<String, String> form, String at) {
        Decision decision = rules.decide(complaint, new Command.Act(action, form), contact, time(at));
        return complaint.after(new Change(complaint.version() + 1, time(at), contact.name(), decision.events()));
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
        Complaint begun = recorded(planned(ended().complaint()), over);
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
