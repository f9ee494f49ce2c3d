package io.redress.procedures.walks;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Locale;

/** The local times of an organisation, as a walk writes them: {@code Thu 2026-04-02 16:59}. */
record LocalTimes(ZoneId zone) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    Instant read(String text, Place place) {
        String rest = text.replaceFirst("^[A-Z][a-z]{2} ", "");
        LocalDateTime time;
        try {
            time = LocalDateTime.parse(rest.replace(' ', 'T'));
        } catch (DateTimeParseException _) {
            throw place.fault("'" + text + "' is no time such as 'Thu 2026-04-02 16:59'");
        }
        if (!rest.equals(text) && !text.startsWith(weekday(time.getDayOfWeek()))) {
            throw place.fault(
                    time.toLocalDate() + " is a " + weekday(time.getDayOfWeek()) + ", not as in '" + text + "'");
        }
        return time.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    /** To the minute, with the day of the week. */
    String write(Instant instant) {
        LocalDateTime time = instant.atZone(zone).toLocalDateTime();
        return weekday(time.getDayOfWeek()) + " " + time.format(MINUTE);
    }

    private static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
