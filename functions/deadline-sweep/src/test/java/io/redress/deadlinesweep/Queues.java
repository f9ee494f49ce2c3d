package io.redress.deadlinesweep;

import io.redress.domain.rules.Destination;
import io.redress.messaging.MailErasure;
import io.redress.platform.Tree;
import io.redress.testing.Endpoint;
import io.redress.testing.TestQueue;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The queues to which the sweep sends messages again. */
final class Queues implements AutoCloseable {

    private final Map<Destination, TestQueue> queues = new EnumMap<>(Destination.class);

    Queues() {
        for (Destination destination : Destination.values()) {
            queues.put(destination, TestQueue.empty());
        }
    }

    Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>(Endpoint.SQS.variables());
        queues.forEach((destination, queue) -> variables.put(destination.name() + "_QUEUE_URL", queue.url()));
        return variables;
    }

    /** Removes and returns the messages of all queues, as function, reference and change. */
    List<String> take() {
        return queues.entrySet().stream()
                .flatMap(queue -> queue.getValue().take().stream()
                        .map(Tree::read)
                        .map(message -> queue.getKey() + " " + message.required("reference") + " "
                                + message.required("change")))
                .sorted()
                .toList();
    }

    /** Removes and returns the requests to delete mails, as id and complaint. */
    List<String> takeMailErasures() {
        return queues.get(Destination.DOCUMENTS).take().stream()
                .map(Tree::read)
                .flatMap(body -> MailErasure.of(body).stream())
                .map(mail -> mail.id() + " " + mail.erased())
                .toList();
    }

    @Override
    public void close() {
        queues.values().forEach(TestQueue::close);
    }
}
