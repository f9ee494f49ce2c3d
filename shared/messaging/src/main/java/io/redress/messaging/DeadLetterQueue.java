package io.redress.messaging;

import io.redress.platform.Env;
import io.redress.platform.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * The messages that one function could not process. A request that looks at them hides them from others for a moment, so another one at
 * the same time may see only some of them. None is lost by that.
 */
public final class DeadLetterQueue {

    /** The functions that have a queue, as the names of their queues end. */
    public static final List<String> FUNCTIONS = List.of(
            "acknowledgement", "assignment", "notification", "report", "documents", "mail-intake", "mail-feedback");

    /** The most messages that SQS gives and takes at once. */
    private static final int BATCH = 10;

    /** For so long, nobody else sees a message that is being looked at. It also keeps this class from looking at it twice. */
    private static final int SECONDS = 30;

    /** SQS asks only some of its servers for messages, so one answer without any does not mean that there are none. */
    private static final int EMPTY_ANSWERS = 3;

    private final Supplier<SqsClient> sqs;
    private final String function;
    private final String source;
    private final String deadLetters;

    /**
     * @param function the function, as its queue names it
     * @param source the address of the function's queue
     * @param deadLetters the address of the queue of its failed messages
     */
    public DeadLetterQueue(SqsClient sqs, String function, String source, String deadLetters) {
        this(() -> sqs, function, source, deadLetters);
    }

    private DeadLetterQueue(Supplier<SqsClient> sqs, String function, String source, String deadLetters) {
        this.sqs = sqs;
        this.function = function;
        this.source = source;
        this.deadLetters = deadLetters;
    }

    /**
     * The queues of all functions, each under variables such as {@code REPORT_QUEUE_URL} and {@code REPORT_DEAD_LETTERS_URL}. Their client
     * is made when it is first used, because most starts of a function have no request about dead letters.
     */
    public static List<DeadLetterQueue> in(Env env) {
        Supplier<SqsClient> sqs = new LateClient(env);
        return FUNCTIONS.stream()
                .map(function -> {
                    String name = function.toUpperCase(Locale.ROOT).replace('-', '_');
                    return new DeadLetterQueue(
                            sqs, function, env.get(name + "_QUEUE_URL"), env.get(name + "_DEAD_LETTERS_URL"));
                })
                .toList();
    }

    public String function() {
        return function;
    }

    /**
     * Some messages of a queue.
     *
     * @param bodies an empty tree for a body that is no JSON
     * @param more whether there were more messages than somebody wanted to look at
     */
    public record Found(List<Tree> bodies, boolean more) {}

    /** The bodies of at most so many messages, which stay where they are. */
    public Found list(int most) {
        return look(_ -> false, most, true);
    }

    /**
     * Looks at so many messages at most, moves the chosen ones back to the function, and returns their bodies. A message is sent before
     * it is deleted, so one that is cut off in between is handled and stays; the function does nothing twice.
     */
    public Found moveBack(Predicate<Tree> chosen, int most) {
        return look(chosen, most, false);
    }

    private Found look(Predicate<Tree> chosen, int most, boolean returnsOthers) {
        List<Tree> moved = new ArrayList<>();
        List<Message> others = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int empty = 0;
        while (empty < EMPTY_ANSWERS && seen.size() < most) {
            List<Message> some = receive(Math.min(BATCH, most - seen.size())).stream()
                    .filter(message -> seen.add(message.messageId()))
                    .toList();
            empty = some.isEmpty() ? empty + 1 : 0;
            List<Message> back =
                    some.stream().filter(message -> chosen.test(body(message))).toList();
            others.addAll(
                    some.stream().filter(message -> !back.contains(message)).toList());
            List<Message> sent = send(back);
            delete(sent);
            sent.forEach(message -> moved.add(body(message)));
            others.addAll(
                    back.stream().filter(message -> !sent.contains(message)).toList());
        }
        show(others);
        return new Found(
                returnsOthers ? others.stream().map(DeadLetterQueue::body).toList() : moved, seen.size() >= most);
    }

    private List<Message> receive(int most) {
        return sqs.get()
                .receiveMessage(request ->
                        request.queueUrl(deadLetters).maxNumberOfMessages(most).visibilityTimeout(SECONDS))
                .messages();
    }

    /** Sends messages to the function; returns those that SQS has taken. */
    private List<Message> send(List<Message> messages) {
        if (messages.isEmpty()) {
            return messages;
        }
        List<SendMessageBatchRequestEntry> entries = messages.stream()
                .map(message -> SendMessageBatchRequestEntry.builder()
                        .id(String.valueOf(messages.indexOf(message)))
                        .messageBody(message.body())
                        .build())
                .toList();
        Set<String> refused = new HashSet<>();
        sqs.get().sendMessageBatch(batch -> batch.queueUrl(source).entries(entries)).failed().stream()
                .map(BatchResultErrorEntry::id)
                .forEach(refused::add);
        return messages.stream()
                .filter(message -> !refused.contains(String.valueOf(messages.indexOf(message))))
                .toList();
    }

    private void delete(List<Message> messages) {
        if (messages.isEmpty()) {
            return;
        }
        List<DeleteMessageBatchRequestEntry> entries = messages.stream()
                .map(message -> DeleteMessageBatchRequestEntry.builder()
                        .id(String.valueOf(messages.indexOf(message)))
                        .receiptHandle(message.receiptHandle())
                        .build())
                .toList();
        sqs.get().deleteMessageBatch(batch -> batch.queueUrl(deadLetters).entries(entries));
    }

    /** Lets everybody see messages again. */
    private void show(List<Message> messages) {
        for (int from = 0; from < messages.size(); from += BATCH) {
            List<Message> some = messages.subList(from, Math.min(from + BATCH, messages.size()));
            List<ChangeMessageVisibilityBatchRequestEntry> entries = some.stream()
                    .map(message -> ChangeMessageVisibilityBatchRequestEntry.builder()
                            .id(String.valueOf(some.indexOf(message)))
                            .receiptHandle(message.receiptHandle())
                            .visibilityTimeout(0)
                            .build())
                    .toList();
            sqs.get().changeMessageVisibilityBatch(batch -> batch.queueUrl(deadLetters)
                    .entries(entries));
        }
    }

    /** The body of a message; an empty one if it is no JSON. */
    private static Tree body(Message message) {
        try {
            return Tree.read(message.body());
        } catch (RuntimeException _) {
            return Tree.read("{}");
        }
    }

    private static final class LateClient implements Supplier<SqsClient> {

        private final Env env;
        private @Nullable SqsClient made;

        LateClient(Env env) {
            this.env = env;
        }

        @Override
        public synchronized SqsClient get() {
            SqsClient client = made == null ? Queue.client(env) : made;
            made = client;
            return client;
        }
    }
}
