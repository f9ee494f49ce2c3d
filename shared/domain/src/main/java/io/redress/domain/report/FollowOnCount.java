package io.redress.domain.report;

import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Duty;
import io.redress.domain.procedure.Procedure;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts follow-on actions, and the duties that incidents lack. */
final class FollowOnCount {

    private final AsOf start;
    private final AsOf end;
    private final Breakdown duties;
    private int due;
    private int done;
    private int overdue;
    private int incidents;

    FollowOnCount(Procedure procedure, AsOf start, AsOf end) {
        this.start = start;
        this.end = end;
        this.duties = Titles.by(procedure.duties(), Duty::id, Duty::title);
    }

    void add(RegisterRow row) {
        for (FollowOnAction action : row.followOnActions()) {
            due += end.happened(action.due()) && !start.happened(action.due()) ? 1 : 0;
            done += end.happened(action.done()) && !start.happened(action.done()) ? 1 : 0;
            overdue += lacking(action) ? 1 : 0;
        }
        List<FollowOnAction> lacking = row.followOnActions().stream()
                .filter(action -> action.duty() != null && lacking(action))
                .toList();
        int incidentsOfRow =
                (int) lacking.stream().map(FollowOnCount::incident).distinct().count();
        incidents += incidentsOfRow;
        if (row.restriction() == null) {
            lacking.forEach(action -> duties.add(action.duty()));
        } else {
            // An incident is one in the line of the restricted, however many duties it lacks.
            IntStream.range(0, incidentsOfRow).forEach(_ -> duties.addRestricted());
        }
    }

    private boolean lacking(FollowOnAction action) {
        return end.happened(action.due()) && !end.happened(action.done());
    }

    /** The number of the change that recorded the incident: the duties of an incident begin with it. */
    private static String incident(FollowOnAction action) {
        return action.id().split("-", 2)[0];
    }

    /** Null if there is nothing to say. */
    @Nullable
    FollowOnFigures orNull() {
        FollowOnFigures figures = new FollowOnFigures(due, done, overdue, incidents, duties.tallies());
        return figures.nothing() ? null : figures;
    }
}
