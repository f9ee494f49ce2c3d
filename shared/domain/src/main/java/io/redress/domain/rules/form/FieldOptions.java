package io.redress.domain.rules.form;

import io.redress.domain.procedure.Choice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The values that a field of a form offers now.
 *
 * @param options the values to choose from, none of them when no value fits; empty when the field is filled in freely
 * @param earliest the earliest day of a date; empty when any day will do
 * @param latest the latest day of a date; empty when any day will do
 * @param workingDays whether a date must be a working day
 */
public record FieldOptions(
        Optional<List<Option>> options, Optional<LocalDate> earliest, Optional<LocalDate> latest, boolean workingDays) {

    /** A field that is filled in freely. */
    public static final FieldOptions FREE =
            new FieldOptions(Optional.empty(), Optional.empty(), Optional.empty(), false);

    /**
     * One value to choose.
     *
     * @param days the days to which it limits a date in the same form; empty when it limits none
     * @param determinations the determinations to which it limits a determination in the same form; empty when it limits none
     */
    public record Option(String id, String title, Optional<DayRange> days, Optional<List<String>> determinations) {

        public Option {
            determinations = determinations.map(List::copyOf);
        }

        public Option(String id, String title) {
            this(id, title, Optional.empty(), Optional.empty());
        }

        static Option goingWith(Choice choice, Optional<List<String>> determinations) {
            return new Option(choice.id(), choice.title(), Optional.empty(), determinations);
        }
    }

    public FieldOptions {
        options = options.map(List::copyOf);
    }

    /** Whether no value can be filled in now. */
    public boolean nothingFits() {
        return options.filter(List::isEmpty).isPresent();
    }

    public static FieldOptions of(List<Option> options) {
        return new FieldOptions(Optional.of(options), Optional.empty(), Optional.empty(), false);
    }

    public static FieldOptions ofChoices(List<Choice> choices) {
        return of(choices.stream()
                .map(choice -> new Option(choice.id(), choice.title()))
                .toList());
    }

    /** The working days from the earliest to the latest of these ranges. */
    public static FieldOptions ofWorkingDays(List<DayRange> ranges) {
        return ofDays(ranges, true);
    }

    /** The days from the earliest to the latest of these ranges, days off included. */
    public static FieldOptions ofDays(List<DayRange> ranges) {
        return ofDays(ranges, false);
    }

    private static FieldOptions ofDays(List<DayRange> ranges, boolean workingDays) {
        Comparator<LocalDate> order = Comparator.naturalOrder();
        return new FieldOptions(
                Optional.empty(),
                ranges.stream().map(DayRange::earliest).min(order),
                ranges.stream().map(DayRange::latest).max(order),
                workingDays);
    }
}
