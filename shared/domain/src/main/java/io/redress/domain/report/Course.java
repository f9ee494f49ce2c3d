package io.redress.domain.report;

import io.redress.domain.complaint.RegisterRow;
import java.util.Optional;

/**
 * What became of a complaint in a period.
 *
 * @param before whether it was received before the period
 * @param openAtStart whether it was open when the period began
 * @param again whether it was closed when the period began, and opened again in it
 * @param ending how it was closed when the period was over; empty if it was open then
 */
record Course(boolean before, boolean openAtStart, boolean again, Optional<AsOf.Ending> ending) {

    static Course of(RegisterRow row, AsOf start, AsOf end) {
        boolean before = start.received(row);
        boolean again = start.ending(row)
                .filter(ending -> row.closings().stream()
                        .anyMatch(closing -> closing.closed().equals(ending.closed()) && end.reopened(closing)))
                .isPresent();
        return new Course(before, before && !start.closed(row), again, end.ending(row));
    }

    /** Whether it was open at some time in the period. */
    boolean open() {
        return !before || openAtStart || again;
    }

    /** Whether it was closed in the period and still at its end. */
    boolean closed() {
        return open() && ending.isPresent();
    }

    /** Whether it was open when the period was over. */
    boolean carried() {
        return ending.isEmpty();
    }
}
