package io.redress.mailintake;

import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Reason;
import io.redress.domain.intake.SetAsideMail.Cause;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a mail is set aside.
 *
 * @param detail more about the cause; absent for nothing
 */
record Outcome(Cause cause, @Nullable String detail) {

    /** What a rejection means for a mail. */
    static Outcome of(Rejection rejection, Cause usual, Cause full, Cause tooMany) {
        return switch (rejection.reason()) {
            case Reason.Invalid invalid ->
                new Outcome(
                        usual,
                        invalid.faults().stream()
                                .map(fault -> fault.field() + " " + fault.message())
                                .collect(Collectors.joining("; ")));
            case Reason.TooMany many -> new Outcome(tooMany, many.detail());
            case Reason.Full(String detail) -> new Outcome(full, detail);
            case Reason.NotAllowed(String detail) -> new Outcome(usual, detail);
            case Reason.NotFound(String detail) -> new Outcome(usual, detail);
            case Reason.Conflict(String detail) -> new Outcome(usual, detail);
            case Reason.Ended(String detail) -> new Outcome(usual, detail);
            case Reason.Outside(String detail) -> new Outcome(usual, detail);
            // Others are changing the complaint at this moment: the mail comes again.
            case Reason.StaleVersion _ -> throw rejection;
        };
    }
}
