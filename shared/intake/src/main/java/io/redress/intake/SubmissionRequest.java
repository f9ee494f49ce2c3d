package io.redress.intake;

import io.redress.domain.Rejection.Fault;
import io.redress.domain.intake.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A submission as somebody handed it in.
 *
 * @param faults what is wrong with its shape
 * @param received when the organisation received it; null when that is this moment
 * @param by whoever hands it in, as the history names them; on behalf of the complainant if it is not they
 * @param body what was sent, byte by byte
 * @param key the sender's idempotency key; empty without one
 */
public record SubmissionRequest(
        Submission submission, List<Fault> faults, Instant received, String by, byte[] body, Optional<String> key) {

    public SubmissionRequest {
        faults = List.copyOf(faults);
    }

    /** When the organisation received it. */
    Instant receivedBy(Instant now) {
        return received == null ? now : received;
    }

    @Override
    public String toString() {
        return "Handed[" + submission + "]";
    }
}
