package io.redress.local.events;

import io.redress.local.template.QueueMapping;
import io.redress.local.template.QueueSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Creates the queues of the template at the start, and knows how full they are. */
public final class QueueBoard {

    private static final List<QueueAttributeName> COUNTS = List.of(
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);

    /**
     * How full a queue is.
     *
     * @param resting true if no function reads the queue, such as dead letters: its messages wait for a person
     */
    public record Level(String queue, int waiting, int inFlight, boolean resting) {

        boolean empty() {
            return waiting + inFlight == 0;
        }
    }

    private final SqsClient client;
    private final List<QueueSpec> queues;
    private final Map<String, String> urls;

    private QueueBoard(SqsClient client, List<QueueSpec> queues, Map<String, String> urls) {
        this.client = client;
        this.queues = queues;
        this.urls = urls;
    }

    /** Creates the queues; those that others refer to come first. */
    public static QueueBoard create(SqsClient client, List<QueueSpec> queues) {
        Map<String, String> urls = new HashMap<>();
        queues.stream()
                .sorted(Comparator.comparing(queue -> queue.redrive().isPresent()))
                .forEach(queue -> urls.put(queue.arn(), create(client, queue, urls)));
        return new QueueBoard(client, queues, urls);
    }

    private static String create(SqsClient client, QueueSpec queue, Map<String, String> urls) {
        Map<String, String> attributes = new TreeMap<>(queue.attributes());
        queue.redrive().ifPresent(redrive -> {
            String arn = client.getQueueAttributes(request -> request.queueUrl(urls.get(redrive.deadLetterArn()))
                            .attributeNames(QueueAttributeName.QUEUE_ARN))
                    .attributes()
                    .get(QueueAttributeName.QUEUE_ARN);
            attributes.put(
                    "RedrivePolicy",
                    "{\"deadLetterTargetArn\":\"" + arn + "\",\"maxReceiveCount\":\"" + redrive.maxReceives() + "\"}");
        });
        return client.createQueue(request -> request.queueName(queue.name()).attributesWithStrings(attributes))
                .queueUrl();
    }

    /** The address of each queue by the template's id, which is what {@code Ref} stands for. */
    public Map<String, String> references() {
        return queues.stream().collect(Collectors.toMap(QueueSpec::id, queue -> urls.get(queue.arn())));
    }

    String url(String arn) {
        String url = urls.get(arn);
        if (url == null) {
            throw new IllegalArgumentException("the template has no queue " + arn);
        }
        return url;
    }

    void send(String arn, String body) {
        client.sendMessage(request -> request.queueUrl(url(arn)).messageBody(body));
    }

    /** Sends up to ten messages at once. */
    void send(String arn, List<String> bodies) {
        List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
        for (String body : bodies) {
            entries.add(SendMessageBatchRequestEntry.builder()
                    .id("m" + entries.size())
                    .messageBody(body)
                    .build());
        }
        client.sendMessageBatch(request -> request.queueUrl(url(arn)).entries(entries));
    }

    /** All queues, sorted by name; {@code mappings} says which ones functions read. */
    public List<Level> levels(List<QueueMapping> mappings) {
        Set<String> taken = mappings.stream().map(QueueMapping::queueArn).collect(Collectors.toSet());
        List<Level> levels = new ArrayList<>();
        // Dead letters last: a message that moves there meanwhile is counted once or twice, never missed.
        for (boolean resting : new boolean[] {false, true}) {
            for (QueueSpec queue : queues) {
                if (resting != taken.contains(queue.arn())) {
                    levels.add(level(queue, resting));
                }
            }
        }
        levels.sort(Comparator.comparing(Level::queue));
        return levels;
    }

    /** The queues that functions read and that are not empty. */
    List<Level> unfinished(List<QueueMapping> mappings) {
        return queues.stream()
                .filter(queue ->
                        mappings.stream().anyMatch(mapping -> mapping.queueArn().equals(queue.arn())))
                .map(queue -> level(queue, false))
                .filter(level -> !level.empty())
                .toList();
    }

    private Level level(QueueSpec queue, boolean resting) {
        Map<QueueAttributeName, String> counts = client.getQueueAttributes(
                        request -> request.queueUrl(url(queue.arn())).attributeNames(COUNTS))
                .attributes();
        int waiting = Integer.parseInt(counts.get(COUNTS.get(0))) + Integer.parseInt(counts.get(COUNTS.get(2)));
        return new Level(queue.name(), waiting, Integer.parseInt(counts.get(COUNTS.get(1))), resting);
    }
}
