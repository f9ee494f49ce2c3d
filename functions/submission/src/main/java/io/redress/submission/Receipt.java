package io.redress.submission;

import io.redress.domain.Complaint;
import io.redress.domain.Limit;
import io.redress.domain.Rules;
import io.redress.runtime.Tree;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a complainant is answered at once.
 *
 * @param token the secret of their link; absent until it is known
 * @param acknowledgeBy when they are told by mail at the latest; absent for entries that start no limits
 * @param answerBy when they are answered at the latest; absent likewise
 */
record Receipt(String reference, String token, String acknowledgeBy, String answerBy) {

    static Receipt of(Complaint complaint, Rules rules) {
        return new Receipt(complaint.reference(), null, due(complaint, rules, true), due(complaint, rules, false));
    }

    /** The first to run out of the limits that a letter of ours meets, or of the others; null when there is none. */
    private static String due(Complaint complaint, Rules rules, boolean byLetter) {
        Instant first = null;
        for (Limit limit : complaint.limits()) {
            if (limit.running() && metByLetter(limit, rules) == byLetter) {
                first = first == null || limit.due().isBefore(first) ? limit.due() : first;
            }
        }
        return first == null ? null : first.toString();
    }

    private static boolean metByLetter(Limit limit, Rules rules) {
        return rules.procedure().limit(limit.id()).orElseThrow().metByLetter() != null;
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
