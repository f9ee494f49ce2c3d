package io.redress.domain.report;

import io.redress.domain.calendar.Span;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.Handling.Closing;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.Limit.State;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Intake;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.Stage.Awaits;
import io.redress.domain.procedure.TimeLimit;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A small procedure, and lines of its register. */
final class Registers {

    static final WorkingCalendar ENGLAND = calendar("Europe/London");
    static final WorkingCalendar KENYA = calendar("Africa/Nairobi");

    static final Procedure PROCEDURE =
            procedure(List.of(Choice.of("ordinary", "Ordinary"), Choice.of("major", "Major")));

    static Procedure procedure(List<Choice> priorities) {
        return new Procedure(
                "kiwi",
                1,
                "Kiwi",
                "KIWI",
                "england",
                "GB",
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                Intake.of(null, null, null, null, false, List.of()),
                null,
                null,
                List.of(),
                List.of(
                        new Kind("complaint", "Complaint", "stage-1", true, null, false, null),
                        new Kind("compliment", "Compliment", "enquiry", false, null, false, null)),
                List.of(
                        new Channel(
                                "website", "Website", true, null, null, null, List.of(), List.of(), null, null, null),
                        new Channel(
                                "telephone",
                                "Telephone",
                                false,
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(),
                                null,
                                null,
                                null)),
                List.of(),
                List.of(Choice.of("delay", "Something was late"), Choice.of("policy", "A policy")),
                List.of(),
                List.of(),
                List.of(),
                priorities,
                List.of(Choice.of("satisfied", "Satisfied")),
                List.of(),
                List.of(
                        stage("stage-1", "Stage 1", Awaits.STAFF),
                        stage("stage-1-answered", "Stage 1, answered", Awaits.COMPLAINANT),
                        stage("stage-2", "Stage 2", Awaits.STAFF),
                        stage("closed", "Closed", Awaits.NOBODY),
                        new Stage("reading", "Read after the end", "manager", null, null, "", "", Awaits.STAFF, true)),
                List.of(),
                List.of(
                        limitOf("answer", TimeLimit.OwedBy.ORGANISATION),
                        limitOf("reply", TimeLimit.OwedBy.COMPLAINANT)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Registers() {}

    private static Stage stage(String id, String title, Awaits awaits) {
        return new Stage(id, title, "manager", null, null, "", "", awaits, false);
    }

    private static TimeLimit limitOf(String id, TimeLimit.OwedBy owedBy) {
        return new TimeLimit(
                id,
                "The " + id,
                owedBy,
                null,
                null,
                Span.parse("10 working days"),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                false,
                false,
                null,
                null,
                false,
                null,
                null);
    }

    private static WorkingCalendar calendar(String zone) {
        return new WorkingCalendar(
                zone,
                ZoneId.of(zone),
                WorkingCalendar.USUAL_CUT_OFF,
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                new TreeMap<>(Map.of(LocalDate.of(2026, 12, 25), "Christmas Day")),
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2035, 12, 31));
    }

    /** A local time in England: {@code 2026-12-31T23:30}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ENGLAND.zone()).toInstant();
    }

    static RegisterRow open(String reference, Instant received, Limit... limits) {
        return complaint(reference, received, null, null, List.of("stage-1"), limits);
    }

    static RegisterRow closed(String reference, Instant received, Instant closed, Limit... limits) {
        return complaint(
                reference, received, closed, "satisfied", List.of("stage-1", "stage-1-answered", "closed"), limits);
    }

    static RegisterRow complaint(
            String reference, Instant received, Instant closed, String outcome, List<String> path, Limit... limits) {
        return row(reference, "complaint", "delay", received, closed, outcome, path, limits);
    }

    static RegisterRow row(
            String reference,
            String kind,
            String category,
            Instant received,
            Instant closed,
            String outcome,
            List<String> path,
            Limit... limits) {
        return row(reference, kind, category, received, List.of(), closed, outcome, path, limits);
    }

    /** A line that has been closed and reopened the given number of times. */
    static RegisterRow row(
            String reference,
            String kind,
            String category,
            Instant received,
            List<Closing> closings,
            Instant closed,
            String outcome,
            List<String> path,
            Limit... limits) {
        return new RegisterRow(
                reference,
                kind,
                "website",
                null,
                Map.of(),
                category,
                null,
                received,
                path.getLast(),
                path,
                List.of(limits),
                closed,
                outcome,
                null,
                null,
                List.of(),
                null,
                List.of(),
                closings,
                closed == null ? "manager" : null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    /** The same line of a complaint to which staff have given these priorities. */
    static RegisterRow prioritised(RegisterRow row, Handling.Priority... priorities) {
        return new RegisterRow(
                row.reference(),
                row.kind(),
                row.channel(),
                row.addressedTo(),
                row.origin(),
                row.category(),
                row.department(),
                row.received(),
                row.stage(),
                row.path(),
                row.limits(),
                row.closed(),
                row.outcome(),
                row.determination(),
                row.cause(),
                row.about(),
                row.restriction(),
                row.registers(),
                row.closings(),
                row.owner(),
                row.pendingConsultation(),
                row.laterContacts(),
                List.of(priorities),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    static Limit met(Instant started, Instant due, Instant ended) {
        return new Limit("answer", started, due, due, null, null, null, State.MET, null, ended, 0, List.of());
    }

    static Limit late(Instant started, Instant due, Instant ended) {
        return new Limit(
                "answer", started, due, due, null, null, null, State.MISSED, due.plusSeconds(300), ended, 0, List.of());
    }

    static Limit running(Instant started, Instant due) {
        return new Limit("answer", started, due, due, null, null, null, State.RUNNING, null, null, 0, List.of());
    }
}
