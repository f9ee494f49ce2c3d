package io.redress.relay;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.IntakeEvent.Submitted;
import io.redress.domain.rules.Destination;
import io.redress.messaging.ChangeQueues;
import io.redress.messaging.Message;
import io.redress.platform.Env;
import io.redress.platform.StoredChange;
import io.redress.platform.Tree;

/** Sends a message about a change to the queues of the functions that act on it. The stream delivers each change at least once. */
final class RelayChange {

    private final ChangeQueues queues;

    RelayChange(Env env) {
        queues = ChangeQueues.in(env);
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
        Destination.of(change).forEach(destination -> queues.send(destination, message));
    }
}
