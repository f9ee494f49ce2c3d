package io.redress.domain.rules;

import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import java.util.List;

/** Whether a submission is accepted, and if not, why. */
public sealed interface SubmissionResult {

    /** All validation errors; empty when the submission is accepted. */
    List<Fault> faults();

    /**
     * A new complaint.
     *
     * @param complaint the complaint after its first change
     * @param change the first change
     */
    record Accepted(Complaint complaint, Change change) implements SubmissionResult {
        @Override
        public List<Fault> faults() {
            return List.of();
        }
    }

    /**
     * The organisation does not take such submissions, and counts them (CP-3, KT-1).
     *
     * @param cause {@code anonymous}, or the kind that belongs elsewhere
     * @param faults what the sender is told
     */
    record TurnedAway(String cause, List<Fault> faults) implements SubmissionResult {
        public TurnedAway {
            faults = List.copyOf(faults);
        }
    }

    /** The submission is not valid. */
    record Faulty(List<Fault> faults) implements SubmissionResult {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /**
     * The new complaint.
     *
     * @throws Rejection with all faults when there is none
     */
    default Accepted accepted() {
        return switch (this) {
            case Accepted accepted -> accepted;
            case TurnedAway _, Faulty _ -> throw Rejection.invalid(faults());
        };
    }
}
