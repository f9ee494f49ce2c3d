package io.redress.intake;

import io.redress.domain.Rejection.Fault;
import io.redress.domain.intake.ReceivedSubmission;
import io.redress.domain.intake.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request to submit a complaint.
 *
 * @param faults what is wrong with the form of the values; empty when nothing is
 * @param received when the organisation received the submission; empty if that is the time of the request
 * @param by the name of the actor who submits it: the complainant, or a member of staff on their behalf
 * @param body the bytes of the request
 * @param key the idempotency key of the request; empty without one
 * @param ofMail whether it was made of a mail, which may come again much later
 */
public record SubmissionRequest(
        Submission submission,
        List<Fault> faults,
        Optional<Instant> received,
        String by,
        byte[] body,
        Optional<String> key,
        boolean ofMail) {

    public SubmissionRequest(
            Submission submission,
            List<Fault> faults,
            Optional<Instant> received,
            String by,
            byte[] body,
            Optional<String> key) {
        this(submission, faults, received, by, body, key, submission.mailed());
    }

    public SubmissionRequest {
        faults = List.copyOf(faults);
    }

    /**
     * The submission, received now if no other time is given.
     *
     * @param held whether its acknowledgement is not mailed
     */
    ReceivedSubmission receivedAt(Instant now, boolean held) {
        return new ReceivedSubmission(submission, faults, received.orElse(now), by, held);
    }

    @Override
    public String toString() {
        return "SubmissionRequest[" + submission + "]";
    }
}
