package io.redress.report;

import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.rules.Rules;

/** Makes a report, unless it is made already, and mails it to those who have not received it. */
final class SendReport {

    private final MakeReport make;
    private final MailReport mail;

    SendReport(MakeReport make, MailReport mail) {
        this.make = make;
        this.mail = mail;
    }

    void run(Rules rules, Report report, Period period) {
        make.run(rules, report, period);
        mail.run(rules.procedure(), report, period);
    }
}
