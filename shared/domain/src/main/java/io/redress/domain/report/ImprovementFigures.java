package io.redress.domain.report;

import io.redress.domain.report.Improvement.State;
import io.redress.domain.report.Improvement.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ideas for improvement of a period, without their texts. Those that are overdue at its end, or were decided in it, are listed;
 * the others that were open at its end are counted.
 *
 * @param proposed how many were proposed in the period
 * @param overdue how many should have been carried out by the end of the period and were not
 * @param undecided how many wait for a decision at the end of the period
 * @param underWay how many were accepted before the period and have to be carried out after it
 */
public record ImprovementFigures(int proposed, int overdue, int undecided, int underWay, List<Line> ideas) {

    /**
     * One idea as it was at the end of the period.
     *
     * @param complaint the reference of the complaint that taught it; absent for none
     * @param proposedBy the id of the member of staff who proposed it
     * @param decidedBy the id of the member of staff who decided last
     * @param until by when it is carried out; absent unless it is accepted
     */
    public record Line(
            String id,
            @Nullable String complaint,
            String proposedBy,
            String decidedBy,
            State state,
            @Nullable LocalDate until) {}

    public ImprovementFigures {
        ideas = ideas == null ? List.of() : List.copyOf(ideas);
    }

    /** Whether there is nothing to report. */
    public boolean nothing() {
        return proposed == 0 && undecided == 0 && underWay == 0 && ideas.isEmpty();
    }

    /** The same numbers without the lines of ideas that some complaints have taught. */
    public ImprovementFigures without(Set<String> complaints) {
        return new ImprovementFigures(
                proposed,
                overdue,
                undecided,
                underWay,
                ideas.stream()
                        .filter(idea -> idea.complaint() == null || !complaints.contains(idea.complaint()))
                        .toList());
    }

    /** The references of the complaints that have taught the listed ideas. */
    public Set<String> complaints() {
        return ideas.stream()
                .flatMap(idea -> Stream.ofNullable(idea.complaint()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param end the first instant after the period, whose last day is the last one */
    static ImprovementFigures of(List<Improvement> all, Instant start, Instant end, LocalDate last) {
        List<Improvement> known = all.stream()
                .map(idea -> idea.before(end))
                .filter(idea -> !idea.steps().isEmpty())
                .toList();
        LocalDate next = last.plusDays(1);
        List<Improvement> listed = known.stream()
                .filter(idea -> idea.overdue(next)
                        || (idea.last().state() != State.PROPOSED
                                && !idea.last().at().isBefore(start)))
                .toList();
        return new ImprovementFigures(
                count(known, idea -> !idea.first().at().isBefore(start)),
                count(known, idea -> idea.overdue(next)),
                count(known, idea -> idea.last().state() == State.PROPOSED),
                count(known, idea -> idea.last().state() == State.ACCEPTED && !listed.contains(idea)),
                listed.stream().map(ImprovementFigures::line).toList());
    }

    private static int count(List<Improvement> ideas, Predicate<Improvement> which) {
        return (int) ideas.stream().filter(which).count();
    }

    private static Line line(Improvement idea) {
        Step last = idea.last();
        return new Line(idea.id(), idea.complaint(), idea.first().by(), last.by(), last.state(), last.until());
    }
}
