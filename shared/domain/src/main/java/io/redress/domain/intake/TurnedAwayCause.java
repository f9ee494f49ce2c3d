package io.redress.domain.intake;

import io.redress.domain.Rejection.Fault;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Intake;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import java.util.List;
import java.util.Optional;

/** Decides whether the faults of a submission mean that the organisation turns it away. The organisation counts these. */
public final class TurnedAwayCause {

    private static final String ANONYMOUS = "anonymous";

    /** Whether a submission was turned away only because nobody may complain without a name. */
    public static boolean isAnonymous(String cause) {
        return cause.equals(ANONYMOUS);
    }

    private TurnedAwayCause() {}

    /**
     * Why the organisation turns away a submission that has no other fault; empty when it does not.
     *
     * @return {@code anonymous}, or the kind or the answer that belongs elsewhere
     */
    public static Optional<String> of(Submission submission, Procedure procedure, List<Fault> faults) {
        boolean byKind = false;
        Optional<String> answered = Optional.empty();
        boolean anonymous = false;
        for (Fault fault : faults) {
            if (fault.field().equals(SubmissionFaults.KIND) && belongsElsewhere(submission, procedure)) {
                byKind = true;
            } else if (refusedAnswer(fault.field(), submission, procedure).isPresent()) {
                answered = refusedAnswer(fault.field(), submission, procedure);
            } else if (fault.field().equals(SubmissionFaults.NAME)
                    || fault.field().equals(SubmissionFaults.CONTACT)) {
                anonymous = true;
            } else {
                return Optional.empty();
            }
        }
        if (byKind) {
            return Optional.of(submission.kind());
        }
        if (answered.isPresent()) {
            return answered;
        }
        boolean refuses = procedure.intake().anonymous() == Intake.Anonymous.REFUSE;
        return anonymous && refuses && submission.anonymous() ? Optional.of(ANONYMOUS) : Optional.empty();
    }

    /** The answer at this place, if it belongs elsewhere. */
    private static Optional<String> refusedAnswer(String place, Submission submission, Procedure procedure) {
        return procedure.intake().fields().stream()
                .filter(field -> place.equals(SubmissionFaults.ANSWERS + field.id()))
                .flatMap(field ->
                        Optional.ofNullable(submission.particulars().answers().get(field.id()))
                                .flatMap(answer -> Answers.refused(field, answer))
                                .stream())
                .map(Choice::id)
                .findFirst();
    }

    private static boolean belongsElsewhere(Submission submission, Procedure procedure) {
        Optional<Kind> kind = procedure.kind(submission.kind());
        return kind.isPresent() && !kind.get().accepted();
    }
}
