package io.redress.intake;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.rules.Rules;
import io.redress.platform.Json;
import io.redress.platform.Tree;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The immediate answer to a submission.
 *
 * @param token the secret of the complainant's link; absent until it is known
 * @param acknowledgeBy when they are told by mail at the latest; absent for entries that start no limits
 * @param answerBy when they are answered at the latest; absent likewise
 * @param mailed whether a mail will bring them a link of their own
 */
public record Receipt(String reference, String token, String acknowledgeBy, String answerBy, boolean mailed) {

    private static final String REFERENCE = "reference";
    private static final String ACKNOWLEDGE_BY = "acknowledgeBy";
    private static final String ANSWER_BY = "answerBy";
    private static final String MAILED = "mailed";

    static Receipt of(Complaint complaint, Rules rules) {
        return new Receipt(
                complaint.reference(),
                null,
                due(complaint, rules, true),
                due(complaint, rules, false),
                complaint.entry().reachable());
    }

    /**
     * The first to run out of the limits that a letter of ours meets, or of the others; null when there is none. News, which
     * is promised again and again, is no answer.
     */
    private static String due(Complaint complaint, Rules rules, boolean byLetter) {
        Instant first = null;
        for (Limit limit : complaint.limits()) {
            TimeLimit idempotency = rules.procedure().limit(limit.id()).orElseThrow();
            if (limit.running() && !idempotency.repeats() && (idempotency.metByLetter() != null) == byLetter) {
                first = first == null || limit.due().isBefore(first) ? limit.due() : first;
            }
        }
        return first == null ? null : first.toString();
    }

    static Receipt read(String json) {
        Tree tree = Tree.read(json);
        return new Receipt(
                tree.required(REFERENCE),
                null,
                tree.text(ACKNOWLEDGE_BY).orElse(null),
                tree.text(ANSWER_BY).orElse(null),
                tree.isTrue(MAILED));
    }

    /** What is kept of it, so that the same can be answered again. */
    String kept() {
        Map<String, Object> map = said();
        map.put(MAILED, mailed);
        return Json.write(map);
    }

    Receipt with(String newToken) {
        return new Receipt(reference, newToken, acknowledgeBy, answerBy, mailed);
    }

    /** The same for somebody who has no business with the complainant's link. */
    public Receipt withoutToken() {
        return with(null);
    }

    /** The fields of an answer. */
    public Map<String, Object> said() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(REFERENCE, reference);
        map.put("token", token);
        map.put(ACKNOWLEDGE_BY, acknowledgeBy);
        map.put(ANSWER_BY, answerBy);
        map.values().removeIf(Objects::isNull);
        return map;
    }

    @Override
    public String toString() {
        return "Receipt[" + reference + "]";
    }
}
