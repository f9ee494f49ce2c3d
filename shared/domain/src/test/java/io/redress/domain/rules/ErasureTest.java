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
import io.redress.domain.complaint.ErasureLetters;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LetterEvent.LetterOrderedAgain;
import io.redress.domain.complaint.UntoldLetter;
import io.redress.domain.procedure.Intake;
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

    @Test
    void a_hold_that_does_not_make_the_erasure_later_is_not_told() {
        ended().when("2026-03-05T10:00", takes(contact, "erase", "ground", "person-asked"))
                .when("2026-03-06T10:00", keeps("2026-03-10"))
                .thenNot(LetterOrdered.class)
                .when("2026-03-06T10:05", keeps("2026-03-12"))
                .thenNot(LetterOrdered.class)
                .and(complaint -> assertThat(rules.erasures().at(complaint)).contains(time("2026-03-13T00:00")))
                .when("2026-03-06T11:00", keeps("2026-03-13"))
                .thenAmongOthers(new LetterOrdered("kept-longer"))
                .and(complaint -> assertThat(rules.erasures().at(complaint)).contains(time("2026-03-14T00:00")));
    }

    @Test
    void a_hold_for_which_an_erasure_waits_ends_earlier_only_by_keep_no_longer() {
        ended().when("2026-03-05T10:00", takes(contact, "erase", "ground", "person-asked"))
                .when("2026-03-06T10:00", keeps("2026-06-30"))
                .when("2026-03-20T10:00", keeps("2026-06-29"))
                .thenRefused(Rejection.Reason.Invalid.class, "must be 2026-06-30 or later", "keep-no-longer")
                .when("2026-03-20T10:00", keeps("2026-06-30"))
                .thenNot(LetterOrdered.class);
    }

    @Test
    void a_hold_without_an_order_may_end_earlier_than_the_one_before() {
        ended().when("2026-03-05T10:00", keeps("2027-12-31"))
                .when("2026-03-06T10:00", keeps("2027-06-30"))
                .and(complaint -> assertThat(rules.erasures().at(complaint)).contains(time("2027-07-01T00:00")));
    }

    @Test
    void only_the_latest_letter_about_the_erasure_waits_for_staff() {
        ended(aSubmission().withoutEmail())
                .when("2026-03-05T10:00", takes(contact, "erase", "ground", "person-asked"))
                .and(complaint -> assertThat(untold(complaint)).containsExactly("erasure"))
                .when("2026-03-06T10:00", keeps("2026-03-10"))
                .and(complaint -> assertThat(untold(complaint)).containsExactly("erasure"))
                .when("2026-03-06T11:00", keeps("2026-06-30"))
                .and(complaint -> assertThat(untold(complaint)).containsExactly("kept-longer"))
                .when("2026-03-20T10:00", takes(contact, "keep-no-longer", "reason", "It has decided."))
                .and(complaint -> assertThat(untold(complaint)).containsExactly("erasure"))
                .and(complaint -> assertThat(
                                complaint.handling().untoldLetters().getLast().change())
                        .isEqualTo(complaint.version()));
    }

    @Test
    void a_letter_that_a_later_one_has_replaced_is_not_sent_again() {
        Scenario ordered = ended().when("2026-03-05T10:00", takes(contact, "erase", "ground", "person-asked"));
        String change = String.valueOf(ordered.complaint().version());
        ordered.when("2026-03-05T11:00", takes(officer("olga"), "send-again", "change", change))
                .thenAmongOthers(new LetterOrderedAgain(Integer.parseInt(change)));
        String again = String.valueOf(ordered.complaint().version());
        ordered.when("2026-03-06T10:00", keeps("2026-06-30"));
        String hold = String.valueOf(ordered.complaint().version());
        ordered.when("2026-03-06T11:00", takes(officer("olga"), "send-again", "change", change))
                .thenRefused(Rejection.Reason.Invalid.class, "ordered a letter")
                .when("2026-03-06T11:00", takes(officer("olga"), "send-again", "change", again))
                .thenRefused(Rejection.Reason.Invalid.class, "ordered a letter")
                .when("2026-03-06T11:00", takes(officer("olga"), "send-again", "change", hold))
                .thenAmongOthers(new LetterOrderedAgain(Integer.parseInt(hold)));
    }

    @Test
    void a_person_without_contact_details_has_a_week_to_read_the_day_on_the_page() {
        AProcedure anonymous = aProcedure()
                .but(p -> p.retention = YEAR)
                .but(p -> p.intake = Intake.of(Intake.Anonymous.HANDLE, null, null, null, false, List.of()));
        ended(anonymous, aSubmission().name(null).email(null))
                .when("2026-03-05T10:00", takes(contact, "erase", "ground", "person-asked"))
                .thenAmongOthers(new ErasureOrdered("person-asked", time("2026-03-13T00:00")))
                .and(complaint -> assertThat(untold(complaint)).isEmpty());
    }

    @Test
    void an_order_undoes_the_plan_to_erase_the_data_when_its_time_is_over() {
        Complaint planned = planned(ended().complaint());
        Complaint ordered = taken(planned, "erase", Map.of("ground", "person-asked"), "2027-02-10T10:00");
        assertThat(ordered.handling().erasurePlanned()).isNull();
        assertThat(rules.erasures().at(ordered)).contains(time("2027-02-18T00:00"));
    }

    @Test
    void links_open_a_complaint_again_between_the_order_and_the_erasure() {
        Complaint ended = ended().complaint();
        assertThat(ValidLinks.areOver(ended, rules, time("2028-03-05T10:00"))).isTrue();
        Complaint ordered = taken(ended, "erase", Map.of("ground", "person-asked"), "2028-03-05T10:00");
        assertThat(ValidLinks.areOver(ordered, rules, time("2028-03-12T23:59"))).isFalse();
        Complaint begun = recorded(ordered, time("2028-03-13T00:00"));
        assertThat(begun.handling().erasureHasBegun()).isTrue();
        assertThat(ValidLinks.areOver(begun, rules, time("2028-03-13T00:01"))).isTrue();
    }

    private static List<String> untold(Complaint complaint) {
        return complaint.handling().untoldLetters().stream()
                .map(UntoldLetter::letter)
                .filter(ErasureLetters::include)
                .toList();
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
        return ended(aSubmission());
    }

    private Scenario ended(ASubmission submission) {
        return ended(procedure, submission);
    }

    private static Scenario ended(AProcedure procedure, ASubmission submission) {
        return Scenario.under(procedure, "2026-03-02T10:00", submission)
                .when("2026-03-02T10:01", letterGoes("acknowledgement", 1))
                .when("2026-03-03T10:00", answers(officer("olga")))
                .when("2026-03-04T10:00", takes(COMPLAINANT, "satisfied"));
    }
}
