package io.redress.domain.complaint;

import java.time.Instant;

/** Documents of the complaint. The name of a file is a text of the change, because it may be personal data. */
public sealed interface DocumentEvent extends Event {

    /**
     * A file was checked and belongs to the complaint now.
     *
     * @param type what the file is, as its bytes say
     * @param sha256 the hash of its bytes
     * @param sentBy who sent it, as the history names them
     * @param shown whether the complainant sees it
     */
    record DocumentAttached(String id, String type, long bytes, String sha256, String sentBy, boolean shown)
            implements DocumentEvent {

        Document at(Instant time) {
            return new Document(id, type, bytes, sha256, sentBy, shown, time);
        }
    }

    /**
     * A file was checked, and was deleted instead of becoming a document.
     *
     * @param refusal why, as {@link DocumentRefusal} names it
     */
    record DocumentRefused(String id, String refusal, String sentBy) implements DocumentEvent {}

    /** All files of the complaint are deleted, in all versions, because its personal data is being erased. */
    record DocumentsErased() implements DocumentEvent {}
}
