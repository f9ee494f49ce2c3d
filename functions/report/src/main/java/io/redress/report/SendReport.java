package io.redress.report;

import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.rules.Rules;
import org.jspecify.annotations.Nullable;

/** Makes a report, unless it is made already, and mails it to those who have not received it. */
final class SendReport {

    private final MakeReport make;
    private final MailReport mail;

    SendReport(MakeReport make, MailReport mail) {
        this.make = make;
        this.mail = mail;
    }

    /** @param only the only member of staff to mail it to; null for all who have not received it */
    void run(Rules rules, Report report, Period period, @Nullable String only) {
        make.run(rules, report, period);
        mail.run(rules.procedure(), report, period, only);
    }
}
