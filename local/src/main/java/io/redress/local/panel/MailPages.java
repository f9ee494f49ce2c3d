package io.redress.local.panel;

import io.redress.local.gateway.HttpAnswer;
import io.redress.testing.AcceptedMail;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The mails for a browser. A mail's own HTML is shown within a frame that may run nothing, load nothing from elsewhere
 * and reach nothing of the page around it; everything else is written as text.
 */
final class MailPages {

    private static final PageTemplate LIST = PageTemplate.read("mails");
    private static final PageTemplate ONE = PageTemplate.read("mail");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private MailPages() {}

    /** All mails, newest first. */
    static HttpAnswer list(List<AcceptedMail> mails) {
        return LIST.answer(Map.of(
                "title",
                "Mail",
                "mails",
                mails.reversed().stream().map(MailPages::line).toList()));
    }

    private static Map<String, Object> line(AcceptedMail mail) {
        int attachments = mail.attachments().size();
        return Map.of(
                "id", mail.id(),
                "sent", TIME.format(mail.sentAt()),
                "to", mail.recipient(),
                "subject", mail.subject(),
                "attachments", attachments == 0 ? "" : attachments);
    }

    /** One mail. */
    static HttpAnswer one(AcceptedMail mail) {
        return ONE.answer(Map.of(
                "title", mail.subject(),
                "id", mail.id(),
                "terms", terms(mail),
                "attachments",
                        mail.attachments().stream().map(MailPages::attachment).toList(),
                "html", Objects.requireNonNullElse(mail.html(), ""),
                "text", Objects.requireNonNullElse(mail.text(), "")));
    }

    /** The head of the mail: names and values, without those that are empty. */
    private static List<Map<String, String>> terms(AcceptedMail mail) {
        List<Map<String, String>> terms = new ArrayList<>();
        add(terms, "From", mail.from());
        add(terms, "To", String.join(", ", mail.to()));
        add(terms, "Cc", String.join(", ", mail.cc()));
        add(terms, "Bcc", String.join(", ", mail.bcc()));
        add(terms, "Reply to", String.join(", ", mail.replyTo()));
        add(terms, "Sent", TIME.format(mail.sentAt()) + " UTC");
        mail.headers().forEach((name, value) -> add(terms, name, value));
        return terms;
    }

    private static void add(List<Map<String, String>> terms, String name, String value) {
        if (!value.isEmpty()) {
            terms.add(Map.of("name", name, "value", value));
        }
    }

    private static Map<String, Object> attachment(AcceptedMail.Attachment attachment) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", attachment.name());
        facts.put("path", pathPart(attachment.name()));
        facts.put("type", attachment.type());
        facts.put("size", attachment.size());
        return facts;
    }

    /** A text as a part of a path. */
    private static String pathPart(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
