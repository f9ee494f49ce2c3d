package io.redress.local.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The result: a table in Markdown, and a verdict on the function that has a limit. */
record ColdStartTable(Timings empty, List<Timings> functions) {

    /** The function that people wait for. */
    static final String LIMITED = "submission";
    /** How many times as long as the empty handler it may take. */
    static final double LIMIT = 6;

    String markdown() {
        StringBuilder text = new StringBuilder("""
                | function | median ms | times the empty handler | quickest to slowest | CPU ms | answer | calls |
                |---|---:|---:|---:|---:|---|---|
                """);
        text.append(row(empty));
        functions.forEach(function -> text.append(row(function)));
        return text.toString();
    }

    /** Absent when the function with a limit was not measured. */
    Optional<String> verdict() {
        return limited()
                .map(function -> String.format(
                        Locale.ROOT, "%s: %.1f times the empty handler (limit %.0f)", LIMITED, times(function), LIMIT));
    }

    /** A start that ends in a refusal does not count, because the function did not do its work. */
    Optional<String> objection() {
        return limited().flatMap(function -> {
            if (!function.answers().equals("201")) {
                return Optional.of(LIMITED + " did not take the complaint: " + function.answers());
            }
            return times(function) > LIMIT ? Optional.of(LIMITED + " is over its limit") : Optional.empty();
        });
    }

    private Optional<Timings> limited() {
        return functions.stream()
                .filter(function -> function.name().equals(LIMITED))
                .findFirst();
    }

    private double times(Timings function) {
        return function.median() / empty.median();
    }

    private String row(Timings timings) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.1f | %.0f to %.0f | %.0f | %s | %s |%n",
                timings.name(),
                timings.median(),
                times(timings),
                timings.quickest(),
                timings.slowest(),
                timings.cpuMedian(),
                timings.answers(),
                timings.calls());
    }
}
