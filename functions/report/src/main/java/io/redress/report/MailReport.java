package io.redress.report;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.staff.ReportRecipients;
import io.redress.domain.staff.StaffMember;
import io.redress.email.DeskAddress;
import io.redress.email.Letter;
import io.redress.email.Mail;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.store.Directory;
import io.redress.store.ReportMails;
import io.redress.store.ReportMails.Stored;
import io.redress.store.Reports;
import io.redress.store.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Mails a report with the register of its period to all its recipients. Each gets it once, even if it is sent several times. The
 * administrators are told of mails that are in doubt or were refused. It fails if a mail has still to be handed over, so that the
 * same is tried again.
 */
final class MailReport {

    private final Table table;
    private final Directory directory;
    private final Reports reports;
    private final ReportMails mails;
    private final PrintReport print;
    private final HandOverReport handOver;
    private final TellAdministrators tell;
    private final Env env;

    MailReport(Env env, Table table, PrintReport print, HandOverReport handOver, TellAdministrators tell) {
        this.directory = new Directory(table);
        this.reports = new Reports(table);
        this.mails = new ReportMails(table);
        this.table = table;
        this.print = print;
        this.handOver = handOver;
        this.tell = tell;
        this.env = env;
    }

    /** @param only the only member of staff to mail it to; null for all who have not received it */
    void run(Procedure procedure, Report report, Period period, @Nullable String only) {
        String organisation = procedure.organisation();
        List<StaffMember> staff = directory.all(organisation);
        List<StaffMember> recipients = ReportRecipients.of(report, staff);
        if (only != null) {
            recipients = recipients.stream()
                    .filter(member -> member.id().equals(only))
                    .toList();
            if (recipients.isEmpty()) {
                // The recipient has left, or has another role, since somebody ordered this mail.
                Log.said("the " + report.id() + " report of " + period + " is no longer for " + only);
                return;
            }
        } else if (recipients.isEmpty()) {
            throw new IllegalStateException("nobody at " + organisation + " can get the " + report.id() + " report of "
                    + period + ": no member of staff with an e-mail address has any of the roles " + report.to());
        }
        List<String> unsent = hand(procedure, report, period, recipients);
        tell.run(procedure, report, period, recipients, staff);
        if (!unsent.isEmpty()) {
            throw new IllegalStateException("the " + report.id() + " report of " + period
                    + " has not been handed over yet for " + String.join(", ", unsent));
        }
        if (only == null) {
            reports.mailed(organisation, report.id(), period.key(), env.now());
        }
    }

    /** Hands the report over for those to whom it was never handed over; returns those for whom it was not possible. */
    private List<String> hand(Procedure procedure, Report report, Period period, List<StaffMember> recipients) {
        String organisation = procedure.organisation();
        Reports.Made made =
                reports.find(organisation, report.id(), period.key()).orElseThrow();
        Attachments attached =
                Attachments.of(table, DeskAddress.in(env), organisation, report, period, made, Attachments.LARGEST);
        Letter letter = ReportLetter.write(print.page(procedure, report, period, Completed.NOTHING), attached.words());
        Map<String, Stored> kept = mails.of(
                organisation,
                made.report(),
                made.period(),
                recipients.stream().map(StaffMember::id).toList());
        List<String> unsent = new ArrayList<>();
        for (StaffMember reader : recipients) {
            try {
                handOver.run(
                        organisation,
                        made,
                        Optional.ofNullable(kept.get(reader.id()))
                                .orElseGet(() -> Stored.nothing(reader.id(), env.now())),
                        new Mail(
                                reader.email(),
                                letter.subject(),
                                letter.text(),
                                letter.html(),
                                attached.files(),
                                Map.of()));
            } catch (RuntimeException fault) {
                Log.failed(
                        "the " + report.id() + " report of " + period + " could not be mailed to " + reader.id(),
                        fault);
                unsent.add(reader.id());
            }
        }
        return unsent;
    }
}
