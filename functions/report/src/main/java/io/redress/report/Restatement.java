package io.redress.report;

import io.redress.domain.report.FigureChange;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a restatement says about itself: the officer's words, and each figure that differs from the version before. */
record Restatement(String what, String why, List<FigureChange> changes) {

    private static final String NONE = "\u2013";

    Restatement {
        changes = List.copyOf(changes);
    }

    /** The facts for the templates. */
    Map<String, Object> facts() {
        return Map.of(
                "what",
                what,
                "why",
                why,
                "same",
                changes.isEmpty() ? "No figure differs from those in the version before." : "",
                "differs",
                changes.isEmpty()
                        ? List.of()
                        : List.of(Map.of(
                                "changes",
                                changes.stream().map(Restatement::facts).toList())));
    }

    private static Map<String, String> facts(FigureChange change) {
        return Map.of(
                "name",
                change.name(),
                "was",
                Objects.requireNonNullElse(change.was(), NONE),
                "is",
                Objects.requireNonNullElse(change.is(), NONE));
    }
}
