package io.redress.local.bench;

import java.util.ArrayList;
import java.util.List;
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
        List<Double> sorted = millis();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double quickest() {
        return millis().getFirst();
    }

    double slowest() {
        return millis().getLast();
    }

    /** How it was answered; more than one word when not always alike. */
    String answers() {
        return outcomes.stream().map(ColdStart.Outcome::answer).distinct().collect(Collectors.joining(" or "));
    }

    /** What was called for an answer, in order. */
    String calls() {
        return outcomes.stream()
                .map(outcome -> String.join(", ", outcome.calls()))
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private List<Double> millis() {
        return outcomes.stream().map(ColdStart.Outcome::millis).sorted().toList();
    }
}
