package io.redress.domain.report;

import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Counts the complaints that were open in a period, and those still open at its end by whom they wait for and how late they are. */
final class OpenCount {

    private static final Map<String, String> WAITING = new LinkedHashMap<>();
    private static final Map<String, String> AGES = new LinkedHashMap<>();

    static {
        WAITING.put("staff", "With staff");
        WAITING.put("complainant", "Answered, waiting for the complainant");
        AGES.put("up-to-5", "Up to 5 working days late");
        AGES.put("6-to-10", "6 to 10 working days late");
        AGES.put("11-to-20", "11 to 20 working days late");
        AGES.put("over-20", "More than 20 working days late");
    }

    private final Procedure procedure;
    private final WorkingCalendar calendar;
    private final AsOf end;
    /** The last moment until which working days are counted. */
    private final Instant last;

    private final Breakdown priorities;
    private final Breakdown waiting = new Breakdown(WAITING);
    private final Breakdown overdue = new Breakdown(AGES);

    OpenCount(Procedure procedure, WorkingCalendar calendar, AsOf end) {
        this.procedure = procedure;
        this.calendar = calendar;
        this.end = end;
        // After its end the calendar has no working days; those before it are enough for the highest age.
        Instant known = calendar.endOf(calendar.until());
        this.last = end.moment().isAfter(known) ? known : end.moment().minusMillis(1);
        this.priorities = Titles.by(procedure.priorities(), Choice::id, Choice::title);
    }

    void add(RegisterRow row, Course course) {
        if (course.open()) {
            Breakdown.add(row, priorities, one -> procedure
                    .priorityOr(end.priority(one))
                    .orElse(null));
        }
        if (course.carried()) {
            Breakdown.add(row, waiting, this::waitsFor);
            OptionalInt late = late(row);
            if (late.isPresent()) {
                Breakdown.add(row, overdue, _ -> age(late.getAsInt()));
            }
        }
    }

    private String waitsFor(RegisterRow row) {
        boolean complainant = procedure
                .stage(end.openStage(row, procedure))
                .filter(stage -> stage.awaits() == Stage.Awaits.COMPLAINANT)
                .isPresent();
        return complainant ? "complainant" : "staff";
    }

    /** By how many working days the time limit is late that has been overdue longest; empty if none is overdue. */
    private OptionalInt late(RegisterRow row) {
        return row.limits().stream()
                .filter(limit -> end.started(limit) && !end.happened(limit.ended()))
                .filter(limit -> end.state(limit) == Limit.State.MISSED && end.happened(end.due(limit)))
                // A limit until the end of a day ends with the next midnight, and belongs to the day before.
                .mapToInt(limit -> calendar.workingDaysBetween(end.due(limit).minusMillis(1), last))
                .max();
    }

    private static String age(int days) {
        return days <= 5 ? "up-to-5" : days <= 10 ? "6-to-10" : days <= 20 ? "11-to-20" : "over-20";
    }

    List<Tally> priorities() {
        return priorities.tallies();
    }

    List<Tally> waiting() {
        return waiting.tallies();
    }

    List<Tally> overdue() {
        return overdue.tallies();
    }
}
