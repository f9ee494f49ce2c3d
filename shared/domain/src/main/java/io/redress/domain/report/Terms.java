package io.redress.domain.report;

import io.redress.domain.procedure.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the receiver of a report calls the things that people complain about. Complainants choose among the organisation's own words.
 *
 * @param byCategory the terms by the ids of categories; empty if a report has the organisation's own words
 */
public record Terms(Map<String, String> byCategory) {

    /** The organisation's own words. */
    public static final Terms OWN = new Terms(Map.of());

    private static final String OTHER = "Other: ";

    public Terms {
        byCategory = Map.copyOf(byCategory);
    }

    public boolean own() {
        return byCategory.isEmpty();
    }

    /** What the receiver calls a category. One for which it has no term is another one, under its own title. */
    public String of(String category, String title) {
        return own() ? title : byCategory.getOrDefault(category, OTHER + title);
    }

    /** The categories that have no term; none if a report has the organisation's own words. */
    public List<String> missing(List<Choice> categories) {
        return own()
                ? List.of()
                : categories.stream()
                        .map(Choice::id)
                        .filter(id -> !byCategory.containsKey(id))
                        .toList();
    }

    /** A breakdown by category in these terms. Categories with the same term are one line. */
    public List<Tally> of(List<Tally> tallies) {
        if (own()) {
            return tallies;
        }
        int whole = tallies.stream().mapToInt(Tally::count).sum();
        Map<String, Tally> termed = new LinkedHashMap<>();
        List<Tally> others = new ArrayList<>();
        for (Tally tally : tallies) {
            String id = tally.id();
            if (id != null && !tally.ofRestricted()) {
                termed.merge(
                        of(id, tally.title()),
                        tally,
                        (one, other) -> new Tally(one.id(), one.title(), one.count() + other.count(), 0));
            } else {
                others.add(tally);
            }
        }
        List<Tally> all = new ArrayList<>();
        termed.forEach((term, tally) ->
                all.add(new Tally(tally.id(), term, tally.count(), Tally.percent(tally.count(), whole))));
        all.sort(Comparator.comparingInt(Tally::count).reversed());
        all.addAll(others);
        return List.copyOf(all);
    }
}
