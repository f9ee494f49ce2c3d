package io.redress.relay;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.IntakeEvent.Submitted;
import io.redress.messaging.Message;
import io.redress.messaging.Queue;
import io.redress.platform.Env;
import io.redress.platform.StoredChange;
import io.redress.platform.Tree;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sends a message about a change to the queues of the functions that act on it. The stream delivers each change at least once. */
final class RelayChange {

    private final Map<Destination, Queue> queues;

    RelayChange(Env env) {
        queues = new EnumMap<>(Queue.in(env, List.of(Destination.values()), Destination::queueVariable));
    }

    /** Takes the part of a stream's record that holds the new item. */
    void run(Tree record) {
        Tree item = record.at("NewImage");
        // Which letter acknowledges a complaint makes no difference to the destinations.
        Change change = StoredChange.read(item.at("json").required("S"), Submitted::kind);
        Message message = new Message(
                item.at("organisation").required("S"),
                item.at("pk").required("S").substring("C#".length()),
                change.number());
        Set<Destination> destinations = Destination.of(change);
        for (Destination destination : destinations) {
            Optional.ofNullable(queues.get(destination))
                    .orElseThrow(() -> new IllegalStateException("there is no queue for " + destination))
                    .send(List.of(message));
        }
    }
}
