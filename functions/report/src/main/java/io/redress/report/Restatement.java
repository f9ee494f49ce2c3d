package io.redress.report;

import io.redress.domain.report.FigureChange;
import io.redress.domain.report.life.ReportEvent.Restated;
import io.redress.domain.report.life.ReportStep;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a restatement says about itself: the officer's words, and each figure that differs from the version before. */
record Restatement(String what, String why, List<FigureChange> changes) {

    private static final String NONE = "\u2013";

    Restatement {
        changes = List.copyOf(changes);
    }

    /** The restatement that began the present version; empty for a report that was never restated. */
    static Optional<Restated> last(List<ReportStep> steps) {
        return steps.reversed().stream()
                .map(ReportStep::event)
                .filter(Restated.class::isInstance)
                .map(Restated.class::cast)
                .findFirst();
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
