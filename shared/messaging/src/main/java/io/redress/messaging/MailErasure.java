package io.redress.messaging;

import io.redress.platform.Json;
import io.redress.platform.Tree;
import java.util.Map;
import java.util.Optional;

/**
 * Asks that the file of a mail be deleted that was set aside and then discarded.
 *
 * @param id the id of the mail
 * @param entry whether its entry in the list goes, too
 */
public record MailErasure(String organisation, String id, boolean entry) {

    /** Reads the body of a message; empty if it is something else. */
    public static Optional<MailErasure> of(Tree body) {
        return body.text("eraseMail")
                .map(id -> new MailErasure(body.required("organisation"), id, body.isTrue("entry")));
    }

    Map<String, Object> body() {
        return Json.object("organisation", organisation, "eraseMail", id, "entry", entry);
    }
}
