package io.redress.domain.procedure;

import io.redress.domain.calendar.Span;
import io.redress.domain.language.Language;
import io.redress.domain.language.Messages;
import io.redress.domain.procedure.TimeLimit.OwedBy;
import io.redress.domain.procedure.TimeLimit.OwedTo;
import io.redress.domain.procedure.TimeLimit.ShownTo;
import io.redress.domain.procedure.TimeLimit.Starts;
import java.util.List;

/**
 * How long staff have to tell the complainant a letter that could not be mailed, or to find out whether a mail in doubt arrived.
 * Every procedure has this time limit, in all stages, the closed ones included.
 */
public record UntoldLetterLimit(Span span, List<Alert> alerts) {

    /** The id of the time limit. A procedure cannot define a time limit with this id. */
    public static final String ID = "untold-letter";

    /** The time limit of a procedure that sets none. */
    static final UntoldLetterLimit USUAL = new UntoldLetterLimit(
            workingDays(2),
            List.of(
                    new Alert(null, workingDays(0), Alert.To.CASEWORKER),
                    new Alert(null, workingDays(1), Alert.To.MANAGER),
                    new Alert(null, workingDays(2), Alert.To.DIRECTOR)));

    public UntoldLetterLimit {
        alerts = alerts == null ? List.of() : List.copyOf(alerts);
    }

    private static Span workingDays(int amount) {
        return new Span(amount, Span.Unit.WORKING_DAYS);
    }

    TimeLimit in(List<Stage> stages, Language language) {
        return new TimeLimit(
                ID,
                Messages.OF_THE_DOMAIN.in(language).say("limit." + ID),
                OwedBy.ORGANISATION,
                OwedTo.EVERYBODY,
                ShownTo.STAFF,
                span,
                Starts.ACTION,
                List.of(),
                Identified.ids(stages),
                List.of(),
                List.of(),
                null,
                false,
                false,
                List.of(),
                null,
                false,
                alerts,
                null);
    }
}
