package io.redress.domain.calendar;

import io.redress.domain.language.Language;
import io.redress.domain.language.Messages;
import io.redress.domain.language.Wording;
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
 * @param language the language of the explanation
 */
public record DueTime(Instant start, Span span, Instant due, List<Day> days, Language language) {

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
            case WORKING_DAYS, CALENDAR_DAYS ->
                words().say(
                                "sentences",
                                counted(),
                                words().say("count.due", on(days.getLast().date())));
            case HOURS, MINUTES -> span.amount() == 0 ? words().say("count.dueAtOnce", atOnce()) : byTheClock();
        };
    }

    /** The explanation of an earlier due time: how it was counted, without the sentence that something is due then. */
    public String counted() {
        return switch (span.unit()) {
            case WORKING_DAYS -> workingDays();
            case CALENDAR_DAYS ->
                DateWords.capital(words().say("count.calendarDays", span.inWords(language), fromDayOfReceipt()));
            case HOURS, MINUTES -> span.amount() == 0 ? DateWords.sentence(atOnce()) : byTheClock();
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
                        days.stream().filter(day -> !day.date().isAfter(last)).toList(),
                        language)
                .counted();
    }

    private String workingDays() {
        String sentence =
                DateWords.capital(words().say("count.workingDays", span.inWords(language), fromDayOfReceipt()));
        Day first = days.getFirst();
        String counted = dayOfReceipt() == 0
                ? sentence
                : words().say("sentences", words().say("count.later", on(first.date()), first.why()), sentence);
        List<String> skipped = notCounted();
        return skipped.isEmpty()
                ? counted
                : words().say("sentences", counted, words().say("count.skipped", words().list(skipped)));
    }

    private String fromDayOfReceipt() {
        return on(days.get(dayOfReceipt()).date());
    }

    private List<String> notCounted() {
        List<Day> skipped = days.stream()
                .skip(dayOfReceipt() + 1L)
                .filter(day -> !day.counted())
                .toList();
        boolean nameAll = skipped.stream().filter(this::isWeekend).count() <= WEEKEND_DAYS_NAMED;
        List<String> parts = new ArrayList<>();
        for (Day day : skipped) {
            if (!isWeekend(day)) {
                parts.add(words().say("count.dayOff", DateWords.day(day.date(), language), day.why()));
            } else if (nameAll) {
                parts.add(DateWords.day(day.date(), language));
            }
        }
        if (!nameAll) {
            parts.addAll(weekdays(skipped));
        }
        return parts;
    }

    private List<String> weekdays(List<Day> skipped) {
        return skipped.stream()
                .filter(this::isWeekend)
                .map(day -> day.date().getDayOfWeek())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(weekday -> words().say("weekdays." + weekday.getValue()))
                .toList();
    }

    private boolean isWeekend(Day day) {
        return day.why().equals(DateWords.weekday(day.date().getDayOfWeek(), language));
    }

    private String byTheClock() {
        Day first = days.getFirst();
        Day last = days.getLast();
        return DateWords.capital(
                first.equals(last)
                        ? words().say("count.clock", span.inWords(language), whyOn(first))
                        : words().say("count.clockDays", span.inWords(language), whyOn(first), whyOn(last)));
    }

    private String atOnce() {
        return whyOn(days.getFirst());
    }

    private String whyOn(Day day) {
        return words().say("count.on", day.why(), on(day.date()));
    }

    private String on(LocalDate date) {
        return DateWords.dayAndYear(date, language);
    }

    /** The index of the day on which the receipt counts, or on which the pause ended. */
    private int dayOfReceipt() {
        int index = 0;
        while (!isFirst(days.get(index))) {
            index++;
        }
        return index;
    }

    private boolean isFirst(Day day) {
        return day.why().equals(words().say(DayCounter.DAY_OF_RECEIPT))
                || day.why().equals(words().say(DayCounter.DAY_OF_GOING_ON));
    }

    private Wording words() {
        return Messages.OF_THE_DOMAIN.in(language);
    }
}
