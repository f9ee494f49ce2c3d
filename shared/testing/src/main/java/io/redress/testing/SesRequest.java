package io.redress.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the body of SES v2's {@code SendEmail}, and decides which mails SES refuses. */
final class SesRequest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ADDRESS = Pattern.compile(
            "[^@\\s<>,\"]+@[^@\\s<>,\"]+\\.[^@\\s<>,\"]+|[^<>\\r\\n]*<[^@\\s<>,\"]+@[^@\\s<>,\"]+\\.[^@\\s<>,\"]+>");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_-]{1,256}");
    private static final int MOST_RECIPIENTS = 50;

    private SesRequest() {}

    /**
     * The mail that a request asks to send; it may be one that SES refuses.
     *
     * @throws IllegalArgumentException if an attachment is not in base 64
     */
    static AcceptedMail mail(String body, String id, Instant now) throws JsonProcessingException {
        JsonNode request = JSON.readTree(body);
        JsonNode destination = request.path("Destination");
        JsonNode simple = request.path("Content").path("Simple");
        return new AcceptedMail(
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
                headers(request.path("EmailTags")),
                now);
    }

    /** Why SES refuses the mail; empty if SES accepts it. */
    static Optional<String> refusal(AcceptedMail mail) {
        if (!ADDRESS.matcher(mail.from()).matches()) {
            return Optional.of("Invalid FromEmailAddress: " + mail.from());
        }
        List<String> recipients = new ArrayList<>(mail.to());
        recipients.addAll(mail.cc());
        recipients.addAll(mail.bcc());
        if (recipients.isEmpty() || recipients.size() > MOST_RECIPIENTS) {
            return Optional.of("Recipient count must be between 1 and " + MOST_RECIPIENTS + ": " + recipients.size());
        }
        recipients.addAll(mail.replyTo());
        for (String recipient : recipients) {
            if (!ADDRESS.matcher(recipient).matches()) {
                return Optional.of("Invalid email address: " + recipient);
            }
        }
        if (mail.subject().isEmpty()) {
            return Optional.of("Missing subject");
        }
        if (mail.text() == null && mail.html() == null) {
            return Optional.of("Missing body");
        }
        for (Map.Entry<String, String> tag : mail.tags().entrySet()) {
            if (!TAG.matcher(tag.getKey()).matches()
                    || !TAG.matcher(tag.getValue()).matches()) {
                return Optional.of("Invalid tag: " + tag.getKey());
            }
        }
        Stream<String> head = Stream.concat(
                Stream.of(mail.subject()),
                mail.headers().entrySet().stream().flatMap(header -> Stream.of(header.getKey(), header.getValue())));
        return head.anyMatch(line -> line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0)
                ? Optional.of("Header contains a line break")
                : Optional.empty();
    }

    private static @Nullable String body(JsonNode simple, String kind) {
        return simple.path("Body").path(kind).path("Data").asText(null);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return List.copyOf(texts);
    }

    /** Pairs of a name and a value. */
    private static Map<String, String> headers(JsonNode array) {
        Map<String, String> headers = new LinkedHashMap<>();
        array.forEach(header ->
                headers.put(header.path("Name").asText(), header.path("Value").asText()));
        return headers;
    }

    private static List<AcceptedMail.Attachment> attachments(JsonNode array) {
        List<AcceptedMail.Attachment> attachments = new ArrayList<>();
        array.forEach(attachment -> attachments.add(new AcceptedMail.Attachment(
                attachment.path("FileName").asText(),
                attachment.path("ContentType").asText("application/octet-stream"),
                Base64.getDecoder().decode(attachment.path("RawContent").asText("")))));
        return List.copyOf(attachments);
    }
}
