package io.redress.domain.procedure;

import io.redress.domain.calendar.Span;
import java.util.List;

/**
 * A promise with a due time.
 *
 * @param owedBy whose promise it is; what complainants owe is never counted against the organisation
 * @param starts the moment that it counts from
 * @param stages the stages during which it runs; leaving them without its own event cancels it
 * @param metBy the actions that meet it
 * @param metByLetter the letter whose handing over meets it; absent for none
 * @param extendableBy the roles that may set a later date
 * @param then the system's action when it is missed; absent for none
 */
public record TimeLimit(
        String id,
        String title,
        OwedBy owedBy,
        Span span,
        Starts starts,
        List<String> stages,
        List<String> metBy,
        String metByLetter,
        List<String> extendableBy,
        List<Alert> alerts,
        String then)
        implements Identified {

    /** Whose promise a limit is. */
    public enum OwedBy {
        ORGANISATION,
        COMPLAINANT
    }

    /** What a limit counts from. */
    public enum Starts {
        RECEIPT,
        ENTERING
    }

    public TimeLimit {
        owedBy = owedBy == null ? OwedBy.ORGANISATION : owedBy;
        starts = starts == null ? Starts.ENTERING : starts;
        stages = stages == null ? List.of() : List.copyOf(stages);
        metBy = metBy == null ? List.of() : List.copyOf(metBy);
        extendableBy = extendableBy == null ? List.of() : List.copyOf(extendableBy);
        alerts = alerts == null ? List.of() : List.copyOf(alerts);
    }

    public boolean runsIn(String stage) {
        return stages.contains(stage);
    }
}
