package io.redress.desk;

import io.redress.domain.language.Language;
import io.redress.platform.Dates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** Times of an answer in words, at the place of the organisation. */
final class DateWords {

    private DateWords() {}

    /** The day and the minute; empty for an absent time. */
    static String minute(Optional<String> time) {
        return time.map(OffsetDateTime::parse)
                .map(at -> Dates.minute(at.toInstant(), at.getOffset(), Language.ENGLISH))
                .orElse("");
    }

    /** A day such as {@code 2026-10-23}; what is no day stays as it was written. */
    static String date(String written) {
        try {
            return Dates.day(LocalDate.parse(written), Language.ENGLISH);
        } catch (DateTimeException _) {
            return written;
        }
    }

    /** A month such as {@code 2026-10}; what is no month stays as it was written. */
    static String month(String written) {
        try {
            YearMonth month = YearMonth.parse(written);
            return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
        } catch (DateTimeException _) {
            return written;
        }
    }

    /** The day; empty for an absent time. */
    static String day(Optional<String> time) {
        return time.map(OffsetDateTime::parse)
                .map(at -> Dates.day(at.toLocalDate(), Language.ENGLISH))
                .orElse("");
    }
}
