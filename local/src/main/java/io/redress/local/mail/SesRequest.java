package io.redress.local.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the body of SES v2's {@code SendEmail}, and refuses what SES refuses. */
final class SesRequest {

    private static final Pattern ADDRESS = Pattern.compile(
            "[^@\\s<>,\"]+@[^@\\s<>,\"]+\\.[^@\\s<>,\"]+|[^<>\\r\\n]*<[^@\\s<>,\"]+@[^@\\s<>,\"]+\\.[^@\\s<>,\"]+>");
    private static final int MOST_RECIPIENTS = 50;

    /** SES would answer this with a bad request. */
    static final class Bad extends Exception {

        Bad(String message) {
            super(message);
        }
    }

    private SesRequest() {}

    static Mail read(JsonNode request, String id, Instant now) throws Bad {
        JsonNode destination = request.path("Destination");
        JsonNode simple = request.path("Content").path("Simple");
        if (!simple.isObject()) {
            throw new Bad("only simple content is sent from here");
        }
        Mail mail = new Mail(
                id,
                request.path("FromEmailAddress").asText(""),
                texts(destination.path("ToAddresses")),
                texts(destination.path("CcAddresses")),
                texts(destination.path("BccAddresses")),
                texts(request.path("ReplyToAddresses")),
                simple.path("Subject").path("Data").asText(""),
                body(simple, "Text"),
                body(simple, "Html"),
                headers(simple.path("Headers")),
                attachments(simple.path("Attachments")),
                now);
        check(mail);
        return mail;
    }

    private static void check(Mail mail) throws Bad {
        if (!ADDRESS.matcher(mail.from()).matches()) {
            throw new Bad("Invalid FromEmailAddress: " + mail.from());
        }
        List<String> recipients = new ArrayList<>(mail.to());
        recipients.addAll(mail.cc());
        recipients.addAll(mail.bcc());
        if (recipients.isEmpty() || recipients.size() > MOST_RECIPIENTS) {
            throw new Bad("Recipient count must be between 1 and " + MOST_RECIPIENTS + ": " + recipients.size());
        }
        recipients.addAll(mail.replyTo());
        for (String recipient : recipients) {
            if (!ADDRESS.matcher(recipient).matches()) {
                throw new Bad("Invalid email address: " + recipient);
            }
        }
        if (mail.subject().isEmpty()) {
            throw new Bad("Missing subject");
        }
        if (mail.text() == null && mail.html() == null) {
            throw new Bad("Missing body");
        }
        List<String> lines = new ArrayList<>(mail.headers().values());
        lines.addAll(mail.headers().keySet());
        lines.add(mail.subject());
        for (String line : lines) {
            if (line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0) {
                throw new Bad("Header contains a line break");
            }
        }
    }

    private static String body(JsonNode simple, String kind) {
        return simple.path("Body").path(kind).path("Data").asText(null);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return List.copyOf(texts);
    }

    private static Map<String, String> headers(JsonNode array) {
        Map<String, String> headers = new LinkedHashMap<>();
        array.forEach(header ->
                headers.put(header.path("Name").asText(), header.path("Value").asText()));
        return headers;
    }

    private static List<Mail.Attachment> attachments(JsonNode array) throws Bad {
        List<Mail.Attachment> attachments = new ArrayList<>();
        for (JsonNode attachment : array) {
            try {
                attachments.add(new Mail.Attachment(
                        attachment.path("FileName").asText(),
                        attachment.path("ContentType").asText("application/octet-stream"),
                        Base64.getDecoder().decode(attachment.path("RawContent").asText(""))));
            } catch (IllegalArgumentException e) {
                throw new Bad("An attachment is not in base 64");
            }
        }
        return List.copyOf(attachments);
    }
}
