package io.redress.email;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a template needs, read from its tags. Every fact must be given. A fact that is used only within a
 * section of its own name may be empty; every other text must contain something. A fact whose name ends in Link must be
 * a web address.
 */
final class RequiredFacts {

    private static final Pattern TAG = Pattern.compile("\\{\\{([#^/]?)\\s*([\\w.-]+)\\s*}}");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"'<>\\\\]+");
    private static final String ITEM = "this.";
    private static final String LINK = "Link";

    private final SortedSet<String> facts = new TreeSet<>();
    private final SortedSet<String> texts = new TreeSet<>();
    private final SortedMap<String, SortedSet<String>> lists = new TreeMap<>();

    static RequiredFacts of(String source) {
        var needs = new RequiredFacts();
        needs.facts.addAll(List.of("organisation", "reference"));
        needs.texts.addAll(List.of("organisation", "reference"));
        Deque<String> open = new ArrayDeque<>();
        TAG.matcher(source).results().forEach(tag -> {
            switch (tag.group(1)) {
                case "/" -> open.pop();
                case "#", "^" -> {
                    needs.note(tag.group(2), open, false);
                    open.push(tag.group(2));
                }
                default -> needs.note(tag.group(2), open, true);
            }
        });
        return needs;
    }

    private void note(String name, Deque<String> open, boolean printed) {
        if (name.startsWith(ITEM)) {
            String list = open.stream()
                    .filter(section -> !section.startsWith("-"))
                    .findFirst()
                    .orElseThrow();
            lists.computeIfAbsent(list, ignored -> new TreeSet<>()).add(name.substring(ITEM.length()));
        } else if (!name.startsWith("-")) {
            facts.add(name);
            if (printed && !open.contains(name)) {
                texts.add(name);
            }
        }
    }

    Set<String> names() {
        var names = new TreeSet<>(facts);
        lists.forEach((list, items) -> items.forEach(item -> names.add(list + "." + item)));
        return Collections.unmodifiableSortedSet(names);
    }

    /** Describes every wrong fact, and names it. */
    List<String> faults(Map<String, Object> given) {
        var faults = new ArrayList<String>();
        for (String fact : facts) {
            Object value = given.get(fact);
            SortedSet<String> names = lists.get(fact);
            if (value == null) {
                faults.add("the fact " + fact + " is missing");
            } else if (names != null) {
                items(fact, names, value, faults);
            } else if (!(value instanceof String || value instanceof Boolean)) {
                faults.add("the fact " + fact + " is neither a text nor yes or no");
            } else if (texts.contains(fact) || isLink(fact, value)) {
                text(fact, value, faults);
            }
        }
        return faults;
    }

    /** Whether a fact is a link that may be left out, and is given. */
    private static boolean isLink(String fact, Object value) {
        return fact.endsWith(LINK) && value instanceof String link && !link.isEmpty();
    }

    private static void items(String list, SortedSet<String> names, Object value, List<String> faults) {
        if (!(value instanceof List<?> items)) {
            faults.add("the fact " + list + " is not a list");
            return;
        }
        for (Object item : items) {
            for (String name : names) {
                text(list + "." + name, item instanceof Map<?, ?> map ? map.get(name) : null, faults);
            }
        }
    }

    private static void text(String fact, @Nullable Object value, List<String> faults) {
        if (!(value instanceof String words) || MarkedValues.clean(words).isBlank()) {
            faults.add("the fact " + fact + " is missing");
        } else if (fact.endsWith(LINK) && !WEB_ADDRESS.matcher(words).matches()) {
            faults.add("the fact " + fact + " is not a web address");
        }
    }
}
