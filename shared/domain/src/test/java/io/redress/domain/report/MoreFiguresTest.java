package io.redress.domain.report;

import static io.redress.domain.procedure.FinancialYear.CALENDAR;
import static io.redress.domain.report.Registers.ENGLAND;
import static io.redress.domain.report.Registers.at;
import static io.redress.domain.report.Registers.closed;
import static io.redress.domain.report.Registers.complaint;
import static io.redress.domain.report.Registers.late;
import static io.redress.domain.report.Registers.met;
import static io.redress.domain.report.Registers.open;
import static io.redress.domain.rules.AProcedure.aProcedure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.Handling.Closing;
import io.redress.domain.complaint.Handling.Stated;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitBuilder;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.RegisterRowBuilder;
import io.redress.domain.complaint.SaidBy;
import io.redress.domain.procedure.Action.Satisfaction;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Determination;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Sender;
import io.redress.domain.procedure.Stage;
import io.redress.domain.rules.AProcedure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Figures of how far complaints had gone, who said what, what waits and is late, and what became known late. */
class MoreFiguresTest {

    private static final Instant RECEIVED = at("2026-10-05T10:00");
    private static final Instant CLOSED = at("2026-10-19T10:00");

    private static final Procedure PROCEDURE = aProcedure()
            .but(MoreFiguresTest::levels)
            .but(p -> p.channels.add(
                    new Channel("desk", "Desk", false, null, null, null, List.of(), List.of(), null, "place", null)))
            .but(p -> p.channels.add(new Channel(
                    "arbiter",
                    "From the arbiter",
                    false,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    new Sender("number", "branch"),
                    null,
                    null)))
            .but(p -> p.determinations.add(new Determination("right", "Right", Determination.Counts.UPHELD)))
            .build();

    private static void levels(AProcedure p) {
        p.stages.replaceAll(stage -> switch (stage.id()) {
            case "first", "answered" -> level(stage, 1);
            case "second", "hearing" -> level(stage, 2);
            default -> stage;
        });
    }

    private static Stage level(Stage stage, int level) {
        return new Stage(
                stage.id(),
                stage.title(),
                stage.owner(),
                stage.standIn(),
                stage.sharedWith(),
                stage.consults(),
                stage.description(),
                stage.goFurther(),
                null,
                null,
                stage.awaits(),
                stage.afterTheEnd(),
                level);
    }

    private static Figures figures(String period, RegisterRow... rows) {
        return Figures.of(Stream.of(rows), Period.parse(period, CALENDAR), PROCEDURE, ENGLAND);
    }

    private static RegisterRow ended(String reference, String outcome, String... path) {
        return complaint(reference, RECEIVED, CLOSED, outcome, List.of(path));
    }

    @Test
    void complaints_end_at_the_first_stage_at_a_later_one_directly_or_after_the_first() {
        RegisterRow upheld = RegisterRowBuilder.copy(ended("A", "satisfied", "first", "answered", "closed"))
                .determination("right")
                .build();
        Figures figures = figures(
                "2026-Q4",
                upheld,
                ended("B", "decided", "first", "answered", "second", "closed"),
                ended("C", "decided", "second", "hearing", "closed"),
                ended("D", "decided", "enquiry", "closed"));

        assertThat(figures.ended())
                .extracting(EndedFigures::id, EndedFigures::count, EndedFigures::percent, EndedFigures::upheld)
                .containsExactly(
                        tuple("first", 1, 25, 1),
                        tuple("directly", 1, 25, 0),
                        tuple("escalated", 1, 25, 0),
                        tuple("not-stated", 1, 25, 0));
        assertThat(figures.ended().getFirst().pace()).isEqualTo(new Pace(10, 10));
        assertThat(Figures.of(Stream.of(upheld), Period.parse("2026-Q4", CALENDAR), Registers.PROCEDURE, ENGLAND)
                        .ended())
                .as("a procedure without levels")
                .isEmpty();
    }

