package io.redress.report;

import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.report.life.ReportRules;
import io.redress.domain.rules.Rules;
import io.redress.platform.Env;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes and prints a report, unless that is done already, begins its life, and mails it to those who have not received it. */
final class SendReport {

    private final MakeReport make;
    private final PrintReport print;
    private final MailReport mail;
    private final LifeSteps steps;
    private final Env env;

    SendReport(MakeReport make, PrintReport print, MailReport mail, LifeSteps steps, Env env) {
        this.make = make;
        this.print = print;
        this.mail = mail;
        this.steps = steps;
        this.env = env;
    }

    /** @param only the only member of staff to mail it to; null for all who have not received it */
    void run(Rules rules, Report report, Period period, @Nullable String only) {
        make.run(rules, report, period);
        print.unlessPrinted(rules.procedure(), report, period);
        // Before the mails, so that a mail that fails does not keep the report from being completed.
        new ReportRules(report, period, rules.calendar().zone(), List.of())
                .draft(env.now())
                .ifPresent(draft -> steps.begin(rules.procedure().organisation(), report.id(), period.key(), draft));
        mail.run(rules.procedure(), report, period, only);
    }
}
