package io.redress.local.events;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.local.lambda.Activity;
import io.redress.local.template.MailEvents;
import io.redress.testing.AcceptedMail;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/** Publishes what the simulator of SES says about mails, and puts it into the queues that the template subscribes to it, as SNS does. */
public final class MailEventDelivery {

    private static final Logger LOG = LoggerFactory.getLogger("io.redress.local");

    /** The names of the types of events in CloudFormation, by their names in the events. */
    private static final Map<String, String> TYPES = Map.of(
            "Send", "send",
            "Delivery", "delivery",
            "DeliveryDelay", "deliveryDelay",
            "Bounce", "bounce",
            "Complaint", "complaint",
            "Reject", "reject");

    private final List<MailEvents> targets;
    private final QueueBoard board;
    private final Activity activity;

    public MailEventDelivery(List<MailEvents> targets, QueueBoard board, Activity activity) {
        this.targets = List.copyOf(targets);
        this.board = board;
        this.activity = activity;
    }

    /** Counts as work from now on, until the events are in the queues. */
    public Runnable accepted(AcceptedMail mail, List<ObjectNode> events) {
        Activity.Hold hold = activity.begin();
        return () -> {
            try (hold) {
                targets.forEach(target -> publish(target, events));
            } catch (SdkException e) {
                LOG.warn("the events of the mail " + mail.id() + " could not be published", e);
            }
        };
    }

    private void publish(MailEvents target, List<ObjectNode> events) {
        List<String> bodies = events.stream()
                .filter(event -> target.types()
                        .contains(TYPES.get(event.path("eventType").asText())))
                .map(event -> target.raw() ? event.toString() : notification(event))
                .toList();
        if (!bodies.isEmpty()) {
            board.send(target.queueArn(), bodies);
        }
    }

    private static String notification(ObjectNode event) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("Type", "Notification")
                .put("Message", event.toString())
                .toString();
    }
}
