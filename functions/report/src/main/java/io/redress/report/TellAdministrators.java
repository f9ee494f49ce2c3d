package io.redress.report;

import io.redress.correspondence.SendOnce;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.Role;
import io.redress.domain.report.Period;
import io.redress.domain.report.ReportMail;
import io.redress.domain.staff.ReportRecipients;
import io.redress.domain.staff.StaffMember;
import io.redress.email.DeskAddress;
import io.redress.email.Letter;
import io.redress.email.Mail;
import io.redress.email.NotSent;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.procedures.Procedures;
import io.redress.store.MailMark;
import io.redress.store.ReportMails;
import io.redress.store.ReportMails.Stored;
import io.redress.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells the administrators of an organisation, once for each copy, that the mail of a report is in doubt or was refused. The mail
 * to them may be in doubt itself; the list of reports shows the same.
 */
final class TellAdministrators {

    private final Procedures procedures;
    private final ReportMails mails;
    private final Table table;
    private final SendOnce once;
    private final Env env;

    TellAdministrators(Env env, Table table, Procedures procedures, SendOnce once) {
        this.procedures = procedures;
        this.mails = new ReportMails(table);
        this.table = table;
        this.once = once;
        this.env = env;
    }

    /** @throws IllegalStateException if there is something to tell, and nobody could be told */
    void run(Procedure procedure, Report report, Period period, List<StaffMember> recipients, List<StaffMember> staff) {
        String organisation = procedure.organisation();
        Instant now = env.now();
        Map<String, Stored> kept = mails.of(
                organisation,
                report.id(),
                period.key(),
                recipients.stream().map(StaffMember::id).toList());
        List<Stored> untold = recipients.stream()
                .flatMap(reader -> Optional.ofNullable(kept.get(reader.id())).stream())
                .filter(one -> one.mail().unsettled(now) && !one.mail().told())
                .toList();
        if (untold.isEmpty()) {
            return;
        }
        Letter letter = ReportMailLetter.write(
                DeskAddress.in(env),
                procedures.inForce(organisation),
                report,
                period,
                untold.stream().map(Stored::mail).toList(),
                staff,
                now);
        String about = untold.stream().map(one -> about(one.mail())).sorted().collect(Collectors.joining(","));
        tell(organisation, report, period, about, letter, staff);
        // A write that fails means that a person has decided on the mail meanwhile.
        untold.forEach(one -> mails.replace(
                organisation, report.id(), period.key(), one, one.mail().withAdministratorsTold()));
    }

    /** A mail in doubt that comes back later is told a second time. */
    private static String about(ReportMail mail) {
        long steps = mail.stepsOfCopy();
        return mail.recipient() + "/" + mail.copy() + (steps > 1 ? "/" + steps : "");
    }

    private void tell(
            String organisation, Report report, Period period, String about, Letter letter, List<StaffMember> staff) {
        int told = 0;
        int failed = 0;
        for (StaffMember administrator : ReportRecipients.withAnyRole(List.of(Role.ADMINISTRATOR), staff)) {
            MailMark mark = MailMark.ofReportNotice(
                    organisation, report.id(), period.key(), about, administrator.id(), env.now());
            try {
                once.doubtAfter(
                        mark,
                        () -> new Mail(
                                administrator.email(),
                                letter.subject(),
                                letter.text(),
                                letter.html(),
                                List.of(),
                                Map.of()));
                told++;
            } catch (RuntimeException fault) {
                Log.failed(
                        "the mails of the report " + report.id() + " of " + period
                                + " that are in doubt or were refused could not be told to " + administrator.id(),
                        fault);
                failed += fault instanceof NotSent notSent && notSent.forGood() ? 0 : 1;
            }
        }
        if (told == 0 || failed > 0) {
            throw new IllegalStateException("not all administrators of " + organisation
                    + " could be told that mails of the " + report.id() + " report of " + period
                    + " are in doubt or were refused: " + about);
        }
    }
}