    @Test
    void silence_is_never_satisfaction_whatever_was_said_before() {
        Figures figures = Figures.of(
                Stream.of(
                        said("A", "satisfied", SaidBy.COMPLAINANT, Satisfaction.SATISFIED),
                        said("B", "satisfied", SaidBy.ORGANISATION, Satisfaction.PARTLY_SATISFIED),
                        said("C", "not-contested", SaidBy.COMPLAINANT, Satisfaction.SATISFIED),
                        said("D", "satisfied", null, Satisfaction.NOT_SATISFIED),
                        ended("E", "withdrawn", "first", "closed")),
                Period.parse("2026-Q4", CALENDAR),
                asking(),
                ENGLAND);

        assertThat(figures.said())
                .extracting(
                        SaidFigures::id,
                        SaidFigures::count,
                        SaidFigures::satisfied,
                        SaidFigures::partlySatisfied,
                        SaidFigures::notSatisfied)
                .containsExactly(
                        tuple("complainant", 1, 1, 0, 0),
                        tuple("organisation", 1, 0, 1, 0),
                        tuple("not-recorded", 1, 0, 0, 1),
                        tuple("silence", 1, 0, 0, 0),
                        tuple("nothing", 1, 0, 0, 0));
        assertThat(figures("2026-Q4", ended("E", "withdrawn", "first", "closed"))
                        .said())
                .as("a procedure that never asks")
                .isEmpty();
    }

    @Test
    void what_was_said_before_a_complaint_was_opened_again_is_about_an_earlier_answer() {
        Instant first = at("2026-10-08T10:00");
        Instant again = at("2026-10-12T10:00");
        Stated before = new Stated(first, Satisfaction.SATISFIED, SaidBy.COMPLAINANT);
        Stated withReopening = new Stated(again, Satisfaction.NOT_SATISFIED, SaidBy.COMPLAINANT);
        Stated after = new Stated(CLOSED, Satisfaction.PARTLY_SATISFIED, SaidBy.ORGANISATION);
        RegisterRow reopened = RegisterRowBuilder.copy(
                        ended("A", "satisfied", "first", "answered", "closed", "second", "hearing", "closed"))
                .closings(List.of(new Closing(first, "satisfied", 3, again)))
                .satisfaction(List.of(before, withReopening))
                .build();
        RegisterRow saidAgain = RegisterRowBuilder.copy(reopened)
                .satisfaction(List.of(before, withReopening, after))
                .build();

        assertThat(said(reopened)).containsExactly(tuple("nothing", 1, 0, 0, 0));
        assertThat(said(saidAgain)).containsExactly(tuple("organisation", 1, 0, 1, 0));
    }

    private static List<Tuple> said(RegisterRow row) {
        return Figures.of(Stream.of(row), Period.parse("2026-Q4", CALENDAR), asking(), ENGLAND).said().stream()
                .map(line ->
                        tuple(line.id(), line.count(), line.satisfied(), line.partlySatisfied(), line.notSatisfied()))
                .toList();
    }

    private static Procedure asking() {
        return aProcedure()
                .but(p -> p.actions.add(io.redress.domain.rules.AnAction.action("content")
                        .from("answered")
                        .to("closed")
                        .by("complainant", "officer")
                        .stating(Satisfaction.SATISFIED)
                        .outcome("satisfied")
                        .build()))
                .build();
    }

    private static RegisterRow said(String reference, String outcome, SaidBy by, Satisfaction satisfaction) {
        return RegisterRowBuilder.copy(ended(reference, outcome, "first", "answered", "closed"))
                .satisfaction(List.of(new Stated(CLOSED.minusSeconds(60), satisfaction, by)))
                .build();
    }

    @Test
    void what_is_open_at_the_end_waits_for_staff_or_for_the_complainant_as_it_did_then() {
        RegisterRow answered = complaint("A", RECEIVED, null, null, List.of("first", "answered"));
        RegisterRow wentOnLater = RegisterRowBuilder.copy(
                        complaint("B", RECEIVED, null, null, List.of("first", "answered", "second")))
                .entered(at("2027-01-02T10:00"))
                .build();
        RegisterRow closedLater =
                complaint("C", RECEIVED, at("2027-01-03T10:00"), "decided", List.of("first", "second", "closed"));

        assertThat(figures("2026-Q4", answered, wentOnLater, closedLater).waiting())
                .extracting(Tally::id, Tally::count)
                .containsExactly(tuple("complainant", 2), tuple("staff", 1));
        assertThat(figures("2027-Q1", answered, wentOnLater, closedLater).waiting())
                .extracting(Tally::id, Tally::count)
                .containsExactly(tuple("staff", 1), tuple("complainant", 1));
    }

    @Test
    void what_is_overdue_at_the_end_is_told_by_its_age() {
        Instant due = at("2026-12-29T23:59:59");
        Instant longAgo = at("2026-11-02T23:59:59");
        Figures figures = figures(
                "2026-Q4",
                open("A", RECEIVED, late(RECEIVED, due, null)),
                open("B", RECEIVED, late(RECEIVED, due, null), late(RECEIVED, longAgo, null)),
                open("C", RECEIVED, late(RECEIVED, longAgo, at("2026-12-30T10:00"))),
                closed("D", RECEIVED, CLOSED, late(RECEIVED, longAgo, CLOSED)));

        assertThat(figures.overdue())
                .extracting(Tally::id, Tally::count)
                .containsExactly(tuple("up-to-5", 1), tuple("over-20", 1));
    }

