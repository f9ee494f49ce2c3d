package io.redress.domain.procedure;

import io.redress.domain.FaultWords;
import io.redress.domain.Said;
import io.redress.domain.Text;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** How the value of a field has to be written, by the type of the field alone. */
public final class FieldFormat {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    private FieldFormat() {}

    /** What is wrong with a date that nobody can mean. */
    public static Said implausible() {
        return FaultWords.say("date.years", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
    }

    /** What is wrong with a date that is written in another form. */
    public static Said notADate() {
        return FaultWords.say("date");
    }

    /** What is wrong with a value; empty when it is written as the type requires, or when the type has no form of its own. */
    public static Optional<Said> faultOf(Field.Type type, String value) {
        return switch (type) {
            case TEXT -> Text.faultOfText(value, Field.LONGEST);
            case DATE ->
                date(value)
                        .map(date -> unless(isPlausible(date), implausible()))
                        .orElse(Optional.of(notADate()));
            case TIME -> unless(value.matches(TIME), FaultWords.say("time"));
            case YES_NO -> unless(value.equals("true") || value.equals("false"), FaultWords.say("yesNo"));
            case NUMBER -> unless(value.matches("\\d{1,9}"), FaultWords.say("number"));
            case CHOICE, DETERMINATION, PRIORITY, DEPARTMENT, CASEWORKER, TIME_LIMIT, REFERENCE, FOLLOW_ON_ACTION ->
                Optional.empty();
        };
    }

    /** The date that a value is; empty for a value of another form. */
    public static Optional<LocalDate> date(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** Whether people can mean a date. Of a year far away, the days to it would take for ever to count. */
    public static boolean isPlausible(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    private static Optional<Said> unless(boolean holds, Said message) {
        return holds ? Optional.empty() : Optional.of(message);
    }
}
