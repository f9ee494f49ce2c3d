package io.redress.domain.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts where complaints were received. Staff type the place, and figures are kept for ever, so a report names only places at which
 * several complaints were received; a place that was typed once may be anything, even a person's address.
 */
final class Places {

    /** How many complaints a place has at least that is named. */
    static final int FEWEST = 5;

    /** How many places are named at most. */
    static final int MOST = 20;

    private static final String OTHERS = "other-places";

    /** How often each spelling of a place occurs, by what all its spellings have in common. */
    private final Map<String, Map<String, Integer>> spellings = new TreeMap<>();

    private int notStated;
    private int restricted;

    /** @param place as it was typed; absent if its channel does not ask, or nothing was typed */
    void add(@Nullable String place) {
        String typed = place == null ? "" : place.strip().replaceAll("\\s+", " ");
        if (typed.isEmpty()) {
            notStated++;
        } else {
            spellings
                    .computeIfAbsent(typed.toLowerCase(Locale.ROOT), _ -> new TreeMap<>())
                    .merge(typed, 1, Integer::sum);
        }
    }

    void addRestricted() {
        restricted++;
    }

    /** The places that are named, those that are not in one line, and then as in every breakdown. */
    List<Tally> tallies() {
        Map<String, String> titles = new LinkedHashMap<>();
        spellings.entrySet().stream()
                .filter(place -> count(place.getValue()) >= FEWEST)
                .sorted(Comparator.comparing(place -> -count(place.getValue())))
                .limit(MOST)
                .forEach(place -> titles.put(place.getKey(), usual(place.getValue())));
        List<String> named = List.copyOf(titles.keySet());
        if (named.size() < spellings.size()) {
            titles.put(OTHERS, "Other places");
        }
        Breakdown breakdown = new Breakdown(titles);
        spellings.forEach((place, typed) -> {
            for (int i = 0; i < count(typed); i++) {
                breakdown.add(named.contains(place) ? place : OTHERS);
            }
        });
        for (int i = 0; i < notStated; i++) {
            breakdown.add(null);
        }
        for (int i = 0; i < restricted; i++) {
            breakdown.addRestricted();
        }
        return breakdown.tallies();
    }

    private static int count(Map<String, Integer> typed) {
        return typed.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The spelling that occurs most often; of several, the first in the alphabet. */
    private static String usual(Map<String, Integer> typed) {
        return typed.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }
}