    @Test
    void how_long_limits_took_is_told_of_those_met_and_missed() {
        Instant due = at("2026-10-19T23:59:59");
        Limit paused = LimitBuilder.copy(met(RECEIVED, due, at("2026-10-07T10:00")))
                .left(io.redress.domain.calendar.Span.parse("3 working days"))
                .build();
        Figures figures = figures(
                "2026-Q4",
                open("A", RECEIVED, paused),
                open("B", RECEIVED, late(RECEIVED, due, at("2026-10-23T10:00"))),
                open("C", RECEIVED, late(RECEIVED, due, null)));

        assertThat(figures.limitDays())
                .filteredOn(limit -> limit.id().equals("answer"))
                .extracting(LimitDays::paused, LimitDays::days)
                .containsExactly(tuple(1, new Pace(8, 8)));
    }

    @Test
    void follow_on_actions_are_due_done_and_overdue_and_incidents_lack_duties() {
        RegisterRow row = RegisterRowBuilder.copy(closed("A", RECEIVED, CLOSED))
                .followOnActions(List.of(
                        action("3", null, "2026-10-20T17:00", "2026-11-20T10:00"),
                        action("4", null, "2026-09-20T17:00", null),
                        action("5-warning", "warning", "2026-10-08T17:00", null),
                        action("5-referral", "referral", "2026-10-08T17:00", null),
                        action("6-warning", "warning", "2026-10-09T17:00", "2026-10-09T16:00"),
                        action("7-warning", "warning", "2027-01-09T17:00", null)))
                .build();

        FollowOnFigures figures = figures("2026-Q4", row).followOns();
        assertThat(figures.due()).isEqualTo(4);
        assertThat(figures.done()).isEqualTo(2);
        assertThat(figures.overdue()).isEqualTo(3);
        assertThat(figures.incidents()).isOne();
        assertThat(figures.duties())
                .extracting(Tally::id, Tally::count)
                .containsExactlyInAnyOrder(tuple("warning", 1), tuple("referral", 1));
        assertThat(figures("2026-Q2", row).followOns()).isNull();
    }

    private static FollowOnAction action(String id, String duty, String due, String done) {
        return new FollowOnAction(id, duty, "head", null, at(due), done == null ? null : at(done), false);
    }

    @Test
    void a_miss_that_becomes_known_late_is_told_by_its_period_and_counts_nowhere_else() {
        RegisterRow recordedInMarch = open(
                "A",
                at("2026-10-05T10:00"),
                set(missed("answer", at("2026-10-19T23:59:59"), at("2027-03-03T10:05"), null), at("2027-03-03T10:00")),
                set(
                        missed("decision", at("2027-01-19T23:59:59"), at("2027-03-03T10:05"), null),
                        at("2027-03-03T10:00")));

        assertThat(figures("2027-Q1", recordedInMarch).lateMisses())
                .extracting(LateMiss::period, LateMiss::limit, LateMiss::missed)
                .containsExactly(tuple("2026-Q4", "answer", 1));
        assertThat(figures("2027-Q1", recordedInMarch).allLimits().missed()).isOne();
        assertThat(figures("2027-Q2", recordedInMarch).lateMisses()).isEmpty();
    }

    @Test
    void a_late_entry_that_was_answered_late_before_any_check_is_told_too() {
        Limit answered = missed("answer", at("2026-10-19T23:59:59"), null, at("2027-03-03T10:00"));
        RegisterRow row = open("A", RECEIVED, set(answered, at("2027-03-03T09:00")));

        assertThat(figures("2027-Q1", row).lateMisses())
                .extracting(LateMiss::missed)
                .containsExactly(1);
    }

    @Test
    void a_miss_that_was_known_before_the_report_of_its_period_was_made_was_counted_there() {
        Limit recorded = set(missed("answer", at("2026-12-21T23:59:59"), null, null), at("2027-01-02T09:00"));
        RegisterRow row = open("A", RECEIVED, recorded);

        assertThat(made("2026-Q4", at("2027-01-03T06:00"), row).allLimits().missed())
                .isOne();
        assertThat(after(at("2027-01-03T06:00"), row).lateMisses()).isEmpty();
        assertThat(made("2026-Q4", at("2027-01-01T06:00"), row).allLimits().due())
                .as("recorded while that report read the register")
                .isZero();
        assertThat(after(at("2027-01-01T06:00"), row).lateMisses()).hasSize(1);
    }

