package io.redress.domain.calendar;

import io.redress.domain.language.Language;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The days on which an organisation works, in its own time zone. The calendar throws an exception when it is asked about a
 * day that its data does not cover.
 *
 * @param cutOff what is received after this hour counts as received on the next working day
 * @param daysOff holidays and closure days, each with its name
 * @param from the first day that the data covers
 * @param until the last day that the data covers
 * @param language the language of the names of its days off, and of what it says about a count
 */
public record WorkingCalendar(
        String id,
        ZoneId zone,
        LocalTime cutOff,
        Set<DayOfWeek> weekend,
        NavigableMap<LocalDate, String> daysOff,
        LocalDate from,
        LocalDate until,
        Language language) {

    /** The cut-off hour of an organisation that sets none. */
    public static final LocalTime USUAL_CUT_OFF = LocalTime.of(17, 0);

    public WorkingCalendar {
        weekend = Set.copyOf(weekend);
        daysOff = Collections.unmodifiableNavigableMap(new TreeMap<>(daysOff));
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("the calendar '" + id + "' has no working day in the week");
        }
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("the calendar '" + id + "' ends on " + until + ", before " + from);
        }
    }

    /** A calendar in English. */
    public WorkingCalendar(
            String id,
            ZoneId zone,
            LocalTime cutOff,
            Set<DayOfWeek> weekend,
            NavigableMap<LocalDate, String> daysOff,
            LocalDate from,
            LocalDate until) {
        this(id, zone, cutOff, weekend, daysOff, from, until, Language.ENGLISH);
    }

    /**
     * The same calendar in another language.
     *
     * @param names the names of days off, each by its English name; a day off whose name is not among them keeps it
     */
    public WorkingCalendar in(Language other, Map<String, String> names) {
        TreeMap<LocalDate, String> named = new TreeMap<>(daysOff);
        named.replaceAll((_, name) -> names.getOrDefault(name, name));
        return new WorkingCalendar(id, zone, cutOff, weekend, named, from, until, other);
    }

    /** When a span that starts at an instant ends, and how that was counted. */
    public DueTime due(Instant start, Span span) {
        return new DayCounter(this, start, span).due();
    }

    /**
     * When the rest of a span ends after a pause, and how that was counted.
     *
     * @param goesOn when the pause ends
     */
    public DueTime rest(Instant goesOn, Span left) {
        return new DayCounter(this, goesOn, left).rest();
    }

    /** The rest of a span: the days after today until it is due, or the time by the clock. */
    public Span left(Instant now, Instant due, Span.Unit unit) {
        return switch (unit) {
            case WORKING_DAYS -> new Span(workingDaysLeft(now, due), unit);
            case CALENDAR_DAYS -> new Span((int) ChronoUnit.DAYS.between(date(now), date(due)), unit);
            case HOURS, MINUTES -> new Span(minutesUp(Duration.between(now, due)), Span.Unit.MINUTES);
        };
    }

    private static int minutesUp(Duration left) {
        return (int) left.plusMinutes(1).minusNanos(1).toMinutes();
    }

    private LocalDate date(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    public boolean isWorkingDay(LocalDate date) {
        covered(date);
        return !weekend.contains(date.getDayOfWeek()) && !daysOff.containsKey(date);
    }

    /** Why a day is a day off ({@code Saturday}, {@code Good Friday}); empty for a working day. */
    public Optional<String> dayOffReason(LocalDate date) {
        covered(date);
        DayOfWeek day = date.getDayOfWeek();
        return weekend.contains(day)
                ? Optional.of(DateWords.weekday(day, language))
                : Optional.ofNullable(daysOff.get(date));
    }

    /** The working day on which a receipt counts: the day itself, or the next one after the cut-off hour or a day off. */
    public LocalDate countedFrom(Instant receipt) {
        ZonedDateTime local = receipt.atZone(zone);
        LocalDate date = local.toLocalDate();
        return nextWorkingDay(isLate(local) ? date.plusDays(1) : date);
    }

    /** 23:59:59 local time: the last second on which something due that day is in time. */
    public Instant endOf(LocalDate date) {
        return date.atTime(23, 59, 59).atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    /**
     * The same local time of day, a number of working days later, or earlier when the number is negative. Zero leaves a
     * working day as it is and moves a day off to the next working day, so the answer is always on a working day.
     */
    public Instant plusWorkingDays(Instant instant, int count) {
        ZonedDateTime local = instant.atZone(zone);
        LocalDate date = local.toLocalDate();
        if (count == 0) {
            date = nextWorkingDay(date);
        }
        int step = Integer.signum(count);
        for (int left = Math.abs(count); left > 0; ) {
            date = date.plusDays(step);
            if (isWorkingDay(date)) {
                left--;
            }
        }
        return local.with(date).toInstant();
    }

    /** The working days after the day on which {@code a} counts, up to and including the local date of {@code b}. */
    public int workingDaysBetween(Instant a, Instant b) {
        LocalDate last = b.atZone(zone).toLocalDate();
        int count = 0;
        for (LocalDate date = countedFrom(a).plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            if (isWorkingDay(date)) {
                count++;
            }
        }
        return count;
    }

    /** The working days after the local date of {@code now}, up to and including that of {@code due}. */
    public int workingDaysLeft(Instant now, Instant due) {
        LocalDate last = due.atZone(zone).toLocalDate();
        int count = 0;
        for (LocalDate date = now.atZone(zone).toLocalDate().plusDays(1);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            if (isWorkingDay(date)) {
                count++;
            }
        }
        return count;
    }

    /** This calendar with more days off; a day that was off already takes the new name. */
    public WorkingCalendar with(Map<LocalDate, String> more) {
        TreeMap<LocalDate, String> all = new TreeMap<>(daysOff);
        all.putAll(more);
        return new WorkingCalendar(id, zone, cutOff, weekend, all, from, until, language);
    }

    /** This calendar without some of its days off. */
    public WorkingCalendar without(Collection<LocalDate> days) {
        TreeMap<LocalDate, String> fewer = new TreeMap<>(daysOff);
        fewer.keySet().removeAll(days);
        return new WorkingCalendar(id, zone, cutOff, weekend, fewer, from, until, language);
    }

    /** Strictly later than the cut-off hour: what is received at 17:00:00 is in time. */
    private boolean isLate(ZonedDateTime local) {
        return local.toLocalTime().isAfter(cutOff);
    }

    /** The day itself if it is a working day, otherwise the next one. */
    public LocalDate nextWorkingDay(LocalDate first) {
        LocalDate date = first;
        while (!isWorkingDay(date)) {
            date = date.plusDays(1);
        }
        return date;
    }

    /** The day itself if it is a working day, otherwise the last one before it. */
    public LocalDate lastWorkingDay(LocalDate last) {
        LocalDate date = last;
        while (!isWorkingDay(date)) {
            date = date.minusDays(1);
        }
        return date;
    }

    /** Throws for a day that the data does not cover. */
    void covered(LocalDate date) {
        if (date.isBefore(from) || date.isAfter(until)) {
            throw new IllegalStateException(
                    "the calendar '" + id + "' covers the days from " + from + " until " + until + ", and not " + date);
        }
    }
}
