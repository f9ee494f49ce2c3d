package io.redress.tracking;

import io.redress.domain.Rejection.Fault;
import io.redress.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that was rejected, so that the complainant can correct it without writing it again.
 *
 * @param action the action of the form; empty if none
 * @param values the values that the complainant filled in
 * @param problem why the form was rejected
 */
record RejectedForm(String action, Map<String, String> values, Optional<Problem> problem) {

    /** No form has been rejected. */
    static final RejectedForm NONE = new RejectedForm("", Map.of(), Optional.empty());

    List<Fault> faults() {
        return problem.map(Problem::faults).orElse(List.of());
    }

    boolean isOf(String form) {
        return action.equals(form);
    }

    /** The value that the complainant filled in; empty if none. */
    String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What is wrong with a field, as a sentence to show beside it; empty if nothing is wrong. */
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
