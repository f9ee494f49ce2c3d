package io.redress.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text looks like the name of a person, so that a letter can greet the person by it. A sender must not be able to make us mail
 * their words to others: no links, numbers, calls or sentences. A name that is not recognised is no fault; the letter begins in another way.
 */
final class PersonName {

    private static final int LONGEST = 80;
    private static final int LONGEST_WORD = 30;
    private static final int MOST_WORDS = 8;

    /** Of these, so many can be names, and not initials, short titles or particles. */
    private static final int MOST_NAMES = 5;

    /** If a word begins with a small letter, at most so many of the words can be names: most people in Kenya have three names. */
    private static final int MOST_WITH_SMALL = 3;

    /** Letters with their marks; apostrophes, hyphens, dots and joiners only between letters or, where they end a name, after them. */
    private static final Pattern WORD = Pattern.compile("['\u2019\u2018\u02bb\u02bc]?\\p{L}[\\p{L}\\p{M}]*"
            + "(?:['\u2019\u2018\u02bb\u02bc\u05f3\u05f4`\u00b4\u2010\u2011\u05be\u00b7\u30fb\u200c\u200d-][\\p{L}\\p{M}]+)*"
            + "['\u2019\u05f3]?");

    /** Initials, such as J.R.R., also directly before a name; and short titles, such as Dr. or Prof. */
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\p{M}*\\.)+-?(?:\\p{L}\\p{M}*\\.)*");

    private static final Pattern TITLE = Pattern.compile("\\p{L}[\\p{L}\\p{M}]{0,4}\\.");

    /** What may follow a comma, such as PhD. */
    private static final Pattern DEGREE = Pattern.compile(",\\s*\\p{Lu}[\\p{L}.]{0,5}$");

    /** In writings that leave no blanks between words, a longer text is a sentence. */
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{6,}");

    private static final Pattern NO_BLANKS =
            Pattern.compile("\\p{IsHiragana}[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{8,}"
                    + "|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\u30fc]{13,}"
                    + "|[\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]{21,}");

    /** What programs for mail show as a link, although each part could be a name. J.Kim is an initial before a name. */
    private static final Pattern DOMAIN =
            Pattern.compile("(?!(?<![\\p{L}\\p{M}])\\p{Lu}\\.\\p{Lu})\\p{L}\\.\\p{L}{2,3}(?![\\p{L}\\p{M}])");

    /** A small letter directly after initials, as in x.info. Georgian is written without capital letters. */
    private static final Pattern SMALL_AFTER_INITIALS =
            Pattern.compile("(?<![\\p{L}\\p{M}])(?:\\p{L}\\p{M}*\\.)+[\\p{Ll}&&[^\\p{IsGeorgian}]]\\p{L}");

    private static final Set<String> PARTICLES = Set.of(
            "a", "ab", "abu", "af", "al", "ap", "ar", "as", "at", "aw", "bar", "bat", "ben", "bin", "bint", "da", "das",
            "de", "degli", "dei", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "e", "el", "ferch",
            "fitz", "het", "i", "ibn", "in", "la", "las", "le", "les", "lo", "los", "mac", "na", "ne", "nic", "o", "of",
            "och", "op", "os", "san", "sant", "st", "te", "ten", "ter", "the", "till", "to", "tot", "tou", "ua", "uan",
            "uit", "und", "van", "vom", "von", "wa", "y", "zu", "zum", "zur", "and");

    private PersonName() {}

    static boolean is(@Nullable String value) {
        if (value == null || !Text.present(value) || Text.length(value) > LONGEST) {
            return false;
        }
        String usual = Normalizer.normalize(value.strip(), Normalizer.Form.NFKC);
        List<String> words = words(DEGREE.matcher(usual).replaceFirst(""));
        return !DOMAIN.matcher(usual).find()
                && !SMALL_AFTER_INITIALS.matcher(usual).find()
                && words.size() <= MOST_WORDS
                && words.stream().allMatch(PersonName::isWord)
                && !WordsOfCalls.areIn(words)
                && isWrittenAsName(words);
    }

    /** The words, with initials apart from the name that they stand directly before, as in J.Smith. */
    private static List<String> words(String name) {
        return Stream.of(name.split("\\p{Zs}+"))
                .flatMap(word -> INITIALS.matcher(word).lookingAt()
                        ? Stream.of(word.split("(?<=\\.)(?=[\\p{L}\\p{M}'\u2019-]{2,}$)"))
                        : Stream.of(word))
                .toList();
    }

    private static boolean isWord(String word) {
        boolean formed = WORD.matcher(word).matches()
                || INITIALS.matcher(word).matches()
                || TITLE.matcher(word).matches();
        return formed
                && word.length() <= LONGEST_WORD
                && !HAN.matcher(word).find()
                && !NO_BLANKS.matcher(word).find();
    }

    /**
     * In writings that have capital letters, names begin with one. A text with small letters is a name if it is short, and a sentence if it
     * is long.
     */
    private static boolean isWrittenAsName(List<String> words) {
        List<String> names = words.stream().filter(PersonName::isName).toList();
        return names.size() <= MOST_NAMES
                && (names.size() <= MOST_WITH_SMALL || names.stream().noneMatch(PersonName::isSmall));
    }

    private static boolean isName(String word) {
        return WORD.matcher(word).matches() && !PARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isSmall(String word) {
        return word.codePoints().anyMatch(PersonName::isLowerCase)
                && word.codePoints()
                        .noneMatch(letter -> Character.isUpperCase(letter) || Character.isTitleCase(letter));
    }

    private static boolean isLowerCase(int letter) {
        return Character.isLowerCase(letter) && Character.UnicodeScript.of(letter) != Character.UnicodeScript.GEORGIAN;
    }
}
