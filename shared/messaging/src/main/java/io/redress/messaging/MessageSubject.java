package io.redress.messaging;

import io.redress.platform.Tree;
import org.jspecify.annotations.Nullable;

/**
 * What a message is about.
 *
 * @param organisation null if the message does not name it, as an event of SES about a mail of a complaint
 * @param reference the complaint; null if it is about none
 */
public record MessageSubject(
        @Nullable String organisation, @Nullable String reference) {

    public static MessageSubject of(Tree body) {
        return FileMessage.of(body)
                .map(file -> new MessageSubject(file.organisation(), file.reference()))
                .or(() -> MailEventMessage.of(body)
                        .map(event -> new MessageSubject(event.organisation(), event.reference())))
                .orElseGet(() -> new MessageSubject(
                        body.text("organisation").orElse(null),
                        body.text("reference").orElse(null)));
    }
}
