package io.redress.local.load;

import io.redress.domain.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.random.RandomGenerator;

/** When people do things: staff during office hours, others whenever they are awake. */
final class Hours {

    private static final int DAY = (int) Duration.ofDays(1).toSeconds();

    private final WorkingCalendar calendar;
    private final RandomGenerator random;

    Hours(WorkingCalendar calendar, RandomGenerator random) {
        this.calendar = calendar;
        this.random = random;
    }

    /** A moment in office hours on that day, or on the next day on which the office is open. */
    Instant office(Instant around) {
        LocalDate day = around.atZone(calendar.zone()).toLocalDate();
        while (!calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return at(day, 9, 17);
    }

    /** A moment on that day at which a complainant is awake. */
    Instant home(Instant around) {
        return at(around.atZone(calendar.zone()).toLocalDate(), 7, 23);
    }

    /** About this many days later. */
    Instant days(Instant from, double least, double most) {
        return from.plusSeconds((long) (random.nextDouble(least, most) * DAY));
    }

    private Instant at(LocalDate day, int first, int last) {
        return day.atTime(first, 0)
                .atZone(calendar.zone())
                .toInstant()
                .plusMillis(
                        random.nextLong(Duration.ofHours(last - (long) first).toMillis()));
    }
}
