package io.redress.platform;

import io.redress.domain.language.Language;
import io.redress.domain.rules.Rules;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The times in an answer of the API, with the offset that the organisation's time zone has at that time. So the first ten
 * characters of a time are the day on which it is there: the end of 17 February in Toronto is
 * {@code 2027-02-17T23:59:59-05:00}.
 */
public record Times(ZoneId zone, Language language) {

    /** Follows the name of a time in the name of the field that gives the same time in words. */
    private static final String IN_WORDS = "InWords";

    /** With words in the language of the procedure's texts. */
    public static Times of(Rules rules) {
        return new Times(rules.calendar().zone(), rules.procedure().language());
    }

    /** With words in English. */
    public Times(ZoneId zone) {
        this(zone, Language.ENGLISH);
    }

    /** A time; null if there is none. An offset of zero is written {@code Z}. */
    public @Nullable String of(@Nullable Instant at) {
        if (at == null) {
            return null;
        }
        ZoneOffset offset = zone.getRules().getOffset(at);
        String there = at.plusSeconds(offset.getTotalSeconds()).toString();
        return there.substring(0, there.length() - 1) + offset.getId();
    }

    /** Adds a time that people read and, beside it, the same in words; nothing if there is none. */
    public void put(Map<String, Object> shown, String name, @Nullable Instant due) {
        String time = of(due);
        if (time != null && due != null) {
            shown.put(name, time);
            shown.put(name + IN_WORDS, Dates.due(due, zone, language));
        }
    }
}
