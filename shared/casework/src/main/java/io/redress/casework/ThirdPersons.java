package io.redress.casework;

import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.Representative;
import io.redress.domain.staff.StaffMember;
import io.redress.platform.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The other persons whom the data of a complaint names, as far as the system knows them: staff, the representative or the person
 * represented, the person complained about, and whom the complainant spoke to. It marks where they occur, also within texts. Somebody
 * whom only a text names is not known, so a person has to read the texts.
 */
final class ThirdPersons {

    /** A shorter text is in too many words. */
    private static final int SHORTEST = 3;

    /** @param folded the name, address or number in one case */
    private record Known(String who, String folded) {}

    private final Map<String, Known> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Predicate<String> isSought;

    private ThirdPersons(Predicate<String> isSought) {
        this.isSought = isSought;
    }

    /** Those whom every complaint may name: the staff. */
    static ThirdPersons in(List<StaffMember> staff, SoughtPerson sought) {
        ThirdPersons others = new ThirdPersons(sought::is);
        for (StaffMember member : staff) {
            others.add("staff", member.name(), member.email());
        }
        return others;
    }

    /** Those and the others whom the data of this complaint names. */
    ThirdPersons and(PersonComplaints.Found found) {
        ThirdPersons others = new ThirdPersons(isSought);
        others.known.putAll(known);
        others.add(found.particulars(), found.asComplainant());
        found.submitted().ifPresent(submitted -> others.add(submitted, found.asComplainant()));
        return others;
    }

    private void add(Particulars particulars, boolean complainant) {
        Person person = particulars.complainant();
        if (!complainant) {
            add("complainant", person.name(), person.email(), person.phone(), person.address());
        }
        Representative representative = particulars.representative();
        if (complainant && representative != null) {
            add("representative", representative.name(), representative.email(), representative.phone());
        }
        add("complained-about", particulars.aboutPerson());
        if (particulars.frontline() != null) {
            add("spoken-to", particulars.frontline().with());
        }
    }

    private void add(String who, @Nullable String... texts) {
        for (String text : texts) {
            if (text != null && text.strip().length() >= SHORTEST && !isSought.test(text.strip())) {
                known.computeIfAbsent(text.strip(), name -> new Known(who, inOneCase(name)));
            }
        }
    }

    /**
     * What finds those of them that a text may name. A search for each of them is much faster than one pattern for all of a large
     * directory.
     */
    private Pattern pattern(String text) {
        String folded = inOneCase(text);
        Set<String> named = new HashSet<>();
        known.forEach((name, one) -> {
            if (folded.contains(one.folded)) {
                named.add(name);
            }
        });
        return pattern(named);
    }

    /** A text in one case, character by character as a pattern compares it, so that no name is left out that the pattern would find. */
    private static String inOneCase(String text) {
        return text.codePoints()
                .map(Character::toUpperCase)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What finds any of some texts as whole words, the longest first. */
    static Pattern pattern(Set<String> texts) {
        String any = texts.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                any.isEmpty() ? "(?!)" : "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A place with somebody else's name, address or number, as it stands there. */
    private record Mark(String where, String text, String who) {}

    /** Where they occur in the data of a complaint. */
    List<Map<String, Object>> marks(Map<String, Object> shown) {
        Set<Mark> marks = new LinkedHashSet<>();
        walk("", shown, marks);
        List<Map<String, Object>> all = new ArrayList<>();
        marks.forEach(mark -> all.add(Json.object("where", mark.where, "text", mark.text, "who", mark.who)));
        return all;
    }

    private void walk(String where, @Nullable Object value, Set<Mark> marks) {
        switch (value) {
            case String text -> {
                Matcher matcher = pattern(text).matcher(text);
                while (matcher.find()) {
                    String found = matcher.group();
                    Known one = known.get(found);
                    marks.add(new Mark(where, found, one == null ? "other" : one.who));
                }
            }
            case Map<?, ?> map ->
                map.forEach(
                        (name, inner) -> walk(where.isEmpty() ? name.toString() : where + "." + name, inner, marks));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    walk(where + "[" + i + "]", list.get(i), marks);
                }
            }
            case null, default -> {
                // Numbers and truth values name nobody.
            }
        }
    }
}
