package io.redress.domain.report;

import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.procedure.Digest;
import io.redress.domain.procedure.Procedure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Says which weekly digest goes out at a time: that of the last day of the week on which it goes, in working hours from then on. */
public final class DigestDay {

    private DigestDay() {}

    /** The day that the digest is named after; empty if none goes out now, whether or not it has gone out before. */
    public static Optional<LocalDate> at(Instant now, Procedure procedure, WorkingCalendar calendar) {
        Digest digest = procedure.digest();
        if (digest == null || !procedure.workingHours().atOrAfter(now, calendar).equals(now)) {
            return Optional.empty();
        }
        LocalDate today = now.atZone(calendar.zone()).toLocalDate();
        return Optional.of(today.with(TemporalAdjusters.previousOrSame(digest.on())));
    }
}
