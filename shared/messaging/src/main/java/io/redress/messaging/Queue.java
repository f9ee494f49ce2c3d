package io.redress.messaging;

import io.redress.platform.Aws;
import io.redress.platform.Connections;
import io.redress.platform.Env;
import io.redress.platform.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** A queue to which messages are sent. */
public final class Queue {

    /** The largest number of messages that SQS accepts at once. */
    private static final int BATCH = 10;

    private final SqsClient sqs;
    private final String url;

    private Queue(SqsClient sqs, String url) {
        this.sqs = sqs;
        this.url = url;
    }

    /** The queue whose address a variable holds. */
    public static Queue in(Env env, String variable) {
        return new Queue(client(env), env.get(variable));
    }

    /**
     * One queue for each destination, all with one client.
     *
     * @param variable the variable that holds the address of a destination's queue
     */
    public static <D> Map<D, Queue> in(Env env, Collection<D> destinations, Function<D, String> variable) {
        SqsClient sqs = client(env);
        Map<D, Queue> queues = new HashMap<>();
        destinations.forEach(
                destination -> queues.put(destination, new Queue(sqs, env.get(variable.apply(destination)))));
        return queues;
    }

    static SqsClient client(Env env) {
        return Aws.configured(SqsClient.builder(), "SQS", env)
                .httpClient(Connections.client(env))
                .build();
    }

    /**
     * Sends messages. If SQS does not accept all of them, the caller may send all again, because every consumer
     * tolerates a message that comes twice.
     */
    public void send(List<Message> messages) {
        sendBodies(messages.stream().map(Message::body).map(Json::write).toList());
    }

    /** Sends the request for a report. */
    public void send(ReportRequest request) {
        sendBodies(List.of(Json.write(request.body())));
    }

    /** Sends the request for a new tracking link. */
    public void send(LinkRequest request) {
        sendBodies(List.of(Json.write(request.body())));
    }

    /** Sends the request for the files of a mail. */
    public void send(MailFilesRequest request) {
        sendBodies(List.of(Json.write(request.body())));
    }

    /** Sends the request to delete the file of a mail. */
    public void send(MailErasure request) {
        sendBodies(List.of(Json.write(request.body())));
    }

    /**
     * Sends one message that is not delivered before a delay is over.
     *
     * @param delay at most a quarter of an hour, which is the longest that SQS knows
     */
    public void sendLater(String body, Duration delay) {
        sqs.sendMessage(
                message -> message.queueUrl(url).messageBody(body).delaySeconds(Math.toIntExact(delay.toSeconds())));
    }

    private void sendBodies(List<String> bodies) {
        for (int from = 0; from < bodies.size(); from += BATCH) {
            List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
            for (String body : bodies.subList(from, Math.min(from + BATCH, bodies.size()))) {
                entries.add(SendMessageBatchRequestEntry.builder()
                        .id(String.valueOf(entries.size()))
                        .messageBody(body)
                        .build());
            }
            SendMessageBatchResponse response =
                    sqs.sendMessageBatch(batch -> batch.queueUrl(url).entries(entries));
            if (!response.failed().isEmpty()) {
                throw new IllegalStateException("SQS did not accept "
                        + response.failed().size() + " of " + entries.size() + " messages, the first with the code "
                        + response.failed().getFirst().code());
            }
        }
    }
}
