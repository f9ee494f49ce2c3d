package io.redress.domain.report;

import io.redress.domain.complaint.RegisterRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts values by their ids. Restricted entries count in one line, whatever their values are. */
final class Breakdown {

    private static final String NOT_STATED = "Not stated";

    private final Map<String, String> titles;
    private final Map<String, Integer> counts = new HashMap<>();
    private int restricted;

    /** @param titles the titles by id; their order is that of values with equal counts. Other ids are turned into words */
    Breakdown(Map<String, String> titles) {
        this.titles = titles;
    }

    /** Counts a row by a value of it, which is not looked at if the row is restricted. */
    static void add(RegisterRow row, Breakdown breakdown, Function<RegisterRow, @Nullable String> value) {
        if (row.restriction() == null) {
            breakdown.add(value.apply(row));
        } else {
            breakdown.addRestricted();
        }
    }

    /** @param id absent when the complaint has none */
    void add(@Nullable String id) {
        counts.merge(id, 1, Integer::sum);
    }

    void addRestricted() {
        restricted++;
    }

    /**
     * The values that occurred, the most frequent first, and then the line of the restricted; empty when no entry had a value. The
     * values of restricted entries do not decide whether it is empty.
     */
    List<Tally> tallies() {
        boolean stated = counts.keySet().stream().anyMatch(Objects::nonNull);
        if (!stated && (restricted == 0 || titles.isEmpty())) {
            return List.of();
        }
        int whole = restricted
                + counts.values().stream().mapToInt(Integer::intValue).sum();
        List<String> order = new ArrayList<>(titles.keySet());
        List<Tally> tallies = new ArrayList<>();
        counts.forEach((id, count) -> tallies.add(new Tally(id, title(id), count, Tally.percent(count, whole))));
        tallies.sort((a, b) -> {
            int byCount = Integer.compare(b.count(), a.count());
            int byOrder = Integer.compare(place(order, a.id()), place(order, b.id()));
            return byCount != 0 ? byCount : byOrder != 0 ? byOrder : a.title().compareTo(b.title());
        });
        if (restricted > 0) {
            tallies.add(Tally.restricted(restricted, whole));
        }
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
