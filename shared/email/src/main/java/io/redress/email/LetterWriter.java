package io.redress.email;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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
            "response",
            "restricted-overdue",
            "restricted-waits",
            "restriction-lifted",
            "resumed",
            "stage-opened",
            "unassigned");

    private static final SortedMap<String, LetterTemplate> TEMPLATES = read();

    private LetterWriter() {}

    private static SortedMap<String, LetterTemplate> read() {
        var templates = new TreeMap<String, LetterTemplate>();
        IDS.forEach(id -> templates.put(id, LetterTemplate.read(id)));
        return Collections.unmodifiableSortedMap(templates);
    }

    /** The ids of all letters. */
    public static Set<String> ids() {
        return TEMPLATES.keySet();
    }

    /** The names of the facts that a letter needs; a fact of a list's items is called {@code list.fact}. */
    public static Set<String> facts(String id) {
        return template(id).needs().names();
    }

    /**
     * Writes a letter.
     *
     * @throws IllegalArgumentException if there is no such letter or a fact is wrong; the message names every wrong
     *     fact
     */
    public static Letter write(String id, Map<String, Object> facts) {
        LetterTemplate template = template(id);
        List<String> faults = template.needs().faults(facts);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("the letter " + id + ": " + String.join("; ", faults));
        }
        return template.write(facts);
    }

    /** The title of a letter: its subject without the reference. */
    public static String title(String id, Map<String, Object> facts) {
        return template(id).title(facts);
    }

    private static LetterTemplate template(String id) {
        LetterTemplate template = TEMPLATES.get(id);
        if (template == null) {
            throw new IllegalArgumentException("there is no letter " + id + "; there are " + ids());
        }
        return template;
    }
}
