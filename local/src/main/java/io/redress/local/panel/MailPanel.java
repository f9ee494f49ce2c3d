package io.redress.local.panel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.local.gateway.HttpAnswer;
import io.redress.local.mail.Faults;
import io.redress.local.mail.Mail;
import io.redress.local.mail.MailPages;
import io.redress.local.mail.Mailbox;
import java.util.List;
import java.util.Map;

/** The mailbox, as JSON and as pages. */
final class MailPanel {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Mailbox mailbox;

    MailPanel(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** @param path empty, {@code /{id}} or {@code /{id}/attachments/{name}} */
    HttpAnswer show(String path, boolean page) {
        String[] parts = path.split("/", 4);
        if (parts.length < 2 || parts[1].isEmpty()) {
            return page ? Html.answer(MailPages.list(mailbox.mails())) : HttpAnswer.json(200, all().toString());
        }
        Mail mail = mailbox.find(parts[1]).orElseThrow(() -> Problems.unknown("There is no mail " + parts[1] + "."));
        if (parts.length == 2) {
            return page
                    ? Html.answer(MailPages.one(mail))
                    : HttpAnswer.json(200, json(mail).toString());
        }
        if (parts.length == 4 && parts[2].equals("attachments")) {
            return attachment(mail, parts[3]);
        }
        throw Problems.unknown("There is nothing at /_local/mail" + path + ".");
    }

    HttpAnswer setFaults(JsonNode body) {
        String name = body.path("next").asText("");
        int times = body.path("times").asInt(1);
        if (times < 0) {
            throw Problems.invalid("times must not be negative.");
        }
        Faults.Fault fault = Faults.Fault.named(name)
                .orElseThrow(() -> Problems.invalid(
                        "next must be one of " + List.of(Faults.Fault.values()) + ", not " + name + "."));
        mailbox.faults().next(fault, times);
        return HttpAnswer.json(
                200,
                JSON.createObjectNode()
                        .put("next", fault.toString())
                        .put("times", times)
                        .toString());
    }

    private ArrayNode all() {
        ArrayNode all = JSON.createArrayNode();
        mailbox.mails().forEach(mail -> all.add(json(mail)));
        return all;
    }

    private static ObjectNode json(Mail mail) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", mail.id());
        node.put("from", mail.from());
        mail.to().forEach(node.putArray("to")::add);
        mail.cc().forEach(node.putArray("cc")::add);
        mail.bcc().forEach(node.putArray("bcc")::add);
        mail.replyTo().forEach(node.putArray("replyTo")::add);
        node.put("subject", mail.subject());
        node.put("text", mail.text());
        node.put("html", mail.html());
        ObjectNode headers = node.putObject("headers");
        mail.headers().forEach(headers::put);
        ArrayNode attachments = node.putArray("attachments");
        mail.attachments().forEach(attachment -> attachments
                .addObject()
                .put("name", attachment.name())
                .put("type", attachment.type())
                .put("size", attachment.size()));
        node.put("sentAt", mail.sentAt().toString());
        return node;
    }

    private static HttpAnswer attachment(Mail mail, String name) {
        return mail.attachments().stream()
                .filter(attachment -> attachment.name().equals(name))
                .findFirst()
                .map(attachment ->
                        // Always saved, never shown: what a mail brought must not run as a page of this server.
                        new HttpAnswer(200, Map.of("content-type", List.of(type(attachment))), attachment.content())
                                .with("content-disposition", "attachment")
                                .with("x-content-type-options", "nosniff"))
                .orElseThrow(() -> Problems.unknown("That mail has no attachment " + name + "."));
    }

    private static String type(Mail.Attachment attachment) {
        boolean plain = attachment.type().matches("[\\w.+-]+/[\\w.+-]+(; ?[\\w-]+=[\\w.-]+)*");
        return plain ? attachment.type() : "application/octet-stream";
    }
}
