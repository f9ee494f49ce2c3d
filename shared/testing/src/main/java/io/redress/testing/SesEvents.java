package io.redress.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;

/** The events by which SES says what became of a mail, as it publishes them to a topic. */
public final class SesEvents {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SesEvents() {}

    /** SES has accepted a mail. */
    public static ObjectNode send(AcceptedMail mail) {
        ObjectNode event = about(mail, "Send");
        event.putObject("send");
        return event;
    }

    /** A mail has reached the recipient's mail server. */
    public static ObjectNode delivery(AcceptedMail mail, Instant at) {
        ObjectNode event = about(mail, "Delivery");
        ObjectNode delivery = event.putObject("delivery").put("timestamp", at.toString());
        delivery.put("processingTimeMillis", 870).put("smtpResponse", "250 2.0.0 OK");
        delivery.putArray("recipients").add(mail.recipient());
        return event;
    }

    /** The recipient's mail server does not take a mail yet. */
    public static ObjectNode delay(AcceptedMail mail, Instant at) {
        ObjectNode event = about(mail, "DeliveryDelay");
        ObjectNode delay = event.putObject("deliveryDelay").put("timestamp", at.toString());
        delay.put("delayType", "TransientCommunicationFailure")
                .put("expirationTime", at.plusSeconds(14 * 3600).toString());
        delay.putArray("delayedRecipients")
                .addObject()
                .put("emailAddress", mail.recipient())
                .put("status", "4.4.1");
        return event;
    }

    /** There is no such mailbox. */
    public static ObjectNode bounce(AcceptedMail mail, Instant at) {
        ObjectNode event = bounce(mail, at, "Permanent", "NoEmail");
        ((ObjectNode) event.at("/bounce/bouncedRecipients/0"))
                .put("action", "failed")
                .put("status", "5.1.1")
                .put("diagnosticCode", "smtp; 550 5.1.1 user unknown");
        return event;
    }

    /** A machine has answered, for example because the recipient is away. */
    public static ObjectNode autoReply(AcceptedMail mail, Instant at) {
        return bounce(mail, at, "Transient", "General");
    }

    /** A bounce of any type, without the report of a mail server. */
    public static ObjectNode bounce(AcceptedMail mail, Instant at, String type, String subType) {
        ObjectNode event = about(mail, "Bounce");
        ObjectNode bounce = event.putObject("bounce").put("timestamp", at.toString());
        bounce.put("bounceType", type).put("bounceSubType", subType).put("feedbackId", "0107-" + mail.id());
        bounce.putArray("bouncedRecipients").addObject().put("emailAddress", mail.recipient());
        return event;
    }

    /** The recipient has marked a mail as spam. */
    public static ObjectNode complaint(AcceptedMail mail, Instant at) {
        ObjectNode event = about(mail, "Complaint");
        ObjectNode complaint = event.putObject("complaint").put("timestamp", at.toString());
        complaint
                .putNull("complaintSubType")
                .put("complaintFeedbackType", "abuse")
                .put("feedbackId", "0107-" + mail.id());
        complaint.putArray("complainedRecipients").addObject().put("emailAddress", mail.recipient());
        return event;
    }

    /** SES has found a virus in a mail that it had accepted, and does not send it. */
    public static ObjectNode reject(AcceptedMail mail) {
        ObjectNode event = about(mail, "Reject");
        event.putObject("reject").put("reason", "Bad content");
        return event;
    }

    private static ObjectNode about(AcceptedMail mail, String type) {
        ObjectNode event = JSON.objectNode().put("eventType", type);
        ObjectNode about =
                event.putObject("mail").put("timestamp", mail.sentAt().toString());
        about.put("source", mail.from()).put("messageId", mail.id()).put("headersTruncated", false);
        mail.to().forEach(about.putArray("destination")::add);
        ObjectNode common = about.putObject("commonHeaders").put("subject", mail.subject());
        mail.to().forEach(common.putArray("to")::add);
        ObjectNode tags = about.putObject("tags");
        tags.putArray("ses:configuration-set").add("redress");
        for (Map.Entry<String, String> tag : mail.tags().entrySet()) {
            tags.putArray(tag.getKey()).add(tag.getValue());
        }
        return event;
    }
}
