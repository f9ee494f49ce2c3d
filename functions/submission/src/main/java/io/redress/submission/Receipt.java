package io.redress.submission;

import io.redress.domain.Complaint;
import io.redress.domain.Limit;
import io.redress.domain.Rules;
import io.redress.domain.procedure.TimeLimit;
import io.redress.runtime.Tree;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a complainant is answered at once.
 *
 * @param token the secret of their link; absent until it is known
 * @param acknowledgeBy when they are told by mail at the latest; absent for entries that start no limits
 * @param answerBy when they are answered at the latest; absent likewise
 */
record Receipt(String reference, String token, String acknowledgeBy, String answerBy) {

    static Receipt of(Complaint complaint, Rules rules) {
        return new Receipt(
                complaint.reference(),
                null,
                due(complaint, rules, true).map(Instant::toString).orElse(null),
                due(complaint, rules, false).map(Instant::toString).orElse(null));
    }

    /** The first to run out of the limits that a letter of ours meets, or of the others. */
    private static Optional<Instant> due(Complaint complaint, Rules rules, boolean byLetter) {
        return promises(complaint, rules, byLetter).map(Limit::due).min(Comparator.naturalOrder());
    }

    private static Stream<Limit> promises(Complaint complaint, Rules rules, boolean byLetter) {
        return complaint.running().filter(limit -> {
            TimeLimit definition = rules.procedure().limit(limit.id()).orElseThrow();
            return (definition.metByLetter() != null) == byLetter;
        });
    }

    static Receipt read(String json) {
        Tree tree = Tree.read(json);
        return new Receipt(
                tree.required("reference"),
                null,
                tree.text("acknowledgeBy").orElse(null),
                tree.text("answerBy").orElse(null));
    }

    Receipt with(String newToken) {
        return new Receipt(reference, newToken, acknowledgeBy, answerBy);
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("reference", reference);
        map.put("token", token);
        map.put("acknowledgeBy", acknowledgeBy);
        map.put("answerBy", answerBy);
        map.values().removeIf(java.util.Objects::isNull);
        return map;
    }

    @Override
    public String toString() {
        return "Receipt[" + reference + "]";
    }
}
