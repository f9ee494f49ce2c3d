package io.redress.domain.calendar;

import io.redress.domain.language.Language;
import io.redress.domain.language.Messages;
import io.redress.domain.language.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Counts one span on a calendar, day by day, and notes for each day why it counts or does not. */
final class DayCounter {

    static final String DAY_OF_RECEIPT = "day.receipt";
    static final String DAY_OF_GOING_ON = "day.goingOn";

    private final WorkingCalendar calendar;
    private final Instant start;
    private final Span span;
    private final LocalDate received;
    private final Language language;
    private final Wording words;
    private final List<Day> days = new ArrayList<>();

    DayCounter(WorkingCalendar calendar, Instant start, Span span) {
        this.calendar = calendar;
        this.start = start;
        this.span = span;
        this.received = start.atZone(calendar.zone()).toLocalDate();
        this.language = calendar.language();
        this.words = Messages.OF_THE_DOMAIN.in(language);
    }

    DueTime due() {
        Instant due =
                switch (span.unit()) {
                    case WORKING_DAYS -> workingDays();
                    case CALENDAR_DAYS -> calendarDays(words.say(DAY_OF_RECEIPT));
                    case HOURS, MINUTES -> byTheClock();
                };
        return new DueTime(start, span, due, days, language);
    }

    /** Counts the rest after a pause. The day on which the pause ends is not counted, whatever the hour. */
    DueTime rest() {
        Instant due =
                switch (span.unit()) {
                    case WORKING_DAYS -> restInWorkingDays();
                    case CALENDAR_DAYS -> restInCalendarDays();
                    case HOURS, MINUTES -> byTheClock();
                };
        return new DueTime(start, span, due, days, language);
    }

    private Instant restInWorkingDays() {
        skip(received, words.say(DAY_OF_GOING_ON));
        return calendar.endOf(span.amount() == 0 ? nextDayToAct(true) : countWorkingDays(received));
    }

    private Instant restInCalendarDays() {
        if (span.amount() > 0) {
            return calendarDays(words.say(DAY_OF_GOING_ON));
        }
        skip(received, words.say(DAY_OF_GOING_ON));
        return calendar.endOf(nextDayToAct(false));
    }

    /** With no day left, the span ends on the day on which the pause ends; if that day is over or a day off, on the next working day. */
    private LocalDate nextDayToAct(boolean working) {
        LocalDate date = received;
        while (over(date) || (working && !calendar.isWorkingDay(date))) {
            date = date.plusDays(1);
            skip(
                    date,
                    (working ? calendar.dayOffReason(date) : Optional.<String>empty())
                            .orElse(words.say("day.firstToAct")));
        }
        return date;
    }

    private boolean over(LocalDate date) {
        return !calendar.endOf(date).isAfter(start);
    }

    private Instant workingDays() {
        LocalDate date = calendar.countedFrom(start);
        if (!date.equals(received)) {
            skip(received, words.say("day.later", whyNotCountedAtOnce(), DateWords.day(date, language)));
            for (LocalDate between = received.plusDays(1); between.isBefore(date); between = between.plusDays(1)) {
                skip(between, calendar.dayOffReason(between).orElseThrow());
            }
        }
        skip(date, words.say(DAY_OF_RECEIPT));
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
                count(date, words.say("day.working", number++));
            }
        }
        return date;
    }

    private String whyNotCountedAtOnce() {
        if (calendar.weekend().contains(received.getDayOfWeek())) {
            return words.say("day.receivedOn", DateWords.weekday(received.getDayOfWeek(), language));
        }
        return calendar.dayOffReason(received)
                .map(name -> words.say("day.receivedOff", name))
                .orElseGet(() -> words.say("day.receivedAfter", calendar.cutOff()));
    }

    private Instant calendarDays(String firstDay) {
        calendar.covered(received);
        skip(received, firstDay);
        LocalDate date = received;
        for (int number = 1; number <= span.amount(); number++) {
            date = date.plusDays(1);
            calendar.covered(date);
            count(date, words.say("day.calendar", number));
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
            skip(received, words.say("day.atOnce", minute.apply(first)));
        } else if (lastDate.equals(received)) {
            count(received, words.say("day.fromUntil", minute.apply(first), minute.apply(last)));
        } else {
            count(received, words.say("day.from", minute.apply(first)));
            for (LocalDate date = received.plusDays(1); date.isBefore(lastDate); date = date.plusDays(1)) {
                count(date, words.say("day.all"));
            }
            count(lastDate, words.say("day.until", minute.apply(last)));
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
