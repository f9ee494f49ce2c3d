package io.redress.acknowledgement;

import io.redress.correspondence.Correspondence;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.procedure.Kind;
import io.redress.messaging.Message;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.DeclaredDays;
import io.redress.store.Table;

/** Tells a complainant that we have their complaint, and what happens next. Once that is handed over, its limit is met. */
final class AcknowledgeComplaint {

    private final Procedures procedures;
    private final Correspondence correspondence;

    AcknowledgeComplaint(Env env) {
        Table table = Table.in(env);
        procedures = Procedures.in(env, new DeclaredDays(env, table));
        correspondence =
                new Correspondence(env, table, procedures, Complaints.in(env, table, procedures), "acknowledgement");
    }

    /** What has been closed meanwhile is not promised anything any more; where no mail can go, none is tried. */
    void run(Message message) {
        ChangeContext context = correspondence.context(message.organisation(), message.reference(), message.change());
        if (!context.after().entry().reachable() || !correspondence.now(context).open()) {
            return;
        }
        Kind kind = procedures
                .of(context.after())
                .procedure()
                .kind(context.after().entry().kind())
                .orElseThrow();
        correspondence.toComplainant(context, kind.letter());
    }
}
