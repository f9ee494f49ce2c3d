package io.redress.local.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.redress.local.lambda.Activity;
import io.redress.local.lambda.FunctionFailed;
import io.redress.local.lambda.LambdaFunction;
import io.redress.local.template.QueueMapping;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Passes the messages of a queue to its function, as Lambda's event source mapping does. A message that the function
 * processed is deleted. A message that failed comes back, but sooner than in AWS: there it stays hidden for the queue's
 * visibility time-out of several minutes, here for a moment only, so that nobody has to wait. The redrive policy of the
 * queue says how often a message comes back and where it goes then.
 */
final class QueuePoller {

    private static final Logger LOG = LoggerFactory.getLogger("io.redress.local");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofMillis(200);
    private static final int WAIT_SECONDS = 1;

    private final SqsClient client;
    private final QueueMapping mapping;
    private final String url;
    private final LambdaFunction function;
    private final Activity activity;
    private final List<Taker> takers = new ArrayList<>();

    /** One thread that receives messages from the queue. */
    private record Taker(Thread thread, LongPoll poll) {}

    private QueuePoller(
            SqsClient client, QueueMapping mapping, String url, LambdaFunction function, Activity activity) {
        this.client = client;
        this.mapping = mapping;
        this.url = url;
        this.function = function;
        this.activity = activity;
    }

    static QueuePoller start(
            SqsClient client, QueueMapping mapping, QueueBoard board, LambdaFunction function, Activity activity) {
        QueuePoller poller = new QueuePoller(client, mapping, board.url(mapping.queueArn()), function, activity);
        for (int i = 0; i < mapping.concurrency(); i++) {
            poller.take("queue of " + mapping.function() + " " + i);
        }
        return poller;
    }

    /** Receives no further message, and returns when the function has finished the present ones. */
    void stop() throws InterruptedException {
        takers.forEach(taker -> taker.poll().callBack());
        for (Taker taker : takers) {
            taker.thread().join();
        }
    }

    private void take(String name) {
        LongPoll poll = new LongPoll();
        takers.add(new Taker(Thread.ofVirtual().name(name).start(() -> run(poll)), poll));
    }

    private void run(LongPoll poll) {
        while (poll.begin()) {
            try {
                List<Message> messages = receive(poll);
                if (!messages.isEmpty()) {
                    handle(messages);
                }
            } catch (SdkException e) {
                if (!poll.isOver()) {
                    LOG.warn("cannot read the queue of " + mapping.function(), e);
                    pause();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private List<Message> receive(LongPoll poll) {
        try {
            return client.receiveMessage(request -> request.queueUrl(url)
                            .maxNumberOfMessages(Math.min(mapping.batchSize(), 10))
                            .waitTimeSeconds(WAIT_SECONDS)
                            .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                    .messages();
        } finally {
            poll.end();
        }
    }

    private void handle(List<Message> messages) throws InterruptedException {
        List<Message> failed = new ArrayList<>();
        try (Activity.Hold _ = activity.begin()) {
            List<Message> wanted = messages.stream().filter(this::wanted).toList();
            Set<String> lost = wanted.isEmpty() ? Set.of() : failures(wanted);
            for (Message message : messages) {
                if (lost.contains(message.messageId())) {
                    failed.add(message);
                } else {
                    client.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
                }
            }
        }
        if (!failed.isEmpty()) {
            pause();
            failed.forEach(message -> client.changeMessageVisibility(request ->
                    request.queueUrl(url).receiptHandle(message.receiptHandle()).visibilityTimeout(0)));
        }
    }

    private Set<String> failures(List<Message> messages) throws InterruptedException {
        Set<String> all = messages.stream().map(Message::messageId).collect(Collectors.toSet());
        try {
            byte[] answer = function.invoke(event(messages));
            return mapping.reportsFailures() ? BatchAnswer.failures(answer, all).orElse(all) : Set.of();
        } catch (FunctionFailed e) {
            return all;
        }
    }

    /** A message that the mapping's filters do not let through is deleted unread, as in Lambda. */
    private boolean wanted(Message message) {
        if (mapping.filters().isEmpty()) {
            return true;
        }
        ObjectNode event = JSON.createObjectNode();
        event.set("body", parsed(message.body()));
        return mapping.filters().stream().anyMatch(filter -> filter.matches(event));
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(body);
        }
    }

    private byte[] event(List<Message> messages) {
        ObjectNode event = JSON.createObjectNode();
        ArrayNode records = event.putArray("Records");
        for (Message message : messages) {
            ObjectNode node = records.addObject();
            node.put("messageId", message.messageId());
            node.put("receiptHandle", message.receiptHandle());
            node.put("body", message.body());
            ObjectNode attributes = node.putObject("attributes");
            message.attributesAsStrings().forEach(attributes::put);
            node.putObject("messageAttributes");
            node.put("md5OfBody", message.md5OfBody());
            node.put("eventSource", "aws:sqs");
            node.put("eventSourceARN", mapping.queueArn());
            node.put("awsRegion", AwsClients.REGION);
        }
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void pause() {
        try {
            Thread.sleep(BEFORE_THE_NEXT_TRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
