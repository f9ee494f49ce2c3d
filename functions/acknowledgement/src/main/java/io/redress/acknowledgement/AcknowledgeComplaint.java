package io.redress.acknowledgement;

import io.redress.correspondence.Correspondence;
import io.redress.domain.complaint.ChangeContext;
import io.redress.messaging.Message;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.DeclaredDays;
import io.redress.store.Table;

/**
 * Confirms to a complainant that we have received the complaint, and says what happens next. When the mail is sent, the
 * time limit for it is met.
 */
final class AcknowledgeComplaint {

    private final Correspondence correspondence;

    AcknowledgeComplaint(Env env) {
        Table table = Table.in(env);
        Procedures procedures = Procedures.in(env, new DeclaredDays(env, table));
        correspondence =
                new Correspondence(env, table, procedures, Complaints.in(env, table, procedures), "acknowledgement");
    }

    /** Sends the letters that the first change of a complaint has ordered, unless the complaint has been closed since. */
    void run(Message message) {
        ChangeContext context = correspondence.context(message.organisation(), message.reference(), message.change());
        if (context.recorded().change().ordersAcknowledgement()
                && correspondence.now(context).open()) {
            context.letters().forEach(letter -> correspondence.toComplainant(context, letter));
        }
    }
}
