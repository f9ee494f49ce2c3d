package io.redress.post;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as letters write them. */
public final class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);
    private static final int LAST_SECOND = 86_399;

    private Dates() {}

    /** Such as {@code Friday 8 January 2027}. */
    public static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }

    /** Such as {@code Friday 8 January 2027, 14:05}. */
    public static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }

    /** When something is due: the day, and the time of day unless it is the day's end. */
    public static String due(Instant due, ZoneId zone) {
        return due.atZone(zone).toLocalTime().toSecondOfDay() == LAST_SECOND ? day(due, zone) : minute(due, zone);
    }
}
