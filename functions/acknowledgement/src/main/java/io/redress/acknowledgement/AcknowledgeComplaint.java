package io.redress.acknowledgement;

import io.redress.correspondence.Correspondence;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Complaint;
import io.redress.messaging.Message;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.DeclaredDays;
import io.redress.store.Table;
import java.util.Objects;

/**
 * Confirms to a complainant that we have received the complaint, and says what happens next. When the mail is sent, the
 * time limit for it is met.
 */
final class AcknowledgeComplaint {

    private final Correspondence correspondence;

    AcknowledgeComplaint(Env env, Table table) {
        Procedures procedures = Procedures.in(env, new DeclaredDays(env, table));
        correspondence =
                new Correspondence(env, table, procedures, Complaints.in(env, table, procedures), "acknowledgement");
    }

    /** Sends the letters that the first change of a complaint has ordered, unless the complaint has been closed since. */
    void run(Message message) {
        ChangeContext context = correspondence.context(message.organisation(), message.reference(), message.change());
        Complaint now = correspondence.now(context);
        if (context.recorded().change().ordersAcknowledgement() && now.open()) {
            ChangeContext known = withOwner(context, now);
            known.letters().forEach(letter -> correspondence.toComplainant(known, letter));
        }
    }

    /**
     * If it has become known since the submission that the complaint is about the owner of its stage, the letter names the role that
     * takes the owner's place (KW-4).
     */
    private static ChangeContext withOwner(ChangeContext context, Complaint now) {
        Complaint then = context.after();
        boolean replaced = now.stage().equals(then.stage())
                && !Objects.equals(now.status().owner(), then.status().owner());
        return replaced ? new ChangeContext(context.before(), now, context.recorded(), context.history()) : context;
    }
}
