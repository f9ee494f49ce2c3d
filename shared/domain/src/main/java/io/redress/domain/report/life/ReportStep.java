package io.redress.domain.report.life;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a report.
 *
 * @param number 1 for the first step
 * @param by the id of the member of staff; null for the system
 * @param inPlaceOf the id of the absent colleague for whom the member acted; null for themselves
 */
public record ReportStep(
        int number,
        Instant at,
        @Nullable String by,
        @Nullable String inPlaceOf,
        ReportEvent event) {

    /** A step of the system. */
    public static ReportStep ofSystem(int number, Instant at, ReportEvent event) {
        return new ReportStep(number, at, null, null, event);
    }

    /** Whether it leaves a person nothing else to decide: staff were told something, or what was approved is recorded. */
    public boolean isOnlyNoted() {
        return event instanceof ReportEvent.Told || event instanceof ReportEvent.FilesRecorded;
    }

    /** What began a version of a report; empty for the first one. */
    public static Optional<ReportEvent.Restated> restatement(List<ReportStep> steps, int version) {
        return version < 2
                ? Optional.empty()
                : steps.stream()
                        .map(ReportStep::event)
                        .filter(ReportEvent.Restated.class::isInstance)
                        .map(ReportEvent.Restated.class::cast)
                        .skip(version - 2L)
                        .findFirst();
    }
}
