package io.redress.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.calendar.Calendars;
import io.redress.domain.calendar.DueTime;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.Limit;
import io.redress.domain.intake.Particulars;
import io.redress.domain.staff.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * One complaint as given, when, then. Times are local times in England. Every then-step also asserts what must be true of every
 * complaint: that its history leads to its state, and that its version counts its changes.
 */
public final class Scenario {

    public static final WorkingCalendar ENGLAND = Calendars.england();

    private Rules rules;
    private final List<Change> history = new ArrayList<>();
    private final Set<LocalDate> declared = new TreeSet<>();
    private Complaint complaint;
    private Particulars particulars;
    private Instant now;
    private Decision decision = Decision.NOTHING;
    private Rejection refused;

    private Scenario(Rules rules) {
        this.rules = rules;
        this.complaint = Complaint.initial(
                new Reference("ACORN-0000-0000"),
                rules.procedure().organisation(),
                rules.procedure().version());
    }

    /** A complaint that was submitted at a time and received at once. */
    static Scenario given(String at, ASubmission submission) {
        return under(AProcedure.aProcedure(), at, submission);
    }

    static Scenario under(AProcedure procedure, String at, ASubmission submission) {
        return under(procedure, at, submission, at);
    }

    static Scenario under(AProcedure procedure, String received, ASubmission submission, String recorded) {
        Scenario tale = new Scenario(new Rules(procedure.build(), ENGLAND));
        tale.now = time(recorded);
        tale.particulars = submission.build().particulars();
        tale.happens(
                () -> Decision.of(tale.rules
                        .submit(new Reference("ACORN-0000-0000"), submission.receivedAt(time(received)), tale.now)
                        .accepted()
                        .change()
                        .events()),
                Step.COMPLAINANT);
        return tale;
    }

    public static Instant time(String local) {
        return Calendars.at(ENGLAND, local);
    }

    /** The last second of a day. */
    static Instant endOf(String date) {
        return time(date + "T23:59:59");
    }

    Scenario when(String at, Step deed) {
        return when(time(at), deed);
    }

    Scenario when(Instant at, Step deed) {
        now = at;
        happens(() -> deed.knowing(history, particulars).decide(rules, complaint, at), deed.actor());
        return this;
    }

    private void happens(java.util.function.Supplier<Decision> deciding, Actor actor) {
        refused = null;
        decision = Decision.NOTHING;
        try {
            decision = deciding.get();
        } catch (Rejection why) {
            refused = why;
            return;
        }
        decision.corrected().ifPresent(corrected -> particulars = corrected);
        if (!decision.events().isEmpty()) {
            Change change = new Change(history.size() + 1, now, actor.name(), decision.events());
            history.add(change);
            complaint = complaint.after(change);
        }
    }

    /** The last step caused exactly these events, in this order. */
    Scenario then(Event... events) {
        told();
        assertThat(refused).as("refused").isNull();
        assertThat(decision.events()).containsExactly(events);
        return this;
    }

    /** The last step caused these events in this order, and possibly others. */
    Scenario thenAmongOthers(Event... events) {
        told();
        assertThat(refused).as("refused").isNull();
        assertThat(decision.events()).containsSubsequence(events);
        return this;
    }

    Scenario thenNot(Class<? extends Event> kind) {
        told();
        assertThat(refused).as("refused").isNull();
        assertThat(decision.events()).noneMatch(kind::isInstance);
        return this;
    }

    Scenario thenNothing() {
        return then();
    }

    Scenario andParticulars(Consumer<Particulars> check) {
        told();
        check.accept(particulars);
        return this;
    }

    Scenario thenWritten(Map<String, String> texts) {
        told();
        assertThat(decision.texts()).isEqualTo(texts);
        return this;
    }

    /** The last step was rejected for this kind of reason, with these words in the message, and nothing has changed. */
    Scenario thenRefused(Class<? extends Rejection.Reason> kind, String... words) {
        told();
        assertThat(refused).as("refused; instead came " + decision).isNotNull();
        assertThat(refused.reason()).isInstanceOf(kind);
        assertThat(refused.reason().toString()).contains(words);
        return this;
    }

    /** A day off is declared after the scenario began. */
    Scenario andDayOffDeclared(String date) {
        LocalDate day = LocalDate.parse(date);
        declared.add(day);
        rules = new Rules(rules.procedure(), rules.calendar().with(Map.of(day, "A day of mourning")), declared);
        return this;
    }

    /** All days off that were declared during the scenario are withdrawn. */
    Scenario andDaysOffTakenBack() {
        rules = new Rules(rules.procedure(), rules.calendar().without(declared));
        declared.clear();
        return this;
    }

    Scenario andSeenBy(Actor.Caseworker... people) {
        return and(stands -> assertThat(people).as("a user who may read it").allMatch(person -> rules.access()
                .mayRead(stands, person, now)));
    }

    Scenario andNotSeenBy(Actor.Caseworker... people) {
        return and(stands -> assertThat(people).as("a user who may not read it").noneMatch(person -> rules.access()
                .mayRead(stands, person, now)));
    }

    Scenario and(Consumer<Complaint> look) {
        told();
        look.accept(complaint);
        return this;
    }

    Scenario andStage(String stage) {
        return and(now -> assertThat(now.stage()).isEqualTo(stage));
    }

    Scenario andWakesAt(Instant moment) {
        return and(now -> assertThat(rules.nextCheckAt(now)).contains(moment));
    }

    Scenario andNobodyWaits() {
        return and(now -> assertThat(rules.nextCheckAt(now)).isEmpty());
    }

    Scenario andDue(Instant moment) {
        return and(now -> assertThat(rules.due(now)).contains(moment));
    }

    Scenario andNothingDue() {
        return and(now -> assertThat(rules.due(now)).isEmpty());
    }

    Scenario andOffered(Actor actor, String... actions) {
        return and(stands -> assertThat(rules.offered(stands, actor, now))
                .extracting(action -> action.id())
                .containsExactlyInAnyOrder(actions));
    }

    Complaint complaint() {
        return complaint;
    }

    Rules rules() {
        return rules;
    }

    /** The explanation of a limit's due time. */
    DueTime explained(String id) {
        return rules.explain(limit(id)).orElseThrow();
    }

    Limit limit(String id) {
        return last(id).orElseThrow();
    }

    private Optional<Limit> last(String id) {
        return complaint.limits().stream()
                .filter(limit -> limit.id().equals(id))
                .reduce((first, second) -> second);
    }

    private void told() {
        Complaint folded =
                Complaint.initial(new Reference("ACORN-0000-0000"), complaint.organisation(), complaint.procedure());
        for (Change change : history) {
            folded = folded.after(change);
        }
        assertThat(folded).as("the state after the history").isEqualTo(complaint);
        assertThat(complaint.version()).isEqualTo(history.size());
        assertThat(complaint.open() || complaint.running().allMatch(Limit::isOfUntoldLetters))
                .as("a closed complaint has no running limit")
                .isTrue();
    }
}
