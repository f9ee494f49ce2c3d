package io.redress.store;

import io.redress.domain.complaint.Complaint;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How a change is tied to the one before it and to what was written with it. A hash covers what is stored, letter by
 * letter, so that it can be counted again from the table alone.
 */
final class Chain {

    /** In a change: the hash of the one before, or of the complaint before its first. */
    static final String BEFORE = "before";

    /** In a change: the digest of what was written with it. */
    static final String TEXTS = "texts";

    /** In the snapshot: the hash of the last change. */
    static final String HASH = "hash";

    /** In what was written: without it the digest tells nothing, so it goes when the text goes. */
    static final String SALT = "salt";

    static final String ORGANISATION = "organisation";

    private static final int SALT_BYTES = 16;

    private Chain() {}

    /** What the first change is tied to: which complaint it is, of whom, and under which version of the procedure. */
    static String origin(Complaint complaint) {
        return hash(complaint.reference(), complaint.organisation(), String.valueOf(complaint.procedure()));
    }

    /** The hash of a change as it is stored. */
    static String hash(Map<String, AttributeValue> change) {
        return hash(
                Item.textOrNull(change, Keys.PK),
                Item.textOrNull(change, Keys.SK),
                Item.textOrNull(change, ORGANISATION),
                Item.textOrNull(change, Item.JSON),
                Item.textOrNull(change, TEXTS),
                Item.textOrNull(change, BEFORE));
    }

    /** The digest of what was written, as it is stored. */
    static String digest(Map<String, AttributeValue> written) {
        return hash(Item.textOrNull(written, SALT), Item.textOrNull(written, Item.JSON));
    }

    /** With a salt of its own, so that nobody finds a short text by trying those that it might have been. */
    static Item salted(Item written, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return written.with(SALT, Base64.getUrlEncoder().withoutPadding().encodeToString(salt));
    }

    /** Each part after its length in bytes, so that no two lists of parts look the same; an absent one is a dash. */
    private static String hash(@Nullable String... parts) {
        StringBuilder all = new StringBuilder();
        for (String part : parts) {
            if (part == null) {
                all.append('-');
            } else {
                all.append(part.getBytes(StandardCharsets.UTF_8).length)
                        .append(':')
                        .append(part);
            }
            all.append(',');
        }
        return Keys.hash(all.toString());
    }
}
