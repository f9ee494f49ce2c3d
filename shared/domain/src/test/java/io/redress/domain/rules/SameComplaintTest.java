package io.redress.domain.rules;

import static io.redress.domain.rules.AProcedure.aProcedure;
import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AnAction.action;
import static io.redress.domain.rules.Step.SYSTEM;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.relates;
import static io.redress.domain.rules.Step.takes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.domain.Rejection.Reason.Conflict;
import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.complaint.AccessEvent.Restricted;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.IntakeEvent.NotTheSame;
import io.redress.domain.complaint.IntakeEvent.PossiblySame;
import io.redress.domain.complaint.IntakeEvent.Reclassified;
import io.redress.domain.complaint.IntakeEvent.Related;
import io.redress.domain.complaint.StageEvent.Closed;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.rules.form.FieldOptions;
import io.redress.domain.rules.form.LookedUp;
import io.redress.domain.rules.form.StaffFacts;
import io.redress.domain.staff.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two complaints of one person may be the same. Staff join them, or say that they are not. */
class SameComplaintTest {

    private static final Actor OLGA = officer("olga");
    private static final Action JOIN = action("join")
            .from("first")
            .to("closed")
            .by("officer")
            .asks("complaint", Type.REFERENCE)
            .outcome("joined")
            .letter("closed")
            .build();

    private final Complaint first = submitted(1);
    private final Complaint second = submitted(2);

    @Test
    void it_is_noted_once_that_two_may_be_the_same() {
        complaint()
                .when("2026-03-02T10:01", notes(first))
                .then(new PossiblySame(first.reference()))
                .when("2026-03-02T10:02", notes(first, second))
                .then(new PossiblySame(second.reference()))
                .and(complaint -> assertThat(complaint.handling().possiblySame())
                        .containsExactly(first.reference(), second.reference()))
                .and(complaint -> assertThat(complaint.handling().related())
                        .containsExactly(first.reference(), second.reference()));
    }

    @Test
    void a_complaint_that_the_person_named_is_not_noted() {
        Scenario.under(procedure(), "2026-03-02T10:00", aSubmission().relatesTo(first.reference()))
                .when("2026-03-02T10:01", notes(first))
                .then();
    }

    @Test
    void staff_say_that_two_are_not_the_same() {
        noted().when("2026-03-02T11:00", takes(OLGA, "not-the-same", "complaint", second.reference()))
                .thenRefused(Invalid.class, "complaint", "is not one of the complaints that may be the same")
                .when("2026-03-02T11:00", takes(OLGA, "not-the-same", "complaint", first.reference()))
                .thenAmongOthers(new NotTheSame(first.reference()))
                .and(complaint ->
                        assertThat(complaint.handling().possiblySame()).isEmpty())
                .and(complaint -> assertThat(complaint.handling().related()).containsExactly(first.reference()))
                .when("2026-03-02T11:01", takes(OLGA, "not-the-same", "complaint", first.reference()))
                .thenRefused(Conflict.class, "no complaint is noted here as possibly the same")
                .when("2026-03-02T11:02", notes(first))
                .then();
    }

    @Test
    void staff_join_a_complaint_to_the_other_which_goes_on() {
        noted().when("2026-03-02T11:00", joins(first))
                .thenAmongOthers(new Related(first.reference()), new Closed("joined"))
                .andStage("closed")
                .and(complaint ->
                        assertThat(complaint.handling().possiblySame()).isEmpty())
                .and(complaint -> assertThat(complaint.handling().related()).containsExactly(first.reference()));
    }

    @Test
    void staff_join_a_complaint_that_was_not_noted() {
        complaint()
                .when("2026-03-02T11:00", joins(first))
                .thenRefused(
                        Invalid.class, "complaint", "is not related to this complaint; take the action relate first")
                .when("2026-03-02T11:00", relates(OLGA, first))
                .when("2026-03-02T11:01", joins(first))
                .thenAmongOthers(new Related(first.reference()), new Closed("joined"));
    }

