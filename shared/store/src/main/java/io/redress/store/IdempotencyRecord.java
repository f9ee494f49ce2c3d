package io.redress.store;

import io.redress.domain.Reference;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The answer to a submission with an idempotency key, so that the same submission gets the same answer again. The secret of its
 * link is not stored: it is derived from the key and the body, which only the sender can send again.
 *
 * @param fingerprint the hash of the body
 * @param salt random, so that nobody can predict the secret
 * @param answer the rest of the answer, as JSON
 * @param kept how long the record is kept
 */
public record IdempotencyRecord(
        String organisation,
        String key,
        String fingerprint,
        String salt,
        Reference reference,
        String answer,
        Instant at,
        Duration kept) {

    /** How long the record of a request is kept. */
    public static final Duration KEPT = Duration.ofDays(7);

    /**
     * How long the record of a mail is kept. A message about a mail is four days in its queue at most, and can then be among those that
     * failed for two weeks, until somebody sends it to its function again.
     */
    public static final Duration KEPT_OF_MAILS = Duration.ofDays(30);

    private static final int SALT_BYTES = 16;

    /** A record that is kept as long as those of requests are. */
    public IdempotencyRecord(
            String organisation,
            String key,
            String fingerprint,
            String salt,
            Reference reference,
            String answer,
            Instant at) {
        this(organisation, key, fingerprint, salt, reference, answer, at, KEPT);
    }

    public static String salt(SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
    }

    public static String fingerprint(byte[] body) {
        return MarkedRequest.fingerprint(body);
    }

    /**
     * The link that belongs to this key and body. Its secret is the first hash in a row of hashes, each of the one before it,
     * that makes a link with a letter or a digit at its end.
     */
    public static Link link(Reference reference, String salt, String key, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(salt), "HmacSHA256"));
            mac.update(key.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            byte[] secret = mac.doFinal(body);
            Optional<Link> link = Link.of(reference, secret);
            while (link.isEmpty()) {
                secret = mac.doFinal(secret);
                link = Link.of(reference, secret);
            }
            return link.get();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HmacSHA256", e);
        }
    }

    TransactWriteItem item(Table table) {
        Item item = Item.of(Keys.idempotency(organisation, key), "ANSWER")
                .with("fingerprint", fingerprint)
                .with("salt", salt)
                .with("reference", reference.value())
                .with("answer", answer)
                .with("at", Keys.moment(at))
                .with(Table.EXPIRES, at.plus(kept).getEpochSecond());
        return table.transactPutIfExpired(item, at);
    }

    /** The record that is stored under a key; empty if there is none. */
    public static Optional<IdempotencyRecord> find(Table table, String organisation, String key) {
        return table.get(Keys.idempotency(organisation, key), "ANSWER").map(item -> of(organisation, key, item));
    }

    private static IdempotencyRecord of(String organisation, String key, Map<String, AttributeValue> item) {
        return new IdempotencyRecord(
                organisation,
                key,
                Item.text(item, "fingerprint"),
                Item.text(item, "salt"),
                new Reference(Item.text(item, "reference")),
                Item.text(item, "answer"),
                Instant.parse(Item.text(item, "at")),
                Duration.ofSeconds(Item.number(item, Table.EXPIRES)
                        - Instant.parse(Item.text(item, "at")).getEpochSecond()));
    }

    @Override
    public String toString() {
        return "IdempotencyRecord[" + reference + "]";
    }
}
