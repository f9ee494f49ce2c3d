package io.redress.domain.report;

import io.redress.domain.complaint.Lesson;
import io.redress.domain.complaint.RegisterRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds lessons that were recorded in a period from complaints closed before it. The report on the time of their closing could not tell
 * them, because it had been made by then.
 */
final class LearnedLater {

    private final AsOf before;
    private final AsOf start;
    private final AsOf end;
    private @Nullable Instant reported;

    /** @param before the start of the period before */
    LearnedLater(AsOf before, AsOf start, AsOf end) {
        this.before = before;
        this.start = start;
        this.end = end;
    }

    /** Says when the report on the period before was made. */
    void reported(Instant at) {
        this.reported = at;
    }

    /** The lessons of a complaint that was not open in the period; none of one that was. */
    List<Lesson> from(RegisterRow row) {
        Course course = Course.of(row, start, end);
        if (course.open() || course.carried()) {
            return List.of();
        }
        boolean closedInPeriodBefore = !before.closed(row);
        return row.lessons().stream()
                .filter(lesson -> end.happened(lesson.at()) && !start.happened(lesson.at()))
                .filter(lesson -> !(closedInPeriodBefore && isTold(lesson)))
                .toList();
    }

    /** A report tells all lessons from the complaints closed in its period that were recorded when it was made. */
    private boolean isTold(Lesson lesson) {
        return reported != null && lesson.at().isBefore(reported);
    }
}
