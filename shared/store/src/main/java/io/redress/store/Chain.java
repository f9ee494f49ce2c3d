package io.redress.store;

import io.redress.domain.complaint.Complaint;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Computes the hashes that link each change to the change before it and to the texts written with it. A hash covers the stored
 * attributes exactly as they are, so it can be computed again from the table alone.
 */
final class Chain {

    /** In a change: the hash of the change before it. In the first change: the hash of the complaint before any change. */
    static final String BEFORE = "before";

    /** In a change: the digest of the texts that were written with it. */
    static final String TEXTS = "texts";

    /** In the snapshot: the hash of the last change. */
    static final String HASH = "hash";

    /**
     * In an item with texts: a random salt. Without the salt nobody can guess a text from its digest, and erasing the text
     * erases the salt too.
     */
    static final String SALT = "salt";

    /** In an item with texts: the digest of the particulars as they are since that change, if it corrected them. */
    static final String CORRECTED = "corrected";

    static final String ORGANISATION = "organisation";

    private static final int SALT_BYTES = 16;

    private Chain() {}

    /** What the first change is linked to: the complaint, its organisation, and its version of the procedure. */
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

    /** The digest of an item with texts, as it is stored. */
    static String digest(Map<String, AttributeValue> written) {
        String corrected = Item.textOrNull(written, CORRECTED);
        return corrected == null
                ? hash(Item.textOrNull(written, SALT), Item.textOrNull(written, Item.JSON))
                : hash(Item.textOrNull(written, SALT), Item.textOrNull(written, Item.JSON), corrected);
    }

    /** Adds a random salt to an item, so that nobody can find a short text by trying all likely texts. */
    static Item salted(Item written, SecureRandom random) {
        return written.with(SALT, random(random));
    }

    /** A text that nobody can guess, and that occurs only once. */
    static String random(SecureRandom random) {
        byte[] bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Each part is written after its length in bytes, so that two different lists never give the same bytes. An absent part is
     * a dash.
     */
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
