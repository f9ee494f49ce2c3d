package io.redress.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** All starts of one variant. */
final class Timings {

    private final String name;
    private final List<ColdStart.Outcome> outcomes = new ArrayList<>();

    Timings(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void add(ColdStart.Outcome outcome) {
        outcomes.add(outcome);
    }

    double median() {
        return middle(sorted(ColdStart.Outcome::millis));
    }

    double cpuMedian() {
        return middle(sorted(ColdStart.Outcome::cpuMillis));
    }

    double quickest() {
        return sorted(ColdStart.Outcome::millis).getFirst();
    }

    double slowest() {
        return sorted(ColdStart.Outcome::millis).getLast();
    }

    /** The answers in short; more than one if they were not always the same. */
    String answers() {
        return outcomes.stream().map(ColdStart.Outcome::answer).distinct().collect(Collectors.joining(" or "));
    }

    /** The operations that were called for an answer, in order. */
    String calls() {
        return outcomes.stream()
                .map(outcome -> String.join(", ", outcome.calls()))
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private List<Double> sorted(ToDoubleFunction<ColdStart.Outcome> measure) {
        return outcomes.stream().mapToDouble(measure).sorted().boxed().toList();
    }

    private static double middle(List<Double> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
