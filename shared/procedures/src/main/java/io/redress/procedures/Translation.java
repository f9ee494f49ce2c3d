package io.redress.procedures;

import io.redress.domain.language.Language;
import io.redress.domain.procedure.Procedure;
import io.redress.platform.Json;
import io.redress.platform.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a procedure in another language, from the file {@code <name>.<language>.json} beside the procedure's own. It is nested
 * like the procedure and has only texts; a list of parts becomes an object with the parts' ids as names. What it lacks stays in the
 * language of the procedure.
 */
public final class Translation {

    /** The names of texts for people. Everything else in a procedure is an id, a number, or a word of the vocabulary. */
    private static final Set<String> TEXTS = Set.of(
            "name",
            "title",
            "description",
            "contact",
            "why",
            "refused",
            "inLetters",
            "goFurther",
            "standInDescription",
            "standInGoFurther",
            "opening");

    /** The parts of a procedure that only staff and regulators read, in the language of the organisation. */
    private static final Set<String> FOR_STAFF = Set.of("reports", "causes", "improvements", "digest");

    /** The stages in which an action may be taken. Several actions with the same id differ in them. */
    private static final String FROM = "from";

    private static final List<String> IDS = List.of("id", "date");

    private final Language language;
    private final Map<?, ?> original;
    private final Map<?, ?> texts;
    private final List<String> unknown = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final Map<String, Object> translated;

    Translation(Language language, Map<?, ?> original, Map<?, ?> texts) {
        this.language = language;
        this.original = original;
        this.texts = texts;
        this.translated = object("", original, texts, true);
    }

    /**
     * The translation of the procedure in a file, such as {@code kiwi} or {@code kiwi-v1}. Without a file in the language, every text
     * of it is missing.
     */
    public static Translation of(String name, Language language) {
        Map<?, ?> original = file("/procedures/" + name + ".json")
                .orElseThrow(() -> new IllegalStateException("there is no procedure " + name));
        return new Translation(language, original, file(path(name, language)).orElse(Map.of()));
    }

    /** Whether a procedure has a file with its texts in a language. */
    static boolean exists(String name, Language language) {
        return Translation.class.getResource(path(name, language)) != null;
    }

    private static String path(String name, Language language) {
        return "/procedures/" + name + "." + language.tag() + ".json";
    }

