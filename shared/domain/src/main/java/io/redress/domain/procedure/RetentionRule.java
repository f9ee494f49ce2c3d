package io.redress.domain.procedure;

import java.time.Period;
import java.util.List;

/**
 * For which complaints personal data is kept longer or shorter than usual.
 *
 * @param kinds the kinds that the rule is for; empty for all
 * @param outcomes the outcomes that the rule is for; empty for all
 * @param keep how long after its end the personal data of such a complaint is kept
 */
public record RetentionRule(List<String> kinds, List<String> outcomes, Period keep) {

    public RetentionRule {
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
    }

    boolean fits(String kind, String outcome) {
        return (kinds.isEmpty() || kinds.contains(kind)) && (outcomes.isEmpty() || outcomes.contains(outcome));
    }
}
