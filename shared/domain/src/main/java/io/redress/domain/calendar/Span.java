package io.redress.domain.calendar;

import io.redress.domain.language.Language;
import io.redress.domain.language.Messages;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as a procedure states it: {@code 10 working days}, {@code 14 calendar days}, {@code 24 hours}.
 *
 * @param amount how many; zero is allowed, a negative number is not
 */
public record Span(int amount, Unit unit) {

    /** The unit of a span. */
    public enum Unit {
        WORKING_DAYS("working day"),
        CALENDAR_DAYS("calendar day"),
        HOURS("hour"),
        MINUTES("minute");

        private final String singular;

        Unit(String singular) {
            this.singular = singular;
        }

        /** Whether it is counted by the clock, nights and weekends included. */
        public boolean byTheClock() {
            return switch (this) {
                case HOURS, MINUTES -> true;
                case WORKING_DAYS, CALENDAR_DAYS -> false;
            };
        }
    }

    private static final Pattern WORDS = Pattern.compile("(\\d{1,5}) (working day|calendar day|hour|minute)s?");

    public Span {
        if (amount < 0) {
            throw new IllegalArgumentException("a span cannot be negative: " + amount);
        }
    }

    /** Reads a text such as {@code 10 working days}. The error about any other text quotes it. */
    public static Span parse(String words) {
        Matcher matcher = WORDS.matcher(words.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'" + words + "' is not a span such as '10 working days', '14 calendar days' or '24 hours'");
        }
        for (Unit unit : Unit.values()) {
            if (unit.singular.equals(matcher.group(2))) {
                return new Span(Integer.parseInt(matcher.group(1)), unit);
            }
        }
        throw new IllegalStateException("no unit is called " + matcher.group(2));
    }

    /** How long the span is by the clock. Only spans in hours and minutes have such a length. */
    public Duration byTheClock() {
        return switch (unit) {
            case HOURS -> Duration.ofHours(amount);
            case MINUTES -> Duration.ofMinutes(amount);
            case WORKING_DAYS, CALENDAR_DAYS -> throw new IllegalStateException(this + " has no length by the clock");
        };
    }

    /** {@code 10 working days}, {@code siku 10 za kazi}. */
    public String inWords(Language language) {
        return Messages.OF_THE_DOMAIN.in(language).count("span." + unit.singular.replace(' ', '-'), amount);
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return amount + " " + unit.singular + (amount == 1 ? "" : "s");
    }
}
