package io.redress.mailfeedback;

import io.redress.email.Mailer;
import io.redress.platform.Tree;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What SES says about one mail.
 *
 * @param messageId the id that SES has given the mail
 * @param to the address of the mail; empty if the event names none
 * @param tags the tags that the mail was sent with
 * @param at when it happened
 */
record SesEvent(News news, String messageId, String to, Map<String, String> tags, Instant at) {

    /** What an event means for a mail. */
    enum News {
        /** SES has accepted the mail. */
        ACCEPTED,
        /** The mail has reached the recipient's mail server. */
        DELIVERED,
        /** SES could not deliver the mail yet, and tries again. */
        DELAYED,
        /** A mail server has answered something that SES does not understand; perhaps the mail has arrived all the same. */
        UNCLEAR,
        /** The mail came back, and so will every other mail to this address. */
        RETURNED_FOR_GOOD,
        /** The mail came back, or was not sent. Another mail to this address may arrive. */
        RETURNED,
        /** The mail arrived, and its reader marked it as spam. */
        MARKED_AS_SPAM,
        /** An answer of a machine, or something else that says nothing about whether the mail arrived. */
        NOTHING
    }

    /** A transient bounce of one of these kinds says that this mail was not delivered. The others are mostly answers of machines. */
    private static final Set<String> NOT_DELIVERED =
            Set.of("MailboxFull", "MessageTooLarge", "ContentRejected", "AttachmentRejected", "CustomTimeoutExceeded");

    /** SES did not send the mail, because an earlier mail to the address was marked as spam. */
    private static final String SUPPRESSED = "OnAccountSuppressionList";

    /** Complaints that say that the mail is no spam, or that are about the signature of a mail. */
    private static final Set<String> NO_SPAM = Set.of("not-spam", "auth-failure");

    /** Leaves out the address. */
    @Override
    public String toString() {
        return "SesEvent[" + news + " of " + messageId + " at " + at + "]";
    }

    /**
     * Reads an event; empty if it is not one of SES about a mail.
     *
     * @param now the time of an event that does not say when it happened
     */
    static Optional<SesEvent> of(Tree event, Instant now) {
        Tree mail = event.at("mail");
        Optional<String> type = event.text("eventType").or(() -> event.text("notificationType"));
        Optional<String> id = mail.text("messageId");
        return type.isEmpty() || id.isEmpty()
                ? Optional.empty()
                : Optional.of(new SesEvent(
                        news(type.get(), event),
                        id.get(),
                        texts(mail, "destination").stream().findFirst().orElse(""),
                        tags(mail),
                        at(type.get(), event, now)));
    }

    /** Whether the mail went to an address. */
    boolean isTo(@Nullable String address) {
        return address != null && Mailer.asSent(address).equalsIgnoreCase(to);
    }

    private static News news(String type, Tree event) {
        return switch (type) {
            case "Send" -> News.ACCEPTED;
            case "Delivery" -> News.DELIVERED;
            case "DeliveryDelay" -> News.DELAYED;
            case "Bounce" -> bounce(event.at("bounce"));
            case "Complaint" -> complaint(event.at("complaint"));
            case "Reject", "Rendering Failure", "RenderingFailure" -> News.RETURNED;
            case String _ -> News.NOTHING;
        };
    }

    private static News bounce(Tree bounce) {
        return switch (bounce.text("bounceType").orElse("")) {
            case "Permanent" -> News.RETURNED_FOR_GOOD;
            case "Undetermined" -> isNotDelivered(bounce) ? News.RETURNED : News.UNCLEAR;
            case "Transient" -> isNotDelivered(bounce) ? News.RETURNED : News.NOTHING;
            case String _ -> News.NOTHING;
        };
    }

    /** An answer of a machine comes without the report that a mail server writes about a mail that it could not deliver. */
    private static boolean isNotDelivered(Tree bounce) {
        return bounce.text("bounceSubType").filter(NOT_DELIVERED::contains).isPresent()
                || bounce.list("bouncedRecipients").stream().anyMatch(recipient -> recipient
                        .text("action")
                        .filter("failed"::equals)
                        .isPresent());
    }

    private static News complaint(Tree complaint) {
        if (complaint.text("complaintSubType").filter(SUPPRESSED::equals).isPresent()) {
            return News.RETURNED_FOR_GOOD;
        }
        return complaint.text("complaintFeedbackType").filter(NO_SPAM::contains).isPresent()
                ? News.NOTHING
                : News.MARKED_AS_SPAM;
    }

    private static Map<String, String> tags(Tree mail) {
        Map<String, String> tags = new HashMap<>();
        Tree given = mail.at("tags");
        given.texts()
                .keySet()
                .forEach(name -> texts(given, name).stream().findFirst().ifPresent(value -> tags.put(name, value)));
        return Map.copyOf(tags);
    }

    private static List<String> texts(Tree tree, String name) {
        return tree.list(name).stream()
                .filter(item -> item.value() instanceof String)
                .map(item -> String.valueOf(item.value()))
                .toList();
    }

    /** Each type of event has its time in a part of its own. */
    private static Instant at(String type, Tree event, Instant now) {
        Tree part = event.at(
                switch (type) {
                    case "DeliveryDelay" -> "deliveryDelay";
                    case "Bounce", "Complaint", "Delivery" -> type.toLowerCase(Locale.ROOT);
                    case String _ -> "mail";
                });
        try {
            Instant at = part.text("timestamp").map(Instant::parse).orElse(now);
            return at.isAfter(now) ? now : at;
        } catch (DateTimeException _) {
            return now;
        }
    }
}
