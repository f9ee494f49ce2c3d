package io.redress.procedures;

import io.redress.domain.calendar.WorkingCalendar;
import io.redress.platform.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The calendars that are part of Redress, each in one file. */
public final class Calendars {

    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*");

    private Calendars() {}

    /**
     * The calendar with an id, with the cut-off hour of an organisation and its closure days.
     *
     * @throws IllegalArgumentException if there is no such calendar
     */
    public static WorkingCalendar of(String id, LocalTime cutOff, Map<LocalDate, String> more) {
        CalendarFile file = read(id);
        NavigableMap<LocalDate, String> daysOff = new TreeMap<>();
        for (CalendarFile.DayOff day : file.days()) {
            daysOff.put(day.date(), day.name());
        }
        daysOff.putAll(more);
        Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
        for (String day : file.weekend()) {
            weekend.add(DayOfWeek.valueOf(day));
        }
        return new WorkingCalendar(
                file.id(), ZoneId.of(file.zone()), cutOff, weekend, daysOff, file.from(), file.until());
    }

    /** Whether a calendar with this id exists, so that the check of a procedure can report an unknown one. */
    public static boolean exists(String id) {
        return ID.matcher(id).matches() && Calendars.class.getResource(path(id)) != null;
    }

    private static CalendarFile read(String id) {
        if (!exists(id)) {
            throw new IllegalArgumentException("there is no calendar '" + id + "'");
        }
        try (InputStream file = Calendars.class.getResourceAsStream(path(id))) {
            return Json.readStrictly(file.readAllBytes(), CalendarFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the calendar '" + id + "' cannot be read", e);
        }
    }

    private static String path(String id) {
        return "/calendars/" + id + ".json";
    }
}
