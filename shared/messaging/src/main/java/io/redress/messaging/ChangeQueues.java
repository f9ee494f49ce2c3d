package io.redress.messaging;

import io.redress.domain.rules.Destination;
import io.redress.platform.Env;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queues of the functions that act on changes, each under a variable such as {@code ASSIGNMENT_QUEUE_URL}. */
public final class ChangeQueues {

    private final Map<Destination, Queue> queues;

    private ChangeQueues(Map<Destination, Queue> queues) {
        this.queues = queues;
    }

    public static ChangeQueues in(Env env) {
        return new ChangeQueues(new EnumMap<>(
                Queue.in(env, List.of(Destination.values()), destination -> destination.name() + "_QUEUE_URL")));
    }

    /** Asks a function to act on a change. */
    public void send(Destination destination, Message message) {
        of(destination).send(List.of(message));
    }

    /** Asks the function that deletes files to delete a mail that was set aside. */
    public void send(MailErasure mail) {
        of(Destination.DOCUMENTS).send(mail);
    }

    private Queue of(Destination destination) {
        return Optional.ofNullable(queues.get(destination))
                .orElseThrow(() -> new IllegalStateException("there is no queue for " + destination));
    }
}
