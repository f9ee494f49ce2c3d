package io.redress.messaging;

import io.redress.platform.Aws;
import io.redress.platform.Connections;
import io.redress.platform.Env;
import io.redress.platform.Json;
import java.util.ArrayList;
import java.util.List;
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

    /** The queues whose addresses are in these variables, in that order, by one client. */
    public static List<Queue> in(Env env, String... variables) {
        SqsClient sqs = Aws.configured(SqsClient.builder(), "SQS", env)
                .httpClient(Connections.client(env))
                .build();
        return List.of(variables).stream()
                .map(variable -> new Queue(sqs, env.get(variable)))
                .toList();
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
