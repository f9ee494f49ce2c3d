package io.redress.domain.procedure;

import io.redress.domain.calendar.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time limit: something that the organisation or the complainant has to do in time.
 *
 * @param owedBy who owes it; limits that complainants owe are not counted in the reports on the organisation
 * @param owedTo which complainants it is owed to; it does not apply to others
 * @param shownTo who reads it; a limit for colleagues is no promise to the complainant, so no letter and no page names it
 * @param starts what it counts from
 * @param startedBy the actions that start it, if it counts from an action
 * @param stages the stages during which it runs; leaving them before it is met cancels it
 * @param priorities the priorities for which it holds; none means all. It starts when a complaint gets one of them, and ends when it
 *     gets another one
 * @param metBy the actions that meet it
 * @param metByLetter the letter that meets it when the mail service has accepted it; absent for none
 * @param repeats whether it starts again each time it has been met, as long as the complaint is in its stages
 * @param answers whether meeting it is an answer to the complaint, so that a receipt gives its date as the day of the answer
 * @param extendableBy the roles that may set a later date
 * @param maxExtension how much later than the first due time an extended due time may be; absent for no bound
 * @param pausable whether it is paused while the complaint is paused
 * @param onMissed the action that the system takes when it is missed; absent for none
 */
public record TimeLimit(
        String id,
        String title,
        OwedBy owedBy,
        OwedTo owedTo,
        ShownTo shownTo,
        Span span,
        Starts starts,
        List<String> startedBy,
        List<String> stages,
        List<String> priorities,
        List<String> metBy,
        @Nullable String metByLetter,
        boolean repeats,
        boolean answers,
        List<String> extendableBy,
        @Nullable Span maxExtension,
        boolean pausable,
        List<Alert> alerts,
        @Nullable String onMissed)
        implements Identified {

    /** Who owes a time limit. */
    public enum OwedBy {
        ORGANISATION,
        COMPLAINANT
    }

    /** Which complainants a time limit is owed to. */
    public enum OwedTo {
        EVERYBODY,
        /** Only those who gave a way to reach them (KT-5). */
        REACHABLE
    }

    /** Who reads a time limit. */
    public enum ShownTo {
        EVERYBODY,
        /** Only staff: it is a step inside the organisation. */
        STAFF
    }

    /** What a time limit counts from. */
    public enum Starts {
        RECEIPT,
        ENTERING,
        ACTION
    }

    public TimeLimit {
        owedBy = owedBy == null ? OwedBy.ORGANISATION : owedBy;
        owedTo = owedTo == null ? OwedTo.EVERYBODY : owedTo;
        shownTo = shownTo == null ? ShownTo.EVERYBODY : shownTo;
        starts = starts == null ? Starts.ENTERING : starts;
        startedBy = startedBy == null ? List.of() : List.copyOf(startedBy);
        stages = stages == null ? List.of() : List.copyOf(stages);
        priorities = priorities == null ? List.of() : List.copyOf(priorities);
        metBy = metBy == null ? List.of() : List.copyOf(metBy);
        extendableBy = extendableBy == null ? List.of() : List.copyOf(extendableBy);
        alerts = alerts == null ? List.of() : List.copyOf(alerts);
    }

    /** Whether it holds for complaints of this priority; empty for the priority of all complaints of a procedure without priorities. */
    public boolean holdsFor(Optional<String> priority) {
        return priorities.isEmpty() || priority.filter(priorities::contains).isPresent();
    }

    public boolean runsIn(String stage) {
        return stages.contains(stage);
    }
}
