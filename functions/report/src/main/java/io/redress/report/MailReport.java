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
 * Mails a report that has been made to everybody who gets it, with the register of its period. Each person gets it once,
 * however often it is sent; whoever did not get it for certain is a failure in the end, so that somebody looks.
 */
final class MailReport {

    private final Directory directory;
    private final Reports reports;
    private final SendOnce post;
    private final Env env;

    MailReport(Env env, Table table) {
        this.directory = new Directory(table);
        this.reports = new Reports(table);
        this.post = SendOnce.in(env, table);
        this.env = env;
    }

    void run(Procedure procedure, Report report, Period period) {
        String organisation = procedure.organisation();
        List<StaffMember> readers = readers(organisation, report);
        if (readers.isEmpty()) {
            throw new IllegalStateException("nobody at " + organisation + " gets the " + report.id() + " report of "
                    + period + ": no member of staff with an e-mail address has any of the roles " + report.to());
        }
        Reports.Made made =
                reports.find(organisation, report.id(), period.toString()).orElseThrow();
        Letter letter = ReportLetter.write(procedure, report, made.figures());
        Attachment register = register(organisation, made);
        int failed = 0;
        for (StaffMember reader : readers) {
            try {
                mail(organisation, made, reader, letter, register);
            } catch (RuntimeException fault) {
                Log.failed("the " + report.id() + " report of " + period + " to " + reader.id(), fault);
                failed++;
            }
        }
        if (failed > 0) {
            throw new IllegalStateException("the " + report.id() + " report of " + period
                    + " did not go for certain to " + failed + " of " + readers.size());
        }
        reports.mailed(organisation, report.id(), period.toString(), env.now());
    }

    private List<StaffMember> readers(String organisation, Report report) {
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
        post.once(
                mark,
                () -> new Mail(
                        reader.email(), letter.subject(), letter.text(), letter.html(), List.of(register), Map.of()));
    }
}
