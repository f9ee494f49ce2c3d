package io.redress.notification;

import io.redress.correspondence.Correspondence;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.recipients.Availability;
import io.redress.domain.rules.recipients.ChangeRecipients;
import io.redress.messaging.Message;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.DeclaredDays;
import io.redress.store.Directory;
import io.redress.store.Table;
import java.util.stream.Stream;

/** Sends mails to all who have to know of a change: one mail for each event and person, each only once. */
final class Notify {

    private final Procedures procedures;
    private final Correspondence correspondence;
    private final Directory directory;
    private final Env env;

    Notify(Env env, Table table) {
        this.env = env;
        procedures = Procedures.in(env, new DeclaredDays(env, table));
        correspondence =
                new Correspondence(env, table, procedures, Complaints.in(env, table, procedures), "notification");
        directory = new Directory(table);
    }

    /** Sends every mail of a change. If one fails, the others are still sent, and then the message is returned to the queue. */
    void run(Message message) {
        ChangeContext context = correspondence.context(message.organisation(), message.reference(), message.change());
        RuntimeException failure = null;
        for (Runnable mail : mails(context).toList()) {
            try {
                mail.run();
            } catch (RuntimeException fault) {
                if (failure != null) {
                    fault.addSuppressed(failure);
                }
                failure = fault;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** There are none if the personal data has been erased since, and with it the marks of the mails that were sent. */
    private Stream<Runnable> mails(ChangeContext context) {
        Complaint now = correspondence.now(context);
        if (now.handling().isErased()) {
            return Stream.empty();
        }
        Rules rules = procedures.of(context.after());
        Availability availability = new Availability(
                directory.all(context.after().organisation()),
                env.now().atZone(rules.calendar().zone()).toLocalDate());
        ChangeRecipients recipients =
                ChangeRecipients.of(procedures, availability, context.before(), context.after(), now, env.now());
        return new ChangeMails(procedures, correspondence, context, recipients).all();
    }
}
