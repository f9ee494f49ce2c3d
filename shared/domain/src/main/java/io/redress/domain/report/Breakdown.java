package io.redress.domain.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts values by their ids. */
final class Breakdown {

    private static final String NOT_STATED = "Not stated";

    private final Map<String, String> titles;
    private final Map<String, Integer> counts = new HashMap<>();

    /** @param titles the titles by id; their order is that of values with equal counts. Other ids are turned into words */
    Breakdown(Map<String, String> titles) {
        this.titles = titles;
    }

    /** @param id absent when the complaint has none */
    void add(@Nullable String id) {
        counts.merge(id, 1, Integer::sum);
    }

    /** The values that occurred, the most frequent first; empty when no complaint had one. */
    List<Tally> tallies() {
        if (counts.keySet().stream().noneMatch(Objects::nonNull)) {
            return List.of();
        }
        int whole = counts.values().stream().mapToInt(Integer::intValue).sum();
        List<String> order = new ArrayList<>(titles.keySet());
        List<Tally> tallies = new ArrayList<>();
        counts.forEach((id, count) -> tallies.add(new Tally(id, title(id), count, Tally.percent(count, whole))));
        tallies.sort((a, b) -> {
            int byCount = Integer.compare(b.count(), a.count());
            int byOrder = Integer.compare(place(order, a.id()), place(order, b.id()));
            return byCount != 0 ? byCount : byOrder != 0 ? byOrder : a.title().compareTo(b.title());
        });
        return List.copyOf(tallies);
    }

    private String title(@Nullable String id) {
        return id == null ? NOT_STATED : titles.getOrDefault(id, inWords(id));
    }

    /** Complaints without a value come last. */
    private static int place(List<String> order, @Nullable String id) {
        int place = order.indexOf(id);
        return id == null ? Integer.MAX_VALUE : place < 0 ? order.size() : place;
    }

    /** {@code not-contested} is {@code Not contested}. */
    static String inWords(String id) {
        String words = id.replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
