package io.redress.desk;

import io.redress.domain.Rejection.Fault;
import io.redress.domain.language.Language;
import io.redress.platform.Problem;
import io.redress.web.FaultSentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form as somebody has filled it in, and why it was not carried out.
 *
 * @param values what was filled in
 * @param problem why it was rejected; empty if it was not sent yet
 */
record Attempt(Map<String, String> values, Optional<Problem> problem) {

    private static final int OK = 200;

    /** A form that nobody has filled in. */
    static final Attempt NONE = new Attempt(Map.of(), Optional.empty());

    /** The status of the page with this form. */
    int status() {
        return problem.map(Problem::status).orElse(OK);
    }

    String value(String field) {
        return values.getOrDefault(field, "");
    }

    List<Fault> faults() {
        return problem.map(Problem::faults).orElse(List.of());
    }

    /** What is wrong with a field, as a sentence to show beside it; empty if nothing is wrong. */
    String fault(String field) {
        return faults().stream()
                .filter(fault -> fault.field().equals(field))
                .map(fault -> FaultSentence.of(fault, value(field).isBlank(), Language.ENGLISH))
                .findFirst()
                .orElse("");
    }

    /** The texts that were filled in, to be shown where the form itself is not. */
    List<Map<String, Object>> kept() {
        return values.values().stream()
                .filter(text -> !text.isBlank())
                .map(text -> Map.<String, Object>of("text", text))
                .toList();
    }

    @Override
    public String toString() {
        return "Attempt[" + values.size() + " values]";
    }
}