    private static Optional<Map<?, ?>> file(String path) {
        try (InputStream file = Translation.class.getResourceAsStream(path)) {
            return file == null || !(Tree.read(file.readAllBytes()).value() instanceof Map<?, ?> map)
                    ? Optional.empty()
                    : Optional.of(map);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    /** What the translation has that the procedure does not have, or has in another form; a translation with such a fault is not used. */
    public List<String> faults() {
        return List.copyOf(unknown);
    }

    /** The places of the procedure's texts for the public and for mails to staff that stay in its own language. */
    public List<String> missing() {
        return List.copyOf(missing);
    }

    /**
     * The procedure with these texts, and with this language as that of its texts.
     *
     * @throws IllegalStateException if the translation has a fault
     */
    Procedure procedure() {
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("the translation of " + original.get("organisation") + " into "
                    + language.tag() + " cannot be used: " + String.join("; ", unknown));
        }
        translated.put("languages", languages());
        return Json.readStrictly(Json.bytes(translated), Procedure.class);
    }

    private List<String> languages() {
        Set<String> languages = new LinkedHashSet<>(List.of(language.tag(), Language.FALLBACK.tag()));
        if (original.get("languages") instanceof List<?> offered) {
            offered.forEach(tag -> languages.add(String.valueOf(tag)));
        }
        return List.copyOf(languages);
    }

    private Map<String, Object> object(String place, Map<?, ?> from, Map<?, ?> in, boolean needed) {
        in.keySet().stream()
                .filter(name -> !from.containsKey(name) && !(from.get(FROM) instanceof List<?>))
                .forEach(name -> unknown.add(within(place, name) + " is not in the procedure"));
        Map<String, Object> object = new LinkedHashMap<>();
        from.forEach((name, value) -> {
            String here = within(place, name);
            boolean isNeeded = needed && !FOR_STAFF.contains(here) && !isHidden(from);
            object.put(String.valueOf(name), value(here, String.valueOf(name), value, in.get(name), isNeeded));
        });
        return object;
    }

    /** A contact that only the system uses needs no title in another language. */
    private static boolean isHidden(Map<?, ?> part) {
        return Boolean.TRUE.equals(part.get("internal"));
    }

    private @Nullable Object value(
            String place, String name, @Nullable Object from, @Nullable Object in, boolean needed) {
        return switch (from) {
            case Map<?, ?> map -> object(place, map, part(place, in), needed);
            case List<?> list -> list(place, list, in, needed);
            case String text -> text(place, name, text, in, needed);
            // The parser reads each number as a fraction.
            case Double number when number == Math.rint(number) -> number.longValue();
            case null -> null;
            default -> {
                if (in != null) {
                    unknown.add(place + " is not a text");
                }
                yield from;
            }
        };
    }

    private Map<?, ?> part(String place, @Nullable Object in) {
        if (in == null || in instanceof Map<?, ?>) {
            return in == null ? Map.of() : (Map<?, ?>) in;
        }
        unknown.add(place + " must be an object");
        return Map.of();
    }

    private String text(String place, String name, String text, @Nullable Object in, boolean needed) {
        if (in instanceof String translation && TEXTS.contains(name) && !translation.isBlank()) {
            return translation;
        }
        if (in != null) {
            unknown.add(place + (TEXTS.contains(name) ? " must be a text" : " is not a text for people"));
        } else if (needed && TEXTS.contains(name) && !isAddress(name, text)) {
            missing.add(place);
        }
        return text;
    }

    /** A web address alone is the same in every language. */
    private static boolean isAddress(String name, String text) {
        return name.equals("contact") && text.indexOf(' ') < 0;
    }

    private List<Object> list(String place, List<?> from, @Nullable Object in, boolean needed) {
        Map<?, ?> parts = part(place, in);
        checkVariants(place, from, parts);
        List<Object> list = new ArrayList<>();
        List<Object> ids = new ArrayList<>();
        for (Object item : from) {
            if (item instanceof Map<?, ?> map && id(map) != null) {
                Object id = String.valueOf(id(map));
                ids.add(id);
                String here = within(place, id);
                list.add(variant(here, map, part(here, parts.get(id)), needed));
            } else if (item != null) {
                Object same = value(place, "", item, null, false);
                list.add(same == null ? item : same);
            }
        }
        parts.keySet().stream()
                .filter(id -> !ids.contains(id))
                .forEach(id -> unknown.add(within(place, id) + " is not in the procedure"));
        return list;
    }

    /**
     * One of the parts with the same id, such as an action that is another one in some stages. A translation of the action has the texts
     * of all, and under {@code from}, by stages, the other texts of those that may be taken there.
     */
    private Map<String, Object> variant(String place, Map<?, ?> item, Map<?, ?> in, boolean needed) {
        if (!(item.get(FROM) instanceof List<?> stages)) {
            return object(place, item, in, needed);
        }
        Map<Object, Object> texts = new LinkedHashMap<>(in);
        Map<?, ?> others = part(within(place, FROM), texts.remove(FROM));
        for (Object stage : stages) {
            part(within(place, FROM), others.get(stage)).forEach(texts::put);
        }
        return object(place, item, texts, needed);
    }

    /** What each of the parts with the same id lacks of the translation's names; what none of them has is a fault. */
    private void checkVariants(String place, List<?> from, Map<?, ?> parts) {
        Map<Object, Set<String>> known = new LinkedHashMap<>();
        for (Object item : from) {
            if (item instanceof Map<?, ?> map && map.get(FROM) instanceof List<?> stages) {
                Set<String> names = known.computeIfAbsent(String.valueOf(id(map)), _ -> new HashSet<>());
                map.keySet().forEach(name -> names.add(String.valueOf(name)));
                stages.forEach(stage -> names.add(FROM + "." + stage));
            }
        }
        known.forEach((id, names) -> part(within(place, id), parts.get(id)).forEach((name, value) -> {
            if (!names.contains(String.valueOf(name))) {
                unknown.add(within(within(place, id), name) + " is not in the procedure");
            }
            if (FROM.equals(name) && value instanceof Map<?, ?> stages) {
                checkStages(within(within(place, id), FROM), stages, names);
            }
        }));
    }

    private void checkStages(String place, Map<?, ?> stages, Set<String> names) {
        stages.forEach((stage, texts) -> {
            if (!names.contains(FROM + "." + stage)) {
                unknown.add(within(place, stage) + " is not in the procedure");
            }
            part(within(place, stage), texts).keySet().stream()
                    .filter(name -> !names.contains(String.valueOf(name)))
                    .forEach(name -> unknown.add(within(within(place, stage), name) + " is not in the procedure"));
        });
    }

    private static @Nullable Object id(Map<?, ?> part) {
        for (String name : IDS) {
            if (part.get(name) != null) {
                return part.get(name);
            }
        }
        return null;
    }

    private static String within(String place, @Nullable Object name) {
        return place.isEmpty() ? String.valueOf(name) : place + "." + name;
    }

    @Override
    public String toString() {
        return "Translation[" + original.get("organisation") + ", " + language.tag() + ", " + texts.size() + " parts]";
    }
}
