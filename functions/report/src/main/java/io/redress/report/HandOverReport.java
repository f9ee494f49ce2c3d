package io.redress.report;

import io.redress.domain.report.ReportMail;
import io.redress.domain.report.ReportMail.State;
import io.redress.email.InDoubt;
import io.redress.email.Mail;
import io.redress.email.Mailer;
import io.redress.email.NotSent;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.store.ReportMails;
import io.redress.store.ReportMails.Stored;
import io.redress.store.Reports;
import io.redress.store.Table;
import java.util.Objects;

/**
 * Hands the mail of a report over to SES for one recipient, if it waits for that, and records what came of it. A mail that was
 * handed over before is never handed over again, unless a person has ordered another copy.
 */
final class HandOverReport {

    private final ReportMails mails;
    private final Mailer mailer;
    private final Env env;

    HandOverReport(Env env, Table table, Mailer mailer) {
        this.mails = new ReportMails(table);
        this.mailer = mailer;
        this.env = env;
    }

    /** @throws RuntimeException if the mail has still to be handed over, or another sender hands it over now */
    void run(String organisation, Reports.Made made, Stored kept, Mail mail) {
        switch (kept.mail().state(env.now())) {
            case WAITING -> handOver(organisation, made, kept, mail);
            case BEING_SENT -> throw new IllegalStateException("another sender is sending this mail now");
            case IN_DOUBT -> {
                if (kept.mail().state() == State.BEING_SENT) {
                    // Its sender stopped in the middle.
                    record(organisation, made, kept, kept.mail().doubted());
                }
            }
            case SENT, REFUSED -> {
                // Nothing is left to do here.
            }
        }
    }

    private void handOver(String organisation, Reports.Made made, Stored kept, Mail mail) {
        ReportMail begun = kept.mail().begun(env.now());
        Stored ours = mails.replace(organisation, made.report(), made.period(), kept, begun)
                .orElseThrow(() -> new IllegalStateException("another sender is sending this mail now"));
        try {
            mailer.send(mail, ReportMails.tags(organisation, made.report(), made.period(), begun));
        } catch (InDoubt doubt) {
            Log.failed("nobody knows whether " + which(made, begun) + " was sent", doubt);
            record(organisation, made, ours, begun.doubted());
            return;
        } catch (NotSent refused) {
            if (refused.forGood()) {
                Log.failed("SES refused " + which(made, begun), refused);
                record(
                        organisation,
                        made,
                        ours,
                        begun.refused(Objects.requireNonNullElse(refused.getMessage(), "no reason given"), env.now()));
                return;
            }
            record(organisation, made, ours, begun.givenBack(env.now()));
            throw refused;
        } catch (RuntimeException notSent) {
            record(organisation, made, ours, begun.givenBack(env.now()));
            throw notSent;
        }
        record(organisation, made, ours, begun.sent());
    }

    private static String which(Reports.Made made, ReportMail mail) {
        return "copy " + mail.copy() + " of the " + made.report() + " report of " + made.period() + " to "
                + mail.recipient();
    }

    private void record(String organisation, Reports.Made made, Stored before, ReportMail after) {
        if (mails.replace(organisation, made.report(), made.period(), before, after)
                .isEmpty()) {
            // The mail service has said it meanwhile, or, after the longest time that a sender may run, a person has
            // decided it.
            Log.said("what became of " + which(made, after) + " is known already");
        }
    }
}
