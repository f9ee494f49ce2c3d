package io.redress.files;

import io.redress.platform.Env;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody sends to a complaint and that is not checked yet. It lies below {@code incoming} until the documents function has
 * checked it; then it becomes a document of the complaint, or is refused and deleted.
 *
 * @param id the id that the document gets; the same file sent again under the same id is one document
 * @param by who sends it, as the history names them: {@code complainant}, {@code representative} or the id of a member of staff
 * @param shown whether the complainant sees it; always so if it is not from staff
 * @param issued when the form was given with which it is sent; absent for a file that came with a mail
 */
public record IncomingDocument(
        String organisation,
        String reference,
        String id,
        String by,
        boolean shown,
        @Nullable Instant issued) {

    /** With this begin the keys of all files that are not checked yet. */
    public static final String PREFIX = "incoming/";

    private static final Pattern KEY = Pattern.compile("incoming/([a-z0-9-]+)/([A-Z0-9-]+)/([A-Za-z0-9_-]{8,64})");
    private static final int ID_BYTES = 16;
    private static final String BY = "by";
    private static final String SHOWN = "shown";
    private static final String ISSUED = "issued";

    /** A file that came with a mail. */
    public IncomingDocument(String organisation, String reference, String id, String by, boolean shown) {
        this(organisation, reference, id, by, shown, null);
    }

    /** An id that nobody can foresee. */
    public static String newId(Env env) {
        byte[] id = new byte[ID_BYTES];
        env.random().nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    /** The key of the file in the bucket. It has no personal data. */
    public String key() {
        return all(organisation, reference) + id;
    }

    /** With this begin the keys of all files for one complaint that are not checked yet. */
    public static String all(String organisation, String reference) {
        return PREFIX + organisation + "/" + reference + "/";
    }

    /** What is stored with the file beside its name. */
    public Map<String, String> metadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(BY, by);
        metadata.put(SHOWN, String.valueOf(shown));
        if (issued != null) {
            metadata.put(ISSUED, issued.toString());
        }
        return metadata;
    }

    /**
     * Writes a file that came with a mail.
     *
     * @param name the name that the sender gave it; empty if none
     * @param declaredType what the sender says it is; the documents function finds the type by itself
     */
    public void write(Bucket bucket, String name, String declaredType, byte[] bytes) {
        Map<String, String> metadata = metadata();
        metadata.put(Bucket.NAME, FileName.clean(name));
        bucket.write(key(), bytes, declaredType, metadata);
    }

    /** The document that a stored file is meant to become; empty if the file is none. */
    public static Optional<IncomingDocument> of(StoredFile file) {
        String by = file.metadata().getOrDefault(BY, "");
        return by.isEmpty()
                ? Optional.empty()
                : at(
                        file.key(),
                        by,
                        Boolean.parseBoolean(file.metadata().get(SHOWN)),
                        Optional.ofNullable(file.metadata().get(ISSUED))
                                .map(Instant::parse)
                                .orElse(null));
    }

    /** What the key says of a file that is gone; empty if it was none. */
    public static Optional<IncomingDocument> gone(String key) {
        return at(key, "", false, null);
    }

    private static Optional<IncomingDocument> at(String key, String by, boolean shown, @Nullable Instant issued) {
        Matcher parts = KEY.matcher(key);
        return parts.matches()
                ? Optional.of(new IncomingDocument(parts.group(1), parts.group(2), parts.group(3), by, shown, issued))
                : Optional.empty();
    }

    /** The name that the sender gave a stored file, cleaned; empty if none. */
    public static String nameOf(StoredFile file) {
        return FileName.clean(file.metadata().getOrDefault(Bucket.NAME, ""));
    }
}
