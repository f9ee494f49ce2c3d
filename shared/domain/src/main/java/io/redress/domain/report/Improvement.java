package io.redress.domain.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An idea for improvement: what a complaint has taught, and what became of it.
 *
 * @param id the name of the entry in addresses
 * @param complaint the reference of the complaint that taught it; absent for none
 * @param source where the complaint has its text; absent if it was not proposed by an action
 * @param text the idea in words, if no complaint has them
 * @param steps all that happened to it, in order; the first is the proposal
 */
public record Improvement(
        String id,
        @Nullable String complaint,
        @Nullable Source source,
        @Nullable String text,
        List<Step> steps) {

    /**
     * Where a complaint has the text of an idea. The text is stored there alone, so that erasing it erases all of it.
     *
     * @param change the number of the change
     * @param field the id of the field
     */
    public record Source(int change, String field) {}

    /** What has become of an idea. */
    public enum State {
        PROPOSED,
        ACCEPTED,
        DECLINED,
        DONE
    }

    /**
     * A proposal or a decision.
     *
     * @param by the id of the member of staff
     * @param until by when it is carried out; present if it is accepted
     * @param responsible the id of the member of staff who carries it out; absent if nobody is named
     * @param note what was written to it; absent for nothing
     */
    public record Step(
            Instant at,
            String by,
            State state,
            @Nullable LocalDate until,
            @Nullable String responsible,
            @Nullable String note) {
        @Override
        public String toString() {
            return "Step[" + state + "]";
        }
    }

    public Improvement {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** An idea that somebody proposes apart from any action. */
    public static Improvement proposed(String id, @Nullable String complaint, String text, String by, Instant at) {
        return new Improvement(id, complaint, null, text, List.of(proposal(by, at)));
    }

    /** An idea that an action on a complaint proposes. */
    public static Improvement proposed(String complaint, Source source, String by, Instant at) {
        return new Improvement(complaint + "-" + source.change(), complaint, source, null, List.of(proposal(by, at)));
    }

    private static Step proposal(String by, Instant at) {
        return new Step(at, by, State.PROPOSED, null, null, null);
    }

    public Improvement and(Step step) {
        return new Improvement(
                id,
                complaint,
                source,
                text,
                Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    public Step first() {
        return steps.getFirst();
    }

    public Step last() {
        return steps.getLast();
    }

    /** Whether somebody still has to decide on it or carry it out. */
    public boolean open() {
        return last().state() == State.PROPOSED || last().state() == State.ACCEPTED;
    }

    /** Whether its day has passed and it is not carried out. */
    public boolean overdue(LocalDate today) {
        LocalDate until = last().until();
        return last().state() == State.ACCEPTED && until != null && today.isAfter(until);
    }

    /** Whether it has words of its own: its text, or a note of a decision. */
    public boolean hasWords() {
        return text != null || steps.stream().anyMatch(step -> step.note() != null);
    }

    /** It without its words, after the personal data of its complaint was erased. */
    public Improvement withoutWords() {
        return new Improvement(
                id,
                complaint,
                source,
                null,
                steps.stream()
                        .map(step ->
                                new Step(step.at(), step.by(), step.state(), step.until(), step.responsible(), null))
                        .toList());
    }

    /** It as it was at a time; without steps if it did not exist yet. */
    Improvement before(Instant time) {
        return new Improvement(
                id,
                complaint,
                source,
                text,
                steps.stream().filter(step -> step.at().isBefore(time)).toList());
    }

    @Override
    public String toString() {
        return "Improvement[masked]";
    }
}
