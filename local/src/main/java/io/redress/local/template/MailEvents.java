package io.redress.local.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where what SES says about mails goes: from the settings of the mails to a topic, and from there to a queue.
 *
 * @param types the types of events that SES publishes, as CloudFormation calls them
 * @param raw whether the queue gets the event itself, not the notification that contains it
 */
public record MailEvents(String queueArn, Set<String> types, boolean raw) {

    /** The subscriptions to the topics of an event destination. */
    static List<MailEvents> of(List<Destination> destinations, List<Subscription> subscriptions) {
        return destinations.stream()
                .flatMap(destination -> subscriptions.stream()
                        .filter(subscription -> subscription.topic().equals(destination.topic()))
                        .map(subscription ->
                                new MailEvents(subscription.queueArn(), destination.types(), subscription.raw())))
                .toList();
    }

    /** What SES publishes to a topic. */
    record Destination(String topic, Set<String> types) {

        static Destination read(Map<String, Object> properties) {
            var destination = Properties.map(properties, "EventDestination");
            return new Destination(
                    Properties.text(Properties.map(destination, "SnsDestination"), "TopicARN")
                            .orElse(""),
                    Properties.list(destination, "MatchingEventTypes").stream()
                            .map(Object::toString)
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** A queue that gets what a topic publishes. */
    record Subscription(String topic, String queueArn, boolean raw) {

        static Subscription read(Map<String, Object> properties) {
            return new Subscription(
                    Properties.text(properties, "TopicArn").orElse(""),
                    Properties.text(properties, "Endpoint").orElse(""),
                    Properties.truth(properties, "RawMessageDelivery"));
        }
    }
}
