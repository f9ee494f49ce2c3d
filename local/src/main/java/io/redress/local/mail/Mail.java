package io.redress.local.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A mail that was accepted for delivery. */
public record Mail(
        String id,
        String from,
        List<String> to,
        List<String> cc,
        List<String> bcc,
        List<String> replyTo,
        String subject,
        String text,
        String html,
        Map<String, String> headers,
        List<Attachment> attachments,
        Instant sentAt) {

    /** Something that came with a mail. */
    public record Attachment(String name, String type, byte[] content) {

        public int size() {
            return content.length;
        }
    }
}