    @Test
    void joining_is_offered_with_the_complaints_to_which_it_would_be_accepted() {
        Scenario noted = noted();
        assertThat(offeredFor(noted)).isEmpty();
        assertThat(offeredFor(noted, second)).as("not related").isEmpty();
        assertThat(offeredFor(noted, first, second)).containsExactly(first.reference());
        Complaint ended = first.after(new StageEntered("closed", null), Scenario.time("2026-03-02T10:00"))
                .after(new Closed("replied"), Scenario.time("2026-03-02T10:00"));
        Complaint restricted = first.after(new Restricted("director", false), Scenario.time("2026-03-02T10:00"));
        Complaint query = first.after(new Reclassified("query"), Scenario.time("2026-03-02T10:00"));
        for (Complaint unfit : List.of(ended, restricted, query)) {
            assertThat(offeredFor(noted, unfit)).isEmpty();
        }
        Complaint relating =
                second.after(new Related(noted.complaint().reference()), Scenario.time("2026-03-02T10:01"));
        assertThat(offeredFor(noted, relating)).containsExactly(second.reference());
    }

    /** The references that the form offers; empty if it is not offered. */
    private static List<String> offeredFor(Scenario scenario, Complaint... related) {
        return scenario
                .rules()
                .offered(
                        scenario.complaint(),
                        (Actor.Caseworker) OLGA,
                        Scenario.time("2026-03-02T11:00"),
                        new StaffFacts(List.of(), Map.of(), List.of(), Map.of(), List.of(related)))
                .stream()
                .filter(form -> form.action().id().equals("join"))
                .flatMap(form -> form.of(form.action().fields().getFirst()).options().orElseThrow().stream())
                .map(FieldOptions.Option::id)
                .toList();
    }

    @Test
    void a_complaint_is_not_joined_to_a_closed_or_hidden_one_or_to_itself() {
        Complaint closed = first.after(new StageEntered("closed", null), Scenario.time("2026-03-02T10:00"));
        Complaint ended = closed.after(new Closed("replied"), Scenario.time("2026-03-02T10:00"));
        Complaint restricted = first.after(new Restricted("director", false), Scenario.time("2026-03-02T10:00"));
        complaint()
                .when("2026-03-02T11:00", joins(ended))
                .thenRefused(Invalid.class, "complaint", "is closed, so this complaint cannot be dealt with")
                .when("2026-03-02T11:00", joins(restricted))
                .thenRefused(Invalid.class, "complaint", "is restricted")
                .when("2026-03-02T11:00", takes(OLGA, "join", "complaint", first.reference()))
                .thenRefused(Invalid.class, "complaint", "is not a complaint of this organisation")
                .when("2026-03-02T11:00", takes(OLGA, "join", "complaint", "ACORN-0000-0000"))
                .thenRefused(Invalid.class, "complaint", "must be another complaint")
                .andStage("first");
    }

    @Test
    void a_complaint_is_not_joined_to_a_query() {
        Complaint query = first.after(new Reclassified("query"), Scenario.time("2026-03-02T10:00"));
        noted().when("2026-03-02T11:00", joins(query))
                .thenRefused(Invalid.class, "complaint", "is not recorded as a complaint; record it as one first");
    }

    @Test
    void relating_them_decides_that_they_are_two() {
        noted().when("2026-03-02T11:00", relates(OLGA, first))
                .thenAmongOthers(new Related(first.reference()))
                .and(complaint ->
                        assertThat(complaint.handling().possiblySame()).isEmpty());
    }

    private Scenario noted() {
        return complaint().when("2026-03-02T10:01", notes(first));
    }

    private static Scenario complaint() {
        return Scenario.under(procedure(), "2026-03-02T10:00", aSubmission());
    }

    private static AProcedure procedure() {
        return aProcedure().but(p -> {
            p.actions.add(JOIN);
            p.outcomes.add(Choice.of("joined", "Joined"));
        });
    }

    private static Step notes(Complaint... others) {
        return new Step(
                SYSTEM,
                new Command.NotePossiblySame(
                        List.of(others).stream().map(Complaint::reference).toList()));
    }

    private static Step joins(Complaint other) {
        return new Step(
                OLGA,
                new Command.Act(
                        "join",
                        Map.of("complaint", other.reference()),
                        new LookedUp(List.of(), Optional.of(other), Set.of())));
    }

    private static Complaint submitted(int seed) {
        Reference reference = Reference.random("ACORN", new Random(seed));
        return new Rules(procedure().build(), Scenario.ENGLAND)
                .submit(
                        reference,
                        aSubmission().receivedAt(Scenario.time("2026-03-02T09:00")),
                        Scenario.time("2026-03-02T09:00"))
                .accepted()
                .complaint();
    }
}
