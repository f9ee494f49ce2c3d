package io.redress.store;

import io.redress.domain.FaultWords;
import io.redress.domain.Rejection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A request to change a complaint, with a mark by which the same request is known again: the Idempotency-Key of a program, or
 * the hidden field of a form. The mark is stored in the transaction that makes the change.
 *
 * @param actor the id of the sender if the sender is a member of staff, or else the name of the complainant's role. The marks of
 * different people are different marks.
 * @param fingerprint the hash of what the request asks for
 * @param kept how long the mark is kept
 */
public record MarkedRequest(
        String organisation, String reference, String actor, String mark, String fingerprint, Duration kept) {

    /** How long a mark is kept. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final String SORT_KEY = "CHANGE";
    private static final String CHANGE = "change";
    private static final String FINGERPRINT = "fingerprint";

    /** A request of one actor for one action, with the fields of the action in its body. */
    public static MarkedRequest of(
            String organisation, String reference, String actor, String action, String mark, byte[] body) {
        return new MarkedRequest(
                organisation, reference, actor, mark, Keys.hash(action + " " + fingerprint(body)), KEPT);
    }

    /** The same for what a mail asks for, which may come again much later. */
    public static MarkedRequest ofMail(
            String organisation, String reference, String actor, String action, String mark, byte[] body) {
        MarkedRequest usual = of(organisation, reference, actor, action, mark, body);
        return new MarkedRequest(
                organisation, reference, actor, mark, usual.fingerprint(), IdempotencyRecord.KEPT_OF_MAILS);
    }

    /** The hash of a request's body. */
    public static String fingerprint(byte[] body) {
        return Keys.hash(new String(body, StandardCharsets.ISO_8859_1));
    }

    /**
     * The number of the change that this request has made before; empty if it has made none.
     *
     * @throws Rejection if the mark was used for a different request
     */
    OptionalInt madeChange(Table table, Instant now) {
        Map<String, AttributeValue> item = table.get(key(), SORT_KEY).orElse(Map.of());
        boolean counts = !item.isEmpty() && Item.number(item, Table.EXPIRES) > now.getEpochSecond();
        if (!counts) {
            return OptionalInt.empty();
        }
        if (!Item.text(item, FINGERPRINT).equals(fingerprint)) {
            throw Rejection.conflict(FaultWords.say("key.otherRequest"));
        }
        return OptionalInt.of(Item.number(item, CHANGE));
    }

    /** The item that stores the mark. */
    TransactWriteItem item(Table table, int change, Instant now) {
        return table.transactPutIfExpired(
                Item.of(key(), SORT_KEY)
                        .with(FINGERPRINT, fingerprint)
                        .with(CHANGE, change)
                        .with(Table.EXPIRES, now.plus(kept).getEpochSecond()),
                now);
    }

    private String key() {
        return Keys.idempotency(organisation, reference + " " + actor + " " + mark);
    }

    @Override
    public String toString() {
        return "MarkedRequest[" + reference + "]";
    }
}
