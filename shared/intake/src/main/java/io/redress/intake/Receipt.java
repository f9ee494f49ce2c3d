package io.redress.intake;

import io.redress.domain.AddressTypo.Hint;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.rules.Rules;
import io.redress.platform.Hints;
import io.redress.platform.Json;
import io.redress.platform.Times;
import io.redress.platform.Tree;
import io.redress.store.Link;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The immediate answer to a submission.
 *
 * @param token the secret of the complainant's link
 * @param acknowledgeBy the due time of the acknowledgement; absent for entries that start no time limits
 * @param answerBy the due time of the answer; absent for entries that start no time limits
 * @param zone the time zone of the organisation
 * @param mailed whether the complainant will get a mail with another link
 * @param mailHeld whether that mail is not sent, because the address has got too many letters today
 * @param hints questions about values that may be typing errors
 * @param receivedBefore when the same person submitted the same complaint before, which this submission has joined; absent for a
 *     new complaint
 */
public record Receipt(
        String reference,
        String token,
        @Nullable Instant acknowledgeBy,
        @Nullable Instant answerBy,
        ZoneId zone,
        boolean mailed,
        boolean mailHeld,
        List<Hint> hints,
        @Nullable Instant receivedBefore) {

    private static final String REFERENCE = "reference";
    private static final String TOKEN = "token";
    private static final String ACKNOWLEDGE_BY = "acknowledgeBy";
    private static final String ANSWER_BY = "answerBy";
    private static final String MAILED = "mailed";
    private static final String MAIL_HELD = "mailHeld";

    /** What the sender is told instead of a mail. */
    private static final String NOT_MAILED =
            "We have your complaint, but we send no mail about its receipt, because this e-mail address has got many letters"
                    + " from us today. Please keep the reference and the link of this answer. A member of our staff will"
                    + " confirm the receipt in another way.";

    public Receipt {
        hints = List.copyOf(hints);
    }

    /** @param held whether the acknowledgement is not mailed */
    static Receipt of(Complaint complaint, Rules rules, Link link, boolean held) {
        return new Receipt(
                complaint.reference(),
                link.token(),
                due(complaint, rules, limit -> limit.metByLetter() != null),
                due(complaint, rules, TimeLimit::answers),
                rules.calendar().zone(),
                !held
                        && complaint.entry().reachable()
                        && rules.procedure()
                                .platform(complaint.entry().channel())
                                .isEmpty(),
                held,
                List.of(),
                null);
    }

    /** The earliest due time among these limits; null if none of them runs. */
    private static @Nullable Instant due(Complaint complaint, Rules rules, Predicate<TimeLimit> which) {
        Instant first = null;
        for (Limit limit : complaint.limits()) {
            TimeLimit definition = rules.procedure().limit(limit.id()).orElseThrow();
            if (limit.running() && which.test(definition)) {
                first = first == null || limit.due().isBefore(first) ? limit.due() : first;
            }
        }
        return first;
    }

    /** The receipt that was kept, with the link that belongs to it. */
    static Receipt read(String json, Link link, ZoneId zone) {
        Tree tree = Tree.read(json);
        return new Receipt(
                tree.required(REFERENCE),
                link.token(),
                tree.text(ACKNOWLEDGE_BY).map(Instant::parse).orElse(null),
                tree.text(ANSWER_BY).map(Instant::parse).orElse(null),
                zone,
                tree.isTrue(MAILED),
                tree.isTrue(MAIL_HELD),
                List.of(),
                null);
    }

    /** The receipt of a submission that has joined the complaint of this receipt. */
    Receipt joinedTo(Instant before) {
        return new Receipt(reference, token, acknowledgeBy, answerBy, zone, mailed, mailHeld, hints, before);
    }

    /** The same receipt with hints. They are not stored, because the same submission has the same hints again. */
    Receipt with(List<Hint> asked) {
        return new Receipt(reference, token, acknowledgeBy, answerBy, zone, mailed, mailHeld, asked, receivedBefore);
    }

    /**
     * The part of the receipt that the idempotency record stores, so that the same receipt can be answered again. The token is
     * not stored, because it is derived from key and body again.
     */
    String kept() {
        return Json.write(Json.object(
                REFERENCE,
                reference,
                ACKNOWLEDGE_BY,
                acknowledgeBy == null ? null : acknowledgeBy.toString(),
                ANSWER_BY,
                answerBy == null ? null : answerBy.toString(),
                MAILED,
                mailed,
                MAIL_HELD,
                mailHeld ? true : null));
    }

    /** The fields of an answer to staff, who must not get the complainant's link. */
    public Map<String, Object> saidWithoutToken() {
        Map<String, Object> map = said();
        map.remove(TOKEN);
        return map;
    }

    /** The fields of an answer. */
    public Map<String, Object> said() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(REFERENCE, reference);
        map.put(TOKEN, token);
        Times times = new Times(zone);
        times.put(map, ACKNOWLEDGE_BY, acknowledgeBy);
        times.put(map, ANSWER_BY, answerBy);
        if (receivedBefore != null) {
            times.put(map, "receivedBefore", receivedBefore);
        }
        if (mailHeld) {
            map.put("notMailed", NOT_MAILED);
        }
        Hints.add(hints, map);
        return map;
    }

    @Override
    public String toString() {
        return "Receipt[" + reference + "]";
    }
}
