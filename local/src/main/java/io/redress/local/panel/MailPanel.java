package io.redress.local.panel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.local.gateway.HttpAnswer;
import io.redress.testing.AcceptedMail;
import io.redress.testing.SesFault;
import io.redress.testing.SesSimulator;
import java.util.List;
import java.util.Map;

/** Shows the mails that the functions sent, as JSON and as pages, and makes mails fail. */
final class MailPanel {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SesSimulator ses;

    MailPanel(SesSimulator ses) {
        this.ses = ses;
    }

    /** @param path empty, {@code /{id}} or {@code /{id}/attachments/{name}} */
    HttpAnswer show(String path, boolean page) {
        String[] parts = path.split("/", 4);
        if (parts.length < 2 || parts[1].isEmpty()) {
            return page ? MailPages.list(ses.mails()) : HttpAnswer.json(200, all().toString());
        }
        AcceptedMail mail =
                ses.find(parts[1]).orElseThrow(() -> Problems.unknown("There is no mail " + parts[1] + "."));
        if (parts.length == 2) {
            return page ? MailPages.one(mail) : HttpAnswer.json(200, json(mail).toString());
        }
        if (parts.length == 4 && parts[2].equals("attachments")) {
            return attachment(mail, parts[3]);
        }
        throw Problems.unknown("There is no page /_local/mail" + path + ".");
    }

    HttpAnswer setFaults(JsonNode body) {
        String name = body.path("next").asText("");
        int times = body.path("times").asInt(1);
        if (times < 0) {
            throw Problems.invalid("The field times must not be negative, and is " + times + ".");
        }
        SesFault fault = SesFault.named(name)
                .orElseThrow(() ->
                        Problems.invalid("next must be one of " + List.of(SesFault.values()) + ", not " + name + "."));
        ses.fail(fault, times);
        return HttpAnswer.json(
                200,
                JSON.createObjectNode()
                        .put("next", fault.toString())
                        .put("times", times)
                        .toString());
    }

    private ArrayNode all() {
        ArrayNode all = JSON.createArrayNode();
        ses.mails().forEach(mail -> all.add(json(mail)));
        return all;
    }

    private static ObjectNode json(AcceptedMail mail) {
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

    private static HttpAnswer attachment(AcceptedMail mail, String name) {
        return mail.attachments().stream()
                .filter(attachment -> attachment.name().equals(name))
                .findFirst()
                .map(attachment ->
                        // The browser must save an attachment and never show it: it must not run as a page of this
                        // server.
                        new HttpAnswer(200, Map.of("content-type", List.of(type(attachment))), attachment.content())
                                .with("content-disposition", "attachment")
                                .with("x-content-type-options", "nosniff"))
                .orElseThrow(() -> Problems.unknown("The mail has no attachment " + name + "."));
    }

    private static String type(AcceptedMail.Attachment attachment) {
        boolean plain = attachment.type().matches("[\\w.+-]+/[\\w.+-]+(; ?[\\w-]+=[\\w.-]+)*");
        return plain ? attachment.type() : "application/octet-stream";
    }
}
