package io.redress.report;

import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.rules.Rules;
import org.jspecify.annotations.Nullable;

/** Makes and prints a report, unless that is done already, and mails it to those who have not received it. */
final class SendReport {

    private final MakeReport make;
    private final PrintReport print;
    private final MailReport mail;

    SendReport(MakeReport make, PrintReport print, MailReport mail) {
        this.make = make;
        this.print = print;
        this.mail = mail;
    }

    /** @param only the only member of staff to mail it to; null for all who have not received it */
    void run(Rules rules, Report report, Period period, @Nullable String only) {
        make.run(rules, report, period);
        print.unlessPrinted(rules.procedure(), report, period);
        mail.run(rules.procedure(), report, period, only);
    }
}
