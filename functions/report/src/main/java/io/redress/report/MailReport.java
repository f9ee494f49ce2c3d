package io.redress.report;

import io.redress.correspondence.SendOnce;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.staff.StaffMember;
import io.redress.email.Attachment;
import io.redress.email.Letter;
import io.redress.email.Mail;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.store.Directory;
import io.redress.store.MailMark;
import io.redress.store.Reports;
import io.redress.store.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Mails a report with the register of its period to all its recipients. Each gets it once, even if it is sent several
 * times. It fails if it is not certain that all got it, so that a person looks into it.
 */
final class MailReport {

    private final Directory directory;
    private final Reports reports;
    private final SendOnce mails;
    private final Env env;

    MailReport(Env env, Table table, SendOnce mails) {
        this.directory = new Directory(table);
        this.reports = new Reports(table);
        this.mails = mails;
        this.env = env;
    }

    void run(Procedure procedure, Report report, Period period) {
        String organisation = procedure.organisation();
        List<StaffMember> recipients = recipients(organisation, report);
        if (recipients.isEmpty()) {
            throw new IllegalStateException("nobody at " + organisation + " can get the " + report.id() + " report of "
                    + period + ": no member of staff with an e-mail address has any of the roles " + report.to());
        }
        Reports.Made made =
                reports.find(organisation, report.id(), period.toString()).orElseThrow();
        Letter letter = ReportLetter.write(procedure, report, made.figures());
        Attachment register = register(organisation, made);
        int failed = 0;
        for (StaffMember reader : recipients) {
            try {
                mail(organisation, made, reader, letter, register);
            } catch (RuntimeException fault) {
                Log.failed(
                        "the " + report.id() + " report of " + period + " could not be mailed to " + reader.id(),
                        fault);
                failed++;
            }
        }
        if (failed > 0) {
            throw new IllegalStateException("the " + report.id() + " report of " + period + " may not have reached "
                    + failed + " of " + recipients.size() + " recipients");
        }
        reports.mailed(organisation, report.id(), period.toString(), env.now());
    }

    private List<StaffMember> recipients(String organisation, Report report) {
        return directory.all(organisation).stream()
                .filter(member -> member.email() != null && !member.email().isBlank())
                .filter(member -> report.to().stream().anyMatch(member.roles()::contains))
                .toList();
    }

    private Attachment register(String organisation, Reports.Made made) {
        String csv =
                reports.register(organisation, made.report(), made.period()).orElseThrow();
        return new Attachment(
                organisation + "-" + made.report() + "-" + made.period() + ".csv",
                "text/csv",
                csv.getBytes(StandardCharsets.UTF_8));
    }

    private void mail(String organisation, Reports.Made made, StaffMember reader, Letter letter, Attachment register) {
        MailMark mark = MailMark.ofReport(organisation, made.report(), made.period(), reader.id(), env.now());
        mails.once(
                mark,
                () -> new Mail(
                        reader.email(), letter.subject(), letter.text(), letter.html(), List.of(register), Map.of()));
    }
}
