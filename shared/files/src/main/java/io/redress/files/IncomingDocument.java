package io.redress.files;

import io.redress.platform.Env;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that somebody sends to a complaint and that is not checked yet. It lies below {@code incoming} until the documents function has
 * checked it; then it becomes a document of the complaint, or is refused and deleted.
 *
 * @param id the id that the document gets; the same file sent again under the same id is one document
 * @param by who sends it, as the history names them: {@code complainant}, {@code representative} or the id of a member of staff
 * @param shown whether the complainant sees it; always so if it is not from staff
 */
public record IncomingDocument(String organisation, String reference, String id, String by, boolean shown) {

    /** With this begin the keys of all files that are not checked yet. */
    public static final String PREFIX = "incoming/";

    private static final Pattern KEY = Pattern.compile("incoming/([a-z0-9-]+)/([A-Z0-9-]+)/([A-Za-z0-9_-]{8,64})");
    private static final int ID_BYTES = 16;
    private static final String BY = "by";
    private static final String SHOWN = "shown";

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
        return metadata;
    }

    /**
     * Writes a file that came in another way than by a form, such as the attachment of a mail.
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
        Matcher key = KEY.matcher(file.key());
        String by = file.metadata().getOrDefault(BY, "");
        if (!key.matches() || by.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new IncomingDocument(
                key.group(1),
                key.group(2),
                key.group(3),
                by,
                Boolean.parseBoolean(file.metadata().get(SHOWN))));
    }

    /** The name that the sender gave a stored file, cleaned; empty if none. */
    public static String nameOf(StoredFile file) {
        return FileName.clean(file.metadata().getOrDefault(Bucket.NAME, ""));
    }
}
