package io.redress.relay;

import io.redress.domain.complaint.Change;
import io.redress.messaging.Message;
import io.redress.messaging.Queue;
import io.redress.platform.Env;
import io.redress.platform.Json;
import io.redress.platform.Tree;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Tells the other functions of a change, which the table's stream delivers at least once. */
final class RelayChange {

    private final Map<Destination, Queue> queues = new EnumMap<>(Destination.class);

    RelayChange(Env env) {
        List<Queue> all = Queue.in(env, "ACKNOWLEDGEMENT_QUEUE_URL", "ASSIGNMENT_QUEUE_URL", "NOTIFICATION_QUEUE_URL");
        for (Destination destination : Destination.values()) {
            queues.put(destination, all.get(destination.ordinal()));
        }
    }

    /** Takes the part of a stream's record that holds the new item. */
    void run(Tree record) {
        Tree item = record.at("NewImage");
        Change change = Json.read(item.at("json").required("S"), Change.class);
        Message message = new Message(
                item.at("organisation").required("S"),
                item.at("pk").required("S").substring("C#".length()),
                change.number());
        Destination.of(change).forEach(destination -> queues.get(destination).send(List.of(message)));
    }
}
