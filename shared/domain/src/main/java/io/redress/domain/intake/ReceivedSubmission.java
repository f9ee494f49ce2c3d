package io.redress.domain.intake;

import io.redress.domain.Rejection.Fault;
import java.time.Instant;
import java.util.List;

/**
 * A submission as the organisation received it.
 *
 * @param faults what is wrong with the types of the values; empty if nothing is
 * @param received when the organisation received it: now, or earlier if staff enter it later
 * @param by the name of the actor who enters it
 * @param mailHeld whether its acknowledgement is not mailed, because the address has got too many letters today; staff tell the
 *     complainant by hand
 */
public record ReceivedSubmission(
        Submission submission, List<Fault> faults, Instant received, String by, boolean mailHeld) {

    public ReceivedSubmission {
        faults = List.copyOf(faults);
    }

    /** A submission whose acknowledgement is mailed. */
    public ReceivedSubmission(Submission submission, List<Fault> faults, Instant received, String by) {
        this(submission, faults, received, by, false);
    }
}
