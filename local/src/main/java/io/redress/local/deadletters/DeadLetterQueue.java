package io.redress.local.deadletters;

import io.redress.platform.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * The messages that one function could not process.
 *
 * @param function the function, as its queue names it
 * @param source the address of the function's queue
 * @param deadLetters the address of the queue of its failed messages
 */
record DeadLetterQueue(SqsClient sqs, String function, String source, String deadLetters) {

    /** The most messages that SQS gives at once. */
    private static final int BATCH = 10;

    /** For so long, nobody else sees a message that is being looked at. It also keeps this class from looking at it twice. */
    private static final int SECONDS = 30;

    /** The queues of a function in a stack, whose names the template makes from that of the stack. */
    static DeadLetterQueue of(SqsClient sqs, String stack, String function) {
        String name = stack + "-" + function;
        return new DeadLetterQueue(sqs, function, address(sqs, name), address(sqs, name + "-dead-letters"));
    }

    private static String address(SqsClient sqs, String name) {
        return sqs.getQueueUrl(request -> request.queueName(name)).queueUrl();
    }

    /** The bodies of all messages, which stay where they are. */
    List<Tree> list() {
        List<Message> messages = all();
        messages.forEach(this::show);
        return messages.stream().map(DeadLetterQueue::body).toList();
    }

    /** Moves the chosen messages back to the function, and returns their bodies. A message is sent before it is deleted. */
    List<Tree> moveBack(Predicate<Tree> chosen) {
        List<Tree> moved = new ArrayList<>();
        for (Message message : all()) {
            if (chosen.test(body(message))) {
                sqs.sendMessage(request -> request.queueUrl(source).messageBody(message.body()));
                sqs.deleteMessage(request -> request.queueUrl(deadLetters).receiptHandle(message.receiptHandle()));
                moved.add(body(message));
            } else {
                show(message);
            }
        }
        return moved;
    }

    /** Lets everybody see a message again. */
    private void show(Message message) {
        sqs.changeMessageVisibility(request -> request.queueUrl(deadLetters)
                .receiptHandle(message.receiptHandle())
                .visibilityTimeout(0));
    }

    private List<Message> all() {
        List<Message> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Message> some;
        do {
            some = sqs
                    .receiveMessage(request -> request.queueUrl(deadLetters)
                            .maxNumberOfMessages(BATCH)
                            .visibilityTimeout(SECONDS))
                    .messages()
                    .stream()
                    .filter(message -> seen.add(message.messageId()))
                    .toList();
            all.addAll(some);
        } while (!some.isEmpty());
        return all;
    }

    /** The body of a message; an empty one if it is no JSON. */
    private static Tree body(Message message) {
        try {
            return Tree.read(message.body());
        } catch (RuntimeException _) {
            return Tree.read("{}");
        }
    }
}
