package io.redress.domain.procedure;

import io.redress.domain.calendar.Span;
import java.util.List;

/**
 * A promise with a due time.
 *
 * @param owedBy whose promise it is; what complainants owe is never counted against the organisation
 * @param owedTo whom it is owed to; to others it does not apply
 * @param starts the moment that it counts from
 * @param startedBy the actions that start it, if it counts from an action
 * @param stages the stages during which it runs; leaving them without its own event cancels it
 * @param metBy the actions that meet it
 * @param metByLetter the letter whose handing over meets it; absent for none
 * @param repeats whether it begins anew each time it has been met, for as long as its stages last
 * @param extendableBy the roles that may set a later date
 * @param maxExtension how much later than first promised a date may become; absent when nothing is said of it
 * @param pausable whether it waits while the complaint is paused
 * @param onMissed the system's action when it is missed; absent for none
 */
public record TimeLimit(
        String id,
        String title,
        OwedBy owedBy,
        OwedTo owedTo,
        Span span,
        Starts starts,
        List<String> startedBy,
        List<String> stages,
        List<String> metBy,
        String metByLetter,
        boolean repeats,
        List<String> extendableBy,
        Span maxExtension,
        boolean pausable,
        List<Alert> alerts,
        String onMissed)
        implements Identified {

    /** Whose promise a limit is. */
    public enum OwedBy {
        ORGANISATION,
        COMPLAINANT
    }

    /** Whom a limit is owed to. */
    public enum OwedTo {
        EVERYBODY,
        /** Those only who gave a way to reach them (KT-5). */
        REACHABLE
    }

    /** What a limit counts from. */
    public enum Starts {
        RECEIPT,
        ENTERING,
        ACTION
    }

    public TimeLimit {
        owedBy = owedBy == null ? OwedBy.ORGANISATION : owedBy;
        owedTo = owedTo == null ? OwedTo.EVERYBODY : owedTo;
        starts = starts == null ? Starts.ENTERING : starts;
        startedBy = startedBy == null ? List.of() : List.copyOf(startedBy);
        stages = stages == null ? List.of() : List.copyOf(stages);
        metBy = metBy == null ? List.of() : List.copyOf(metBy);
        extendableBy = extendableBy == null ? List.of() : List.copyOf(extendableBy);
        alerts = alerts == null ? List.of() : List.copyOf(alerts);
    }

    public boolean runsIn(String stage) {
        return stages.contains(stage);
    }
}
