package io.redress.mailintake;

import io.redress.platform.Resource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells a subject that a mail program took over from our letter from one that somebody wrote, which may be all that they say. */
final class LetterSubjects {

    /** What programs, and servers on the way, write before the subject of a mail that is answered or sent on. */
    private static final Pattern BEFORE = Pattern.compile(
            "(?:\\s*(?:(?:re|fw|fwd|aw|wg|sv|vs|tr|rv|jib|jibu|mbele)(?:\\s*\\[\\d{1,3}])?\\s*:|\\[[^\\[\\]]{1,30}]))*+\\s*",
            Pattern.CASE_INSENSITIVE);

    /** The reference of another complaint stands in the subject of a letter about a complaint that goes on under that one. */
    private static final String OTHER = "*";

    /** A subject of a letter of ours is shorter, with all that programs write before it. */
    private static final int LONGEST = 1_000;

    private static final String REFERENCE = "[A-Z0-9-]{4,30}";

    /** The titles of all letters to complainants, in all languages. */
    private static final List<String> TITLES =
            Resource.text(LetterSubjects.class, "letter-subjects.txt").lines().toList();

    private static final Set<String> FIXED = TITLES.stream()
            .filter(title -> !title.contains(OTHER))
            .map(LetterSubjects::small)
            .collect(Collectors.toUnmodifiableSet());

    private static final List<Pattern> OPEN = TITLES.stream()
            .filter(title -> title.contains(OTHER))
            .map(title -> Pattern.compile(
                    Pattern.quote(title).replace(OTHER, "\\E" + REFERENCE + "\\Q"),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList();

    private LetterSubjects() {}

    /**
     * Whether a subject is only that of a letter about the complaint.
     *
     * @param titles the titles that the organisation gives to its letters, in all its languages
     */
    static boolean include(String subject, String reference, Collection<String> titles) {
        if (subject.length() > LONGEST) {
            return false;
        }
        Matcher before = BEFORE.matcher(subject);
        String bare = (before.lookingAt() ? subject.substring(before.end()) : subject).strip();
        String end = small(" (" + reference + ")");
        if (!small(bare).endsWith(end)) {
            return false;
        }
        String title = bare.substring(0, bare.length() - end.length()).strip();
        return FIXED.contains(small(title))
                || titles.stream().anyMatch(each -> small(each).equals(small(title)))
                || OPEN.stream().anyMatch(pattern -> pattern.matcher(title).matches());
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
