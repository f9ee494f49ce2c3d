package io.redress.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Counts one span on a calendar, day by day, and notes for each day why it counts or does not. */
final class DayCounter {

    static final String DAY_OF_RECEIPT = "day of receipt, not counted";
    static final String DAY_OF_GOING_ON = "day of going on, not counted";

    private static final String FIRST_DAY_TO_ACT = "the first day on which something could be done";

    private final WorkingCalendar calendar;
    private final Instant start;
    private final Span span;
    private final LocalDate received;
    private final List<Day> days = new ArrayList<>();

    DayCounter(WorkingCalendar calendar, Instant start, Span span) {
        this.calendar = calendar;
        this.start = start;
        this.span = span;
        this.received = start.atZone(calendar.zone()).toLocalDate();
    }

    DueTime due() {
        Instant due =
                switch (span.unit()) {
                    case WORKING_DAYS -> workingDays();
                    case CALENDAR_DAYS -> calendarDays(DAY_OF_RECEIPT);
                    case HOURS, MINUTES -> byTheClock();
                };
        return new DueTime(start, span, due, days);
    }

    /** Counts the rest after a pause. The day on which the pause ends is not counted, whatever the hour. */
    DueTime rest() {
        Instant due =
                switch (span.unit()) {
                    case WORKING_DAYS -> restInWorkingDays();
                    case CALENDAR_DAYS -> restInCalendarDays();
                    case HOURS, MINUTES -> byTheClock();
                };
        return new DueTime(start, span, due, days);
    }

    private Instant restInWorkingDays() {
        skip(received, DAY_OF_GOING_ON);
        return calendar.endOf(span.amount() == 0 ? nextDayToAct(true) : countWorkingDays(received));
    }

    private Instant restInCalendarDays() {
        if (span.amount() > 0) {
            return calendarDays(DAY_OF_GOING_ON);
        }
        skip(received, DAY_OF_GOING_ON);
        return calendar.endOf(nextDayToAct(false));
    }

    /** With no day left, the span ends on the day on which the pause ends; if that day is over or a day off, on the next working day. */
    private LocalDate nextDayToAct(boolean working) {
        LocalDate date = received;
        while (over(date) || (working && !calendar.isWorkingDay(date))) {
            date = date.plusDays(1);
            skip(date, (working ? calendar.dayOffReason(date) : Optional.<String>empty()).orElse(FIRST_DAY_TO_ACT));
        }
        return date;
    }

    private boolean over(LocalDate date) {
        return !calendar.endOf(date).isAfter(start);
    }

    private Instant workingDays() {
        LocalDate date = calendar.countedFrom(start);
        if (!date.equals(received)) {
            skip(received, whyNotCountedAtOnce() + ", counts as received on " + DateWords.day(date));
            for (LocalDate between = received.plusDays(1); between.isBefore(date); between = between.plusDays(1)) {
                skip(between, calendar.dayOffReason(between).orElseThrow());
            }
        }
        skip(date, DAY_OF_RECEIPT);
        return calendar.endOf(countWorkingDays(date));
    }

    private LocalDate countWorkingDays(LocalDate after) {
        LocalDate date = after;
        for (int number = 1; number <= span.amount(); ) {
            date = date.plusDays(1);
            Optional<String> dayOff = calendar.dayOffReason(date);
            if (dayOff.isPresent()) {
                skip(date, dayOff.get());
            } else {
                count(date, "working day " + number++);
            }
        }
        return date;
    }

    private String whyNotCountedAtOnce() {
        if (calendar.weekend().contains(received.getDayOfWeek())) {
            return "received on a " + DateWords.weekday(received.getDayOfWeek());
        }
        return calendar.dayOffReason(received)
                .map(name -> "received on a day off (" + name + ")")
                .orElse("received after " + calendar.cutOff());
    }

    private Instant calendarDays(String firstDay) {
        calendar.covered(received);
        skip(received, firstDay);
        LocalDate date = received;
        for (int number = 1; number <= span.amount(); number++) {
            date = date.plusDays(1);
            calendar.covered(date);
            count(date, "calendar day " + number);
        }
        return calendar.endOf(date);
    }

    private Instant byTheClock() {
        Instant due = start.plus(span.byTheClock());
        ZonedDateTime first = start.atZone(calendar.zone());
        ZonedDateTime last = due.atZone(calendar.zone());
        LocalDate lastDate = last.toLocalDate();
        // If the clocks change in between, the two times alone would show an hour too much or too little.
        Function<ZonedDateTime, String> minute =
                first.getOffset().equals(last.getOffset()) ? DateWords::minute : DateWords::minuteAndOffset;
        calendar.covered(received);
        calendar.covered(lastDate);
        if (span.amount() == 0) {
            skip(received, "at once, at " + minute.apply(first));
        } else if (lastDate.equals(received)) {
            count(received, "from " + minute.apply(first) + " until " + minute.apply(last));
        } else {
            count(received, "from " + minute.apply(first));
            for (LocalDate date = received.plusDays(1); date.isBefore(lastDate); date = date.plusDays(1)) {
                count(date, "all day");
            }
            count(lastDate, "until " + minute.apply(last));
        }
        return due;
    }

    private void count(LocalDate date, String why) {
        days.add(new Day(date, true, why));
    }

    private void skip(LocalDate date, String why) {
        days.add(new Day(date, false, why));
    }
}