    @Test
    void a_miss_is_known_from_its_due_time_on_whenever_a_check_finds_it() {
        for (String found : List.of("2027-01-01T00:05", "2027-02-15T10:00")) {
            RegisterRow row = open("A", RECEIVED, missed("answer", at("2026-12-31T23:59:59"), at(found), null));

            assertThat(made("2026-Q4", at("2027-01-01T00:01"), row).allLimits().missed())
                    .isOne();
            assertThat(after(at("2027-01-01T00:01"), row).lateMisses()).isEmpty();
        }
    }

    @Test
    void a_late_miss_is_not_told_again_after_the_report_of_its_period_was_restated() {
        Limit recorded = set(missed("answer", at("2026-02-19T23:59:59"), null, null), at("2027-03-03T10:00"));
        RegisterRow row = open("A", at("2026-02-05T10:00"), recorded);

        assertThat(after(at("2026-04-01T06:00"), row).lateMisses()).hasSize(1);
        assertThat(after(at("2027-03-20T10:00"), row).lateMisses()).isEmpty();
    }

    private static Limit set(Limit limit, Instant at) {
        return LimitBuilder.copy(limit).dueSet(at).build();
    }

    private static Figures made(String period, Instant at, RegisterRow row) {
        Counting counting = new Counting(Period.parse(period, CALENDAR), PROCEDURE, ENGLAND);
        counting.made(at);
        counting.add(row);
        return counting.figures();
    }

    @Test
    void a_time_limit_that_is_met_during_a_pause_counts_when_it_is_met() {
        Limit paused = LimitBuilder.copy(met(RECEIVED, at("2026-12-10T23:59:59"), at("2027-01-05T10:00")))
                .left(io.redress.domain.calendar.Span.parse("3 working days"))
                .pauses(List.of(new Limit.Pause(
                        at("2026-12-07T10:00"), null, io.redress.domain.calendar.Span.parse("3 working days"))))
                .build();
        for (Limit limit :
                List.of(paused, LimitBuilder.copy(paused).pauses(List.of()).build())) {
            RegisterRow row = open("A", RECEIVED, limit);
            assertThat(figures("2026-Q4", row).allLimits().due()).isZero();
            assertThat(figures("2026-Q4", row).allLimits().running()).isOne();
            assertThat(figures("2027-Q1", row).allLimits().met()).isOne();
        }
    }

    @Test
    void a_miss_counts_once_in_the_period_of_the_due_time_that_was_missed_whenever_it_is_extended() {
        Instant missedDue = at("2026-12-10T23:59:59");
        for (String extended : List.of("2026-12-15T10:00", "2027-01-05T10:00")) {
            Limit longer = LimitBuilder.copy(missed("answer", missedDue, at("2026-12-11T00:05"), null))
                    .due(at("2027-01-20T23:59:59"))
                    .extended(at(extended))
                    .build();
            Limit answered = LimitBuilder.copy(longer)
                    .state(Limit.State.MISSED)
                    .ended(at("2027-01-18T10:00"))
                    .build();
            Limit withLetter = LimitBuilder.copy(longer)
                    .firstDue(at("2026-09-10T23:59:59"))
                    .extension(new Limit.Extension(3, missedDue, null, null))
                    .build();
            Limit twice = LimitBuilder.copy(longer)
                    .firstDue(at("2026-09-10T23:59:59"))
                    .missedDue(missedDue)
                    .build();
            for (Limit limit : List.of(longer, answered, withLetter, twice)) {
                RegisterRow row = open("A", RECEIVED, limit);
                assertThat(figures("2026-Q4", row).allLimits().missed()).isOne();
                assertThat(figures("2027-Q1", row).allLimits().due()).isZero();
                assertThat(figures("2027-Q1", row).lateMisses()).isEmpty();
                assertThat(figures("2026-Q3", row).allLimits().due()).isZero();
                assertThat(figures("2026-Q4", row).overdue())
                        .as("overdue at the end unless it had a later date by then")
                        .hasSize(extended.startsWith("2026") ? 0 : 1);
            }
        }
    }

    private static Figures after(Instant reported, RegisterRow row) {
        Counting counting = new Counting(Period.parse("2027-Q1", CALENDAR), PROCEDURE, ENGLAND);
        counting.reported(_ -> Optional.of(reported));
        counting.add(row);
        return counting.figures();
    }

