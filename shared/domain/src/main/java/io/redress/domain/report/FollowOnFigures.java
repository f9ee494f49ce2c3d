package io.redress.domain.report;

import java.util.List;

/**
 * Follow-on actions in a period, and what incidents lack at its end.
 *
 * @param due how many were due in the period
 * @param done how many were completed in it, whenever they were due
 * @param overdue how many should have been completed by its end and were not
 * @param incidents how many incidents lack a duty at its end: one was due by then and is not completed (KW-13)
 * @param duties the duties that they lack; the line of the restricted counts incidents
 */
public record FollowOnFigures(int due, int done, int overdue, int incidents, List<Tally> duties) {

    public FollowOnFigures {
        duties = duties == null ? List.of() : List.copyOf(duties);
    }

    /** Whether there is nothing to report. */
    public boolean nothing() {
        return due == 0 && done == 0 && overdue == 0 && incidents == 0;
    }
}
