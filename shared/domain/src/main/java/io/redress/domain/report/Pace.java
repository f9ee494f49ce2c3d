package io.redress.domain.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many working days passed from receipt to closing, for the complaints closed in a period.
 *
 * @param average to one decimal
 * @param median the middle value, or half-way between the two middle values
 */
public record Pace(double average, double median) {

    /** Empty when none was closed. */
    static Optional<Pace> of(List<Integer> days) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> sorted = days.stream().sorted(Comparator.naturalOrder()).toList();
        double average = sorted.stream().mapToInt(Integer::intValue).average().orElseThrow();
        int middle = sorted.size() / 2;
        int upper = sorted.get(middle);
        double median = sorted.size() % 2 == 1 ? upper : (sorted.get(middle - 1) + upper) / 2.0;
        return Optional.of(new Pace(Math.round(average * 10) / 10.0, median));
    }
}
