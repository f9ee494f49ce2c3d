package io.redress.email;

import io.redress.domain.language.Language;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes letters. A letter has an id, which names its template, and is filled with facts: texts, yes or no, and lists
 * of maps of texts. No fact can change the layout of a letter.
 */
public final class LetterWriter {

    private static final List<String> IDS = List.of(
            "about-head",
            "acknowledgement",
            "answer",
            "consultation-requested",
            "consultation-over",
            "step-taken",
            "assigned",
            "by-hand",
            "closed",
            "complainant-acted",
            "decision",
            "document-added",
            "document-harmful",
            "document-in-time",
            "document-not-scanned",
            "erasure",
            "exhausted",
            "extension",
            "extension-taken-back",
            "glass-broken",
            "incident",
            "letter-in-doubt",
            "letter-marked-as-spam",
            "letter-returned",
            "kept-longer",
            "message",
            "new-dates",
            "new-link",
            "no-further",
            "overdue",
            "paused",
            "person-unnamed",
            "follow-on-action-overdue",
            "follow-on-action-added",
            "received",
            "referred",
            "refused-further",
            "reminder",
            "reply-reminder",
            "reply-waits",
            "response",
            "restricted-overdue",
            "restricted-waits",
            "restriction-lifted",
            "resumed",
            "stage-opened",
            "unassigned");

    private static final SortedMap<String, LetterTemplate> TEMPLATES = read();

    /** The letters in other languages, each by its language and id, as far as they have been needed. */
    private static final Map<String, LetterTemplate> TRANSLATED = new ConcurrentHashMap<>();
    /** What the complainant can do only with the link. */
    private static final Map<String, Object> WITHOUT_LINK =
            Map.of("trackingLink", "", "mayAdd", false, "mayWithdraw", false);

    private LetterWriter() {}

    private static SortedMap<String, LetterTemplate> read() {
        var templates = new TreeMap<String, LetterTemplate>();
        IDS.forEach(id -> templates.put(id, LetterTemplate.read(id, Language.FALLBACK)));
        return Collections.unmodifiableSortedMap(templates);
    }

    /** The ids of all letters. */
    public static Set<String> ids() {
        return TEMPLATES.keySet();
    }

    /** The letters that have no words in a language, so that they are written in English. */
    static Set<String> missing(Language language) {
        var missing = new TreeSet<String>();
        IDS.stream().filter(id -> !LetterTemplate.exists(id, language)).forEach(missing::add);
        return missing;
    }

    /** The names of the facts that a letter needs; a fact of a list's items is called {@code list.fact}. */
    public static Set<String> facts(String id) {
        return facts(id, Language.FALLBACK);
    }

    static Set<String> facts(String id, Language language) {
        return template(id, language).needs().names();
    }

    /**
     * Writes a letter.
     *
     * @throws IllegalArgumentException if there is no such letter or a fact is wrong; the message names every wrong
     *     fact
     */
    public static Letter write(String id, Map<String, Object> facts) {
        return write(id, facts, Language.FALLBACK);
    }

    /**
     * Writes a letter in a language; in English if it has no words in that language.
     *
     * @param facts the facts, in words of the same language
     */
    public static Letter write(String id, Map<String, Object> facts, Language language) {
        return checked(id, facts, language).write(facts);
    }

    private static LetterTemplate checked(String id, Map<String, Object> facts, Language language) {
        LetterTemplate template = template(id, language);
        List<String> faults = template.needs().faults(facts);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("the letter " + id + ": " + String.join("; ", faults));
        }
        return template;
    }

    /**
     * Writes a letter that staff print, or read out. It has no link, because only the complainant may have that, and no foot.
     *
     * @param facts the facts, in words of the language
     * @param to the lines of name and address
     * @param date the day that stands on the letter, in words
     * @throws IllegalArgumentException if there is no such letter or a fact is wrong
     */
    public static PaperLetter onPaper(
            String id, Map<String, Object> facts, Language language, List<String> to, String date) {
        Map<String, Object> linkless = new HashMap<>(facts);
        linkless.putAll(WITHOUT_LINK);
        return checked(id, linkless, language).onPaper(linkless, to, date);
    }

    /** The title of a letter: its subject without the reference. */
    public static String title(String id, Map<String, Object> facts) {
        return title(id, facts, Language.FALLBACK);
    }

    public static String title(String id, Map<String, Object> facts, Language language) {
        return template(id, language).title(facts);
    }

    private static LetterTemplate template(String id, Language language) {
        LetterTemplate english = template(id);
        if (language == Language.FALLBACK || !LetterTemplate.exists(id, language)) {
            return english;
        }
        return TRANSLATED.computeIfAbsent(language.tag() + " " + id, _ -> LetterTemplate.read(id, language));
    }

    private static LetterTemplate template(String id) {
        LetterTemplate template = TEMPLATES.get(id);
        if (template == null) {
            throw new IllegalArgumentException("there is no letter " + id + "; there are " + ids());
        }
        return template;
    }
}
