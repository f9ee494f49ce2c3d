package io.redress.relay;

import io.redress.domain.Change;
import io.redress.messaging.Message;
import io.redress.messaging.Queue;
import io.redress.runtime.Env;
import io.redress.runtime.Json;
import io.redress.runtime.Tree;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Tells the other functions of a change, which the table's stream delivers at least once. */
final class RelayChange {

    private final Map<Audience, Queue> queues = new EnumMap<>(Audience.class);

    RelayChange(Env env) {
        List<Queue> all = Queue.in(env, "ACKNOWLEDGEMENT_QUEUE_URL", "ASSIGNMENT_QUEUE_URL", "NOTIFICATION_QUEUE_URL");
        for (Audience audience : Audience.values()) {
            queues.put(audience, all.get(audience.ordinal()));
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
        Audience.of(change).forEach(audience -> queues.get(audience).send(List.of(message)));
    }
}
