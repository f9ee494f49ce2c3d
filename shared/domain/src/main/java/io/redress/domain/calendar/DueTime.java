package io.redress.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * When a span ends, and how that was counted.
 *
 * @param due the last second that is in time
 * @param days every day from the day of receipt to the day of {@code due}, in order; for a span in days, as many of them
 *     count as the span has
 */
public record DueTime(Instant start, Span span, Instant due, List<Day> days) {

    /** Up to this many weekend days are named one by one. If there are more, only their weekdays are named. */
    private static final int WEEKEND_DAYS_NAMED = 2;

    public DueTime {
        days = List.copyOf(days);
    }

    /**
     * The first instant that is too late for a due time. The second of the due time counts to its end, so the last day of a time
     * limit counts to its end.
     */
    public static Instant tooLateFrom(Instant due) {
        return due.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    }

    /** The explanation in a few sentences for a complainant. The last date in it is the due date. */
    public String inWords() {
        return switch (span.unit()) {
            case WORKING_DAYS, CALENDAR_DAYS -> counted() + byTheEnd();
            case HOURS, MINUTES -> byTheClock("due ");
        };
    }

    /** The explanation of an earlier due time: how it was counted, without the sentence that something is due then. */
    public String counted() {
        return switch (span.unit()) {
            case WORKING_DAYS -> receivedLater() + fromDayOfReceipt() + "." + notCounted();
            case CALENDAR_DAYS -> fromDayOfReceipt() + ", weekends and holidays included.";
            case HOURS, MINUTES -> byTheClock("");
        };
    }

    /** The explanation of the part of an earlier count that ended when the count was paused on a day. */
    public String countedUntil(LocalDate paused) {
        return switch (span.unit()) {
            case WORKING_DAYS, CALENDAR_DAYS -> daysUntil(paused);
            case HOURS, MINUTES -> counted();
        };
    }

    private String daysUntil(LocalDate paused) {
        LocalDate receipt = days.get(dayOfReceipt()).date();
        LocalDate last = paused.isBefore(receipt) ? receipt : paused;
        return new DueTime(
                        start,
                        span,
                        due,
                        days.stream().filter(day -> !day.date().isAfter(last)).toList())
                .counted();
    }

    private String receivedLater() {
        Day first = days.getFirst();
        return dayOfReceipt() == 0 ? "" : DateWords.dayAndYear(first.date()) + ": " + first.why() + ". ";
    }

    private String fromDayOfReceipt() {
        return span + " from " + DateWords.dayAndYear(days.get(dayOfReceipt()).date());
    }

    private String byTheEnd() {
        return " Due by the end of " + DateWords.dayAndYear(days.getLast().date()) + ".";
    }

    private String notCounted() {
        List<Day> skipped = days.stream()
                .skip(dayOfReceipt() + 1L)
                .filter(day -> !day.counted())
                .toList();
        if (skipped.isEmpty()) {
            return "";
        }
        boolean nameAll = skipped.stream().filter(DueTime::isWeekend).count() <= WEEKEND_DAYS_NAMED;
        List<String> parts = new ArrayList<>();
        for (Day day : skipped) {
            if (!isWeekend(day)) {
                parts.add(DateWords.day(day.date()) + " (" + day.why() + ")");
            } else if (nameAll) {
                parts.add(DateWords.day(day.date()));
            }
        }
        if (!nameAll) {
            parts.addAll(weekdays(skipped));
        }
        return " Not counted: " + DateWords.list(parts) + ".";
    }

    private static List<String> weekdays(List<Day> skipped) {
        return skipped.stream()
                .filter(DueTime::isWeekend)
                .map(day -> day.date().getDayOfWeek())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(weekday -> DateWords.weekday(weekday) + "s")
                .toList();
    }

    private static boolean isWeekend(Day day) {
        return day.why().equals(DateWords.weekday(day.date().getDayOfWeek()));
    }

    private String byTheClock(String atOnce) {
        Day first = days.getFirst();
        Day last = days.getLast();
        if (span.amount() == 0) {
            return DateWords.sentence(atOnce + on(first));
        }
        String stretch = first.equals(last) ? on(first) : on(first) + " " + on(last);
        return span + " by the clock, nights and weekends included: " + stretch + ".";
    }

    private static String on(Day day) {
        return day.why() + " on " + DateWords.dayAndYear(day.date());
    }

    /** The index of the day on which the receipt counts, or on which the pause ended. */
    private int dayOfReceipt() {
        int index = 0;
        while (!isFirst(days.get(index))) {
            index++;
        }
        return index;
    }

    private static boolean isFirst(Day day) {
        return day.why().equals(DayCounter.DAY_OF_RECEIPT) || day.why().equals(DayCounter.DAY_OF_GOING_ON);
    }
}
