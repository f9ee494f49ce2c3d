package io.redress.messaging;

import io.redress.platform.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message of SES that tells of a mail. It names people, so nothing of it is shown but what the mail was about, which the tags of the mail
 * say.
 *
 * @param organisation the organisation, if the mail was about no complaint
 * @param reference the complaint that the mail was about, if it was about one
 */
public record MailEventMessage(
        @Nullable String organisation, @Nullable String reference) {

    /** The tag that has the first half of the key of the mail's mark. */
    private static final String TAG = "mark-of";

    private static final String COMPLAINT = "C#";

    /** What an event about a mail of Redress says; empty for any other message. */
    public static Optional<MailEventMessage> of(Tree body) {
        return body.at("mail").at("tags").list(TAG).stream()
                .map(tag -> String.valueOf(tag.value()))
                .findFirst()
                .flatMap(MailEventMessage::decoded)
                .filter(key -> key.contains("#"))
                .map(MailEventMessage::about);
    }

    private static MailEventMessage about(String key) {
        String name = key.substring(key.indexOf('#') + 1);
        return key.startsWith(COMPLAINT) ? new MailEventMessage(null, name) : new MailEventMessage(name, null);
    }

    private static Optional<String> decoded(String tag) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(tag), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
