package io.redress.messaging;

import io.redress.platform.Json;
import io.redress.platform.Tree;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks that a mail which was set aside be deleted: one that was discarded, or one about a complaint that is being erased.
 *
 * @param id the id of the mail
 * @param entry whether its entry in the list goes with its file
 * @param erased the complaint that is being erased; absent for a mail that was discarded
 */
public record MailErasure(
        String organisation,
        String id,
        boolean entry,
        @Nullable String erased) {

    public static MailErasure ofDiscarded(String organisation, String id, boolean entry) {
        return new MailErasure(organisation, id, entry, null);
    }

    public static MailErasure ofErased(String organisation, String id, String reference) {
        return new MailErasure(organisation, id, true, reference);
    }

    /** Reads the body of a message; empty if it is something else. */
    public static Optional<MailErasure> of(Tree body) {
        return body.text("eraseMail")
                .map(id -> new MailErasure(
                        body.required("organisation"),
                        id,
                        body.isTrue("entry"),
                        body.text("erased").orElse(null)));
    }

    Map<String, Object> body() {
        return Json.object("organisation", organisation, "eraseMail", id, "entry", entry, "erased", erased);
    }
}
