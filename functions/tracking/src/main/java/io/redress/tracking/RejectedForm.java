package io.redress.tracking;

import io.redress.domain.Rejection.Fault;
import io.redress.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that somebody sent and that came to nothing, so that they can put it right without writing it again.
 *
 * @param action which form; empty for none
 * @param values what they filled in
 * @param problem why it came to nothing
 */
record RejectedForm(String action, Map<String, String> values, Optional<Problem> problem) {

    /** Nobody has tried anything yet. */
    static final RejectedForm NONE = new RejectedForm("", Map.of(), Optional.empty());

    List<Fault> faults() {
        return problem.map(Problem::faults).orElse(List.of());
    }

    boolean isOf(String form) {
        return action.equals(form);
    }

    /** What was filled in there; empty for nothing. */
    String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What is wrong with a field, as a sentence to stand beside it; empty when nothing is. */
    String fault(String field) {
        return faults().stream()
                .filter(fault -> fault.field().equals(field))
                .map(this::inWords)
                .findFirst()
                .orElse("");
    }

    String inWords(Fault fault) {
        boolean left = value(fault.field()).isBlank() && !fault.field().equals(TrackComplaint.SURE);
        return left ? "Please fill this in." : "This " + fault.message() + ".";
    }

    @Override
    public String toString() {
        return "Attempt[" + action + ", " + values.size() + " values]";
    }
}
