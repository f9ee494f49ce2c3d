package io.redress.mailfeedback;

import io.redress.messaging.Queue;
import io.redress.messaging.ReportMailNews;
import io.redress.messaging.ReportRequest;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.MailFeedback.OfReport;
import java.util.function.Supplier;

/** Passes on to the report function what became of the mail of a report. It settles mails in doubt, and tells of those that came back. */
final class PassOnReports {

    private static final String QUEUE = "REPORT_QUEUE_URL";

    private final Procedures procedures;
    private final Supplier<Queue> queue;

    PassOnReports(Env env, Procedures procedures) {
        this.procedures = procedures;
        // A deployment without the queue fails at once.
        env.get(QUEUE);
        // Few mails are those of reports, so the client of the queue is made only for them.
        this.queue = () -> Queue.in(env, QUEUE);
    }

    void run(SesEvent event, OfReport mail) {
        switch (event.news()) {
            case RETURNED_FOR_GOOD, RETURNED -> pass(event, mail, false);
            // Every other event about a mail says at least that SES has accepted it.
            case ACCEPTED, DELIVERED, DELAYED, UNCLEAR, MARKED_AS_SPAM, NOTHING -> pass(event, mail, true);
        }
    }

    private void pass(SesEvent event, OfReport mail, boolean accepted) {
        boolean exists = procedures.organisations().contains(mail.organisation())
                && procedures
                        .inForce(mail.organisation())
                        .procedure()
                        .report(mail.report())
                        .isPresent();
        if (exists) {
            var news = new ReportMailNews(mail.recipient(), mail.copy(), accepted, event.messageId());
            queue.get().send(ReportRequest.heard(mail.organisation(), mail.report(), mail.period(), news));
        }
    }
}
