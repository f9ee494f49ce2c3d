package io.redress.files;

/**
 * Where the file of a document lies. Its hash is part of the key, so another file can never take its place.
 *
 * @param id the id of the document
 * @param sha256 the hash of its bytes
 */
public record AttachedFile(String organisation, String reference, String id, String sha256) {

    /** With this begin the keys of all files that belong to complaints. */
    public static final String PREFIX = "documents/";

    public String key() {
        return all(organisation, reference) + id + "/" + sha256;
    }

    /** With this begin the keys of the files of one complaint. */
    public static String all(String organisation, String reference) {
        return PREFIX + organisation + "/" + reference + "/";
    }
}
