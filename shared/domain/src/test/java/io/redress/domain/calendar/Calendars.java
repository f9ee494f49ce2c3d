package io.redress.domain.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Calendars for the tests. Their holidays are copied by hand from official publications. */
public final class Calendars {

    private Calendars() {}

    public static WorkingCalendar england() {
        return calendar("england", "Europe/London", """
                2024-01-01 New Year's Day
                2024-03-29 Good Friday
                2024-04-01 Easter Monday
                2024-05-06 Early May bank holiday
                2024-05-27 Spring bank holiday
                2024-08-26 Summer bank holiday
                2024-12-25 Christmas Day
                2024-12-26 Boxing Day
                2025-01-01 New Year's Day
                2025-04-18 Good Friday
                2025-04-21 Easter Monday
                2025-05-05 Early May bank holiday
                2025-05-26 Spring bank holiday
                2025-08-25 Summer bank holiday
                2025-12-25 Christmas Day
                2025-12-26 Boxing Day
                2026-01-01 New Year's Day
                2026-04-03 Good Friday
                2026-04-06 Easter Monday
                2026-05-04 Early May bank holiday
                2026-05-25 Spring bank holiday
                2026-08-31 Summer bank holiday
                2026-12-25 Christmas Day
                2026-12-28 substitute day for Boxing Day
                2027-01-01 New Year's Day
                2027-03-26 Good Friday
                2027-03-29 Easter Monday
                2027-05-03 Early May bank holiday
                2027-05-31 Spring bank holiday
                2027-08-30 Summer bank holiday
                2027-12-27 substitute day for Christmas Day
                2027-12-28 substitute day for Boxing Day
                """);
    }

    public static WorkingCalendar kenya() {
        return calendar("kenya", "Africa/Nairobi", """
                2026-01-01 New Year's Day
                2026-05-01 Labour Day
                2026-06-01 Madaraka Day
                2026-12-25 Christmas Day
                """);
    }

    public static WorkingCalendar ontario() {
        return calendar("ontario", "America/Toronto", """
                2026-02-16 Family Day
                2026-04-03 Good Friday
                2026-07-01 Canada Day
                """);
    }

    private static WorkingCalendar calendar(String id, String zone, String lines) {
        NavigableMap<LocalDate, String> daysOff = new TreeMap<>();
        lines.lines().forEach(line -> daysOff.put(LocalDate.parse(line.substring(0, 10)), line.substring(11)));
        return new WorkingCalendar(
                id,
                ZoneId.of(zone),
                WorkingCalendar.USUAL_CUT_OFF,
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                daysOff,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2027, 12, 31));
    }

    /** {@code 2026-12-21T10:00} in the time zone of the calendar. */
    public static Instant at(WorkingCalendar calendar, String localTime) {
        return LocalDateTime.parse(localTime).atZone(calendar.zone()).toInstant();
    }
}
