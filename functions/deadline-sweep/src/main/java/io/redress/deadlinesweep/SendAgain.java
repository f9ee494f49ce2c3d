package io.redress.deadlinesweep;

import io.redress.domain.rules.RuleBook;
import io.redress.lambda.Telemetry;
import io.redress.messaging.ChangeQueues;
import io.redress.messaging.MailErasure;
import io.redress.messaging.Message;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.store.FollowUps;
import io.redress.store.Table;
import java.time.Instant;

/**
 * Sends the message about a change again if its function has not handled it within an hour: the stream did not deliver the change, or
 * its message was lost or has failed. It also sends the message again when a mail that waited for others like it is due. A function
 * that has handled the change after all does nothing.
 */
final class SendAgain {

    private final FollowUps followUps;
    private final ChangeQueues queues;

    SendAgain(Env env, Table table, RuleBook book) {
        followUps = FollowUps.in(env, table, book);
        queues = ChangeQueues.in(env);
    }

    /** Asks for the deletion of a mail that came after the files of its complaint had been deleted. */
    void deleteMail(String organisation, String id, String reference) {
        queues.send(MailErasure.ofErased(organisation, id, reference));
    }

    void run(String organisation, String reference, Instant now) {
        followUps.look(reference, now, (function, change, waited) -> {
            queues.send(function, new Message(organisation, reference, change));
            if (waited) {
                Telemetry.count("SentWhenDue");
                return;
            }
            Log.said("change " + change + " of " + reference + " was not handled by " + function
                    + "; its message was sent again");
            Telemetry.count("SentAgain");
        });
    }
}
