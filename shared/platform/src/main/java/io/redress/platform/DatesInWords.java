package io.redress.platform;

import io.redress.domain.language.Language;
import io.redress.domain.rules.Rules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Dates in words, in the time zone of an organisation and in the language of a reader. */
public record DatesInWords(ZoneId zone, Language language) {

    /** In the language of the texts of a procedure. */
    public static DatesInWords of(Rules rules) {
        return new DatesInWords(rules.calendar().zone(), rules.procedure().language());
    }

    public String day(Instant at) {
        return Dates.day(at, zone, language);
    }

    public String day(LocalDate day) {
        return Dates.day(day, language);
    }

    public String minute(Instant at) {
        return Dates.minute(at, zone, language);
    }

    /** A due time: the day, and the time of day unless it is the end of the day. */
    public String due(Instant due) {
        return Dates.due(due, zone, language);
    }
}
