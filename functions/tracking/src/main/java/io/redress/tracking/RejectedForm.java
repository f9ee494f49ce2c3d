package io.redress.tracking;

import io.redress.domain.Rejection.Fault;
import io.redress.domain.language.Language;
import io.redress.platform.Problem;
import io.redress.web.FaultSentence;
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
    String fault(String field, Language language) {
        return faults().stream()
                .filter(fault -> fault.field().equals(field))
                .map(fault -> inWords(fault, language))
                .findFirst()
                .orElse("");
    }

    private String inWords(Fault fault, Language language) {
        boolean left = value(fault.field()).isBlank() && !fault.field().equals(TrackComplaint.SURE);
        return FaultSentence.of(fault, left, language);
    }

    @Override
    public String toString() {
        return "Attempt[" + action + ", " + values.size() + " values]";
    }
}
