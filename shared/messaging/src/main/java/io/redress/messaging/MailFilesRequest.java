package io.redress.messaging;

import io.redress.platform.Json;
import io.redress.platform.Tree;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for the files of a mail that was set aside and has become a complaint, or was added to one: they become its documents.
 *
 * @param id the id of the mail
 * @param by of whom the documents are: the complainant, or the id of a member of staff
 * @param text whether what the mail says becomes a document, too, because the complaint does not have all of it
 */
public record MailFilesRequest(String organisation, String reference, String id, String by, boolean text) {

    /** Reads the body of a message; empty if it is something else. */
    public static Optional<MailFilesRequest> of(Tree body) {
        return body.text("filesOfMail")
                .map(id -> new MailFilesRequest(
                        body.required("organisation"),
                        body.required("reference"),
                        id,
                        body.required("by"),
                        body.isTrue("text")));
    }

    Map<String, Object> body() {
        return Json.object(
                "organisation", organisation, "reference", reference, "filesOfMail", id, "by", by, "text", text);
    }
}
