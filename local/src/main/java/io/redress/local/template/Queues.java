package io.redress.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a queue. */
final class Queues {

    /** The attributes that have the same name in CloudFormation and SQS; encryption and rights have no effect here. */
    private static final List<String> ATTRIBUTES = List.of(
            "VisibilityTimeout",
            "MessageRetentionPeriod",
            "DelaySeconds",
            "MaximumMessageSize",
            "ReceiveMessageWaitTimeSeconds",
            "FifoQueue",
            "ContentBasedDeduplication");

    private Queues() {}

    static QueueSpec read(String id, Map<String, Object> properties) {
        Map<String, String> attributes = new TreeMap<>();
        for (String attribute : ATTRIBUTES) {
            Properties.text(properties, attribute).ifPresent(value -> attributes.put(attribute, value));
        }
        Map<String, Object> redrive = Properties.map(properties, "RedrivePolicy");
        String name = Properties.text(properties, "QueueName").orElse(id);
        return new QueueSpec(
                id,
                name,
                Place.queueArn(name),
                Map.copyOf(attributes),
                Properties.text(redrive, "deadLetterTargetArn")
                        .map(arn -> new QueueSpec.Redrive(arn, Properties.number(redrive, "maxReceiveCount", 1))));
    }

    static Optional<String> onFailure(Map<String, Object> properties) {
        Map<String, Object> destinations = Properties.map(properties, "DestinationConfig");
        return Properties.text(Properties.map(destinations, "OnFailure"), "Destination");
    }
}
