package io.redress.messaging;

import io.redress.platform.Aws;
import io.redress.platform.Connections;
import io.redress.platform.Env;
import io.redress.platform.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** One queue, as whoever puts something into it sees it. */
public final class Queue {

    /** The most that SQS takes at once. */
    private static final int BATCH = 10;

    private final SqsClient sqs;
    private final String url;

    private Queue(SqsClient sqs, String url) {
        this.sqs = sqs;
        this.url = url;
    }

    /** The queue whose address a variable holds. */
    public static Queue in(Env env, String variable) {
        return in(env, List.of(variable), name -> name).get(variable);
    }

    /**
     * One queue for each destination, all with one client.
     *
     * @param variable the variable that holds the address of a destination's queue
     */
    public static <D> Map<D, Queue> in(Env env, Collection<D> destinations, Function<D, String> variable) {
        SqsClient sqs = Aws.configured(SqsClient.builder(), "SQS", env)
                .httpClient(Connections.client(env))
                .build();
        Map<D, Queue> queues = new HashMap<>();
        destinations.forEach(
                destination -> queues.put(destination, new Queue(sqs, env.get(variable.apply(destination)))));
        return queues;
    }

    /** Puts messages into the queue; if any was not taken, all may be sent again, since every consumer bears twice. */
    public void send(List<Message> messages) {
        sendBodies(messages.stream().map(Message::body).map(Json::write).toList());
    }

    public void send(ReportRequest request) {
        sendBodies(List.of(Json.write(request.body())));
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
                throw new IllegalStateException("the queue did not take "
                        + response.failed().size() + " of " + entries.size() + " messages: "
                        + response.failed().getFirst().code());
            }
        }
    }
}
