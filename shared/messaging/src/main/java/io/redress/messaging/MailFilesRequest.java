package io.redress.messaging;

import io.redress.platform.Json;
import io.redress.platform.Tree;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for the files of a mail that was set aside and has become a complaint: they become its documents.
 *
 * @param id the id of the mail
 */
public record MailFilesRequest(String organisation, String reference, String id) {

    /** Reads the body of a message; empty if it is something else. */
    public static Optional<MailFilesRequest> of(Tree body) {
        return body.text("filesOfMail")
                .map(id -> new MailFilesRequest(body.required("organisation"), body.required("reference"), id));
    }

    Map<String, Object> body() {
        return Json.object("organisation", organisation, "reference", reference, "filesOfMail", id);
    }
}
