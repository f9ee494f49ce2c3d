package io.redress.domain.report;

import io.redress.domain.procedure.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a report looks: its parts, what each of them shows, and what an officer enters. A report keeps the edition with which it was
 * made, so a new edition changes no old report.
 *
 * @param edition counted from 1
 * @param language the language of its words, such as {@code en}
 * @param fields what an officer enters before the report is complete
 * @param terms what its receiver calls the categories, by their ids; empty for the organisation's own words
 */
public record Layout(
        String id,
        int edition,
        String title,
        String language,
        List<Part> parts,
        List<Field> fields,
        Map<String, String> terms) {

    /** The layout of a report whose procedure names none. */
    public static final String USUAL = "managers-summary";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /**
     * One part of a report.
     *
     * @param note explains the part; empty for no explanation
     * @param nil what stands in the part if it has nothing to show; absent if it is left out then
     * @param shows what it contains, in this order
     * @param fields the fields of the layout that it contains, by their ids
     * @param wide whether a PDF shows it on pages of its own, with the long side below
     */
    public record Part(
            String id,
            String title,
            @Nullable String note,
            @Nullable String nil,
            List<Content> shows,
            List<String> fields,
            boolean wide) {

        public Part {
            shows = shows == null ? List.of() : List.copyOf(shows);
            fields = fields == null ? List.of() : List.copyOf(fields);
        }
    }

    /** What a part can show. */
    public enum Content {
        /** Brought forward, received, closed and carried forward. */
        COMPLAINTS,
        /** The headline figures beside those of the period before and of the year before. */
        COMPARISON,
        /** How long complaints took. */
        PACE,
        /** How far closed complaints had gone, with what was found and how long it took. */
        ENDED,
        /** What became known too late for the report that it belongs to. */
        LATE_MISSES,
        /** Those that a body such as an ombudsman sent on. */
        SENT_HERE,
        /** A line for each complaint that such a body sent on. */
        LINES_SENT_HERE,
        /** A line for each other complaint. */
        LINES_DIRECT,
        /** What was learnt, in words. */
        LESSONS,
        /** Of that, what was recorded too late for the report that it belongs to. */
        LATE_LESSONS,
        /** The incidents that lack a duty. */
        INCIDENTS,
        /** How many entries only certain people may see. */
        RESTRICTED,
        KINDS,
        LOCATIONS,
        /** Whom open complaints wait for. */
        WAITING,
        /** By how much open complaints are late. */
        OVERDUE,
        /** Who said whether answers settle complaints. */
        SAID,
        /** Follow-on actions, and what incidents lack. */
        FOLLOW_ONS,
        /** Each time limit: how often it was met and missed. */
        LIMITS,
        CATEGORIES,
        DEPARTMENTS,
        CHANNELS,
        PRIORITIES,
        OUTCOMES,
        STAGES,
        DETERMINATIONS,
        /** Upheld, in part, not upheld. */
        FINDINGS,
        CAUSES,
        SATISFACTION,
        IDEAS,
        CONTACTS_AFTER_END,
        OPENED_AGAIN,
        OTHER_KINDS,
        ERASURES,
        TURNED_AWAY
    }

    public Layout {
        parts = parts == null ? List.of() : List.copyOf(parts);
        fields = fields == null ? List.of() : List.copyOf(fields);
        terms = terms == null ? Map.of() : Map.copyOf(terms);
    }

    /** Whether it lists single complaints or tells of them in words, which is more to read than figures. */
    public boolean lists() {
        return parts.stream()
                .flatMap(part -> part.shows().stream())
                .anyMatch(Set.of(
                        Content.LINES_SENT_HERE,
                        Content.LINES_DIRECT,
                        Content.LESSONS,
                        Content.LATE_LESSONS,
                        Content.INCIDENTS,
                        Content.IDEAS)::contains);
    }

    public Optional<Part> part(String id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /** What is wrong with it, each fault in a sentence; empty if it can be used. */
    public List<String> faults() {
        List<String> found = new ArrayList<>();
        check(found, isId(id), "the id must be in small-letters-like-this");
        check(found, edition > 0, "the edition must be 1 or more");
        check(found, !blank(title), "the layout has no title");
        check(
                found,
                language != null && List.of(Locale.getISOLanguages()).contains(language),
                "the language must be the two small letters of ISO 639-1, such as en");
        check(found, !parts.isEmpty(), "the layout has no parts");
        Set<String> seen = new HashSet<>();
        Set<String> placed = new HashSet<>();
        Set<String> known = new HashSet<>();
        for (Field field : fields) {
            check(found, isId(field.id()), "the field '" + field.id() + "' is not in small-letters-like-this");
            check(found, known.add(field.id()), "the field " + field.id() + " appears twice");
            check(found, !blank(field.title()), "the field " + field.id() + " has no title");
            check(
                    found,
                    (field.type() == Field.Type.CHOICE) != field.choices().isEmpty(),
                    "the field " + field.id() + " must have choices if it is a choice, and only then");
            check(
                    found,
                    !field.hidden(),
                    "the field " + field.id() + " is for some readers only, but everybody reads the whole report");
        }
        for (Part part : parts) {
            check(found, isId(part.id()), "the part '" + part.id() + "' is not in small-letters-like-this");
            check(found, seen.add(part.id()), "the part " + part.id() + " appears twice");
            check(found, !blank(part.title()), "the part " + part.id() + " has no title");
            check(
                    found,
                    !part.shows().isEmpty() || !part.fields().isEmpty(),
                    "the part " + part.id() + " shows nothing");
            for (String field : part.fields()) {
                check(found, known.contains(field), "the part " + part.id() + " has the unknown field " + field);
                check(found, placed.add(field), "the field " + field + " is in two places");
            }
        }
        terms.forEach((category, term) -> {
            check(found, isId(category), "the term of '" + category + "' is not under small-letters-like-this");
            check(found, !blank(term), "the term of " + category + " is empty");
        });
        for (String field : known) {
            check(found, placed.contains(field), "the field " + field + " is in no part");
        }
        return List.copyOf(found);
    }

    private static void check(List<String> found, boolean holds, String sentence) {
        if (!holds) {
            found.add(sentence);
        }
    }

    private static boolean isId(@Nullable String name) {
        return name != null && ID.matcher(name).matches();
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
