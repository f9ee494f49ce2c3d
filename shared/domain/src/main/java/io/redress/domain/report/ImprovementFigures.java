package io.redress.domain.report;

import io.redress.domain.report.Improvement.State;
import io.redress.domain.report.Improvement.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ideas for improvement of a period, without their texts: those that were open at its end, and those that were decided in it.
 *
 * @param proposed how many were proposed in the period
 * @param overdue how many should have been carried out by the end of the period and were not
 */
public record ImprovementFigures(int proposed, int overdue, List<Line> ideas) {

    /**
     * One idea as it was at the end of the period.
     *
     * @param complaint the reference of the complaint that taught it; absent for none
     * @param proposedBy the id of the member of staff who proposed it
     * @param until by when it is carried out; absent unless it is accepted
     */
    public record Line(
            String id,
            @Nullable String complaint,
            String proposedBy,
            State state,
            @Nullable LocalDate until) {}

    public static final ImprovementFigures NONE = new ImprovementFigures(0, 0, List.of());

    public ImprovementFigures {
        ideas = ideas == null ? List.of() : List.copyOf(ideas);
    }

    /** @param end the first instant after the period, whose last day is the last one */
    static ImprovementFigures of(List<Improvement> all, Instant start, Instant end, LocalDate last) {
        List<Improvement> known = all.stream()
                .map(idea -> idea.before(end))
                .filter(idea -> !idea.steps().isEmpty())
                .filter(idea -> idea.open() || !idea.last().at().isBefore(start))
                .toList();
        return new ImprovementFigures(
                (int) known.stream()
                        .filter(idea -> !idea.first().at().isBefore(start))
                        .count(),
                (int) known.stream()
                        .filter(idea -> idea.overdue(last.plusDays(1)))
                        .count(),
                known.stream().map(ImprovementFigures::line).toList());
    }

    private static Line line(Improvement idea) {
        Step last = idea.last();
        return new Line(idea.id(), idea.complaint(), idea.first().by(), last.state(), last.until());
    }
}
