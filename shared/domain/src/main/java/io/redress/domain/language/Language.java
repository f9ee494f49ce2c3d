package io.redress.domain.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language in which Redress writes letters and shows pages. */
public enum Language {
    ENGLISH("en", "English", List.of("en", "eng", "english", "kiingereza")),
    SWAHILI("sw", "Kiswahili", List.of("sw", "swa", "swh", "swc", "swahili", "kiswahili"));

    /** The language of words that are missing in another one, and of everything that staff read in the API. */
    public static final Language FALLBACK = ENGLISH;

    private static final int GROUP = 3;

    private final String tag;
    private final String title;
    private final List<String> written;

    Language(String tag, String title, List<String> written) {
        this.tag = tag;
        this.title = title;
        this.written = written;
    }

    /** The tag of the language in HTML, in headers of mails and in procedures, as in BCP 47. */
    public String tag() {
        return tag;
    }

    /** The name of the language, in the language itself. */
    public String title() {
        return title;
    }

    /** The language with a tag; empty if Redress does not write in it. */
    public static Optional<Language> of(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a language as people and programs write it: {@code sw}, {@code sw-KE}, {@code en_GB}, {@code Kiswahili}, {@code English
     * (UK)}. Empty if it is another language, or none.
     */
    public static Optional<Language> read(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String first = text.strip().toLowerCase(Locale.ROOT).split("[^a-z]", 2)[0];
        for (Language language : values()) {
            if (language.written.contains(first)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** A number with its digits in groups of three, as in 20,000; English and Swahili write it the same way. */
    public String grouped(long number) {
        return switch (this) {
            case ENGLISH, SWAHILI -> inGroups(String.valueOf(number));
        };
    }

    private static String inGroups(String digits) {
        StringBuilder groups = new StringBuilder(digits);
        for (int at = digits.length() - GROUP; at > 0 && Character.isDigit(digits.charAt(at - 1)); at -= GROUP) {
            groups.insert(at, ',');
        }
        return groups.toString();
    }

    /** Which form of a word goes with a number, in the words of Unicode's plural rules; English and Swahili have the same two. */
    String form(long number) {
        return switch (this) {
            case ENGLISH, SWAHILI -> number == 1 ? "one" : "other";
        };
    }
}
