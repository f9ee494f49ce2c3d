package io.redress.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail that the {@link SesSimulator} accepted.
 *
 * @param id the message id that the sender was given
 * @param text null if the mail has no part in plain text
 * @param html null if the mail has no part in HTML
 * @param tags what SES repeats in its events about the mail
 */
public record AcceptedMail(
        String id,
        String from,
        List<String> to,
        List<String> cc,
        List<String> bcc,
        List<String> replyTo,
        String subject,
        @Nullable String text,
        @Nullable String html,
        Map<String, String> headers,
        List<Attachment> attachments,
        Map<String, String> tags,
        Instant sentAt) {

    /** A file that is attached to a mail. */
    public record Attachment(String name, String type, byte[] content) {

        public int size() {
            return content.length;
        }

        /** The content, read as UTF-8. */
        public String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    /** The addresses in To, separated by commas; Redress sends each mail to one address. */
    public String recipient() {
        return String.join(", ", to);
    }
}
