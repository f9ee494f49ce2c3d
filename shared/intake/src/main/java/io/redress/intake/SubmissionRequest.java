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
 * @param ofForm whether it was made of a form of ours: another key then says only that it is another form, and not that the words are others
 */
public record SubmissionRequest(
        Submission submission,
        List<Fault> faults,
        Optional<Instant> received,
        String by,
        byte[] body,
        Optional<String> key,
        boolean ofMail,
        boolean ofForm) {

    public SubmissionRequest(
            Submission submission,
            List<Fault> faults,
            Optional<Instant> received,
            String by,
            byte[] body,
            Optional<String> key) {
        this(submission, faults, received, by, body, key, submission.mailed(), false);
    }

    /** A request that no form of ours has made. */
    public SubmissionRequest(
            Submission submission,
            List<Fault> faults,
            Optional<Instant> received,
            String by,
            byte[] body,
            Optional<String> key,
            boolean ofMail) {
        this(submission, faults, received, by, body, key, ofMail, false);
    }

    public SubmissionRequest {
        faults = List.copyOf(faults);
    }

    /** The request that was made of a form of ours, in which the complainant writes now. */
    public static SubmissionRequest ofForm(
            Submission submission, List<Fault> faults, String by, byte[] body, String key) {
        return new SubmissionRequest(submission, faults, Optional.empty(), by, body, Optional.of(key), false, true);
    }

    /** Whether the same words of the same person are taken as the same complaint. */
    boolean joins() {
        return (key.isEmpty() || ofForm) && !submission.lodged();
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
