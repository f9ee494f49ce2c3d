package io.redress.domain.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Documents of the complaint. The name of a file is a text of the change, because it may be personal data. */
public sealed interface DocumentEvent extends Event {

    /**
     * A file was checked and belongs to the complaint now.
     *
     * @param type what the file is, as its bytes say
     * @param sha256 the hash of its bytes
     * @param sentBy who sent it, as the history names them
     * @param shown whether the complainant sees it
     * @param withMail whether it came with a mail, of which staff are told; absent for no
     * @param inTimeFor the time limit of the complainant whose end closed the complaint, although the file had been sent before; absent
     *     for none
     */
    record DocumentAttached(
            String id,
            String type,
            long bytes,
            String sha256,
            String sentBy,
            boolean shown,
            @Nullable Boolean withMail,
            @Nullable String inTimeFor)
            implements DocumentEvent {

        // Written out, because the JSON adapter would take the shorter constructor for the canonical one.
        public DocumentAttached {}

        public DocumentAttached(String id, String type, long bytes, String sha256, String sentBy, boolean shown) {
            this(id, type, bytes, sha256, sentBy, shown, null, null);
        }

        /** Whether somebody of the public sent it by itself, so that staff are told of it as of other additions. */
        public boolean isAddition() {
            return LinkHolder.isNamed(sentBy) && !Boolean.TRUE.equals(withMail) && inTimeFor == null;
        }

        Document at(Instant time) {
            return new Document(id, type, bytes, sha256, sentBy, shown, time);
        }
    }

    /**
     * A file was checked, and was deleted instead of becoming a document.
     *
     * @param refusal why, as {@link DocumentRefusal} names it
     * @param same the document that is the same file; absent if there is none
     */
    record DocumentRefused(
            String id,
            String refusal,
            String sentBy,
            @Nullable String same) implements DocumentEvent {

        // Written out, because the JSON adapter would take the shorter constructor for the canonical one.
        public DocumentRefused {}

        public DocumentRefused(String id, String refusal, String sentBy) {
            this(id, refusal, sentBy, null);
        }
    }

    /** All files of the complaint are deleted, in all versions, because its personal data is being erased. */
    record DocumentsErased() implements DocumentEvent {}
}