    private static Limit missed(String id, Instant due, Instant known, Instant ended) {
        return new Limit(
                id,
                RECEIVED,
                due,
                due,
                null,
                null,
                null,
                ended == null ? Limit.State.RUNNING : Limit.State.MISSED,
                known,
                ended,
                0,
                List.of());
    }

    @Test
    void complaints_that_a_body_sent_on_are_counted_apart() {
        RegisterRow sent =
                RegisterRowBuilder.copy(open("A", RECEIVED)).channel("arbiter").build();

        Figures figures = figures("2026-Q4", sent, closed("B", RECEIVED, CLOSED));
        assertThat(figures.sentHere()).isEqualTo(new Movement(0, 0, 1, 0, 0, 1));
        assertThat(figures.kinds()).extracting(Tally::id, Tally::count).containsExactly(tuple("complaint", 2));
        assertThat(figures.locations()).as("no place was typed").isEmpty();
    }

    private static RegisterRow receivedAt(String desk, int number) {
        return RegisterRowBuilder.copy(closed("D-" + desk + number, RECEIVED, CLOSED))
                .channel("desk")
                .origin(Map.of("place", desk))
                .build();
    }

    @Test
    void a_place_is_named_if_several_complaints_were_received_there_however_it_was_spelled() {
        Stream<RegisterRow> mombasa = Stream.of(
                receivedAt("Mombasa", 1),
                receivedAt(" mombasa  ", 2),
                receivedAt("MOMBASA", 3),
                receivedAt("Mombasa", 4),
                receivedAt("Old   Town", 5));
        Stream<RegisterRow> town = IntStream.range(0, 4).mapToObj(i -> receivedAt("old town", i));
        Stream<RegisterRow> others = Stream.of(receivedAt("12 Palm Road, where Mary lives", 1), open("W", RECEIVED));

        assertThat(figures(
                                "2026-Q4",
                                Stream.of(mombasa, town, others)
                                        .flatMap(rows -> rows)
                                        .toArray(RegisterRow[]::new))
                        .locations())
                .extracting(Tally::id, Tally::title, Tally::count)
                .containsExactly(
                        tuple("old town", "old town", 5),
                        tuple("other-places", "Other places", 5),
                        tuple(null, "Not stated", 1));
    }

    @Test
    void a_report_names_no_more_than_twenty_places() {
        RegisterRow[] rows = IntStream.range(0, 30 * Places.FEWEST)
                .mapToObj(i -> receivedAt("Desk " + i % 30, i))
                .toArray(RegisterRow[]::new);

        List<Tally> places = figures("2026-Q4", rows).locations();
        assertThat(places).hasSize(Places.MOST + 1);
        assertThat(places.getFirst()).isEqualTo(new Tally("other-places", "Other places", 50, 33));
    }

    @Test
    void headline_figures_of_other_periods_stand_beside_these() {
        Figures before = figures("2026-Q3", open("A", at("2026-09-05T10:00")));
        Figures yearBefore = figures("2025-Q4", closed("Z", at("2025-10-06T10:00"), at("2025-10-08T10:00")));

        Figures figures = figures("2026-Q4").continuing(before, CALENDAR).besideYearBefore(yearBefore);
        assertThat(figures.before()).isEqualTo(new Headline("2026-Q3", 1, 0, 1, null, null));
        assertThat(figures.yearBefore()).isEqualTo(new Headline("2025-Q4", 1, 1, 0, null, 2.0));
    }

    @Test
    void a_year_stands_beside_the_year_before_once() {
        Figures before = figures("2025", closed("Z", at("2025-10-06T10:00"), at("2025-10-08T10:00")));

        Figures figures = figures("2026", open("A", at("2026-09-05T10:00")))
                .continuing(before, CALENDAR)
                .besideYearBefore(before);
        assertThat(figures.before()).isEqualTo(new Headline("2025", 1, 1, 0, null, 2.0));
        assertThat(figures.yearBefore()).isNull();
    }

    @Test
    void every_kind_that_starts_time_limits_is_a_complaint() {
        Procedure procedure = aProcedure()
                .but(p -> p.kinds.add(new io.redress.domain.procedure.Kind(
                        "vip", "VIP", "second", true, "acknowledgement", false, null)))
                .build();
        RegisterRow vip =
                RegisterRowBuilder.copy(open("A", RECEIVED)).kind("vip").build();

        Figures figures = Figures.of(Stream.of(vip), Period.parse("2026-Q4", CALENDAR), procedure, ENGLAND);
        assertThat(figures.complaints().received()).isOne();
        assertThat(figures.otherKinds()).isEmpty();
    }
}
