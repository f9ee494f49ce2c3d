package io.redress.report;

import io.redress.domain.Rejection;
import io.redress.domain.procedure.FinancialYear;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.rules.Rules;
import io.redress.messaging.ReportRequest;
import io.redress.messaging.ReportRequest.Kind;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import java.util.Objects;

/** Sends the report that a member of staff requested, does what the life of a report asks for, or records what became of a mail. */
final class SendRequestedReport {

    private final Procedures procedures;
    private final SendReport send;
    private final FollowReports follow;
    private final HearOfReportMail hear;
    private final Env env;

    SendRequestedReport(Env env, Procedures procedures, SendReport send, FollowReports follow, HearOfReportMail hear) {
        this.procedures = procedures;
        this.send = send;
        this.follow = follow;
        this.hear = hear;
        this.env = env;
    }

    void run(ReportRequest request) {
        Rules rules = procedures.inForce(request.organisation());
        Report report = rules.procedure()
                .report(request.report())
                .orElseThrow(() -> Rejection.notFound("there is no report " + request.report()));
        Period period = period(rules, report, request);
        switch (request.kind()) {
            case SEND -> send.run(rules, report, period, request.recipient());
            case GO_ON -> follow.one(rules, report, period);
            case MAIL_NEWS -> hear.run(rules.procedure(), report, period, Objects.requireNonNull(request.news()));
        }
    }

    /** A mail to a single recipient is sent again, so its report exists, perhaps of a year that the organisation no longer has. */
    private Period period(Rules rules, Report report, ReportRequest request) {
        FinancialYear year = rules.procedure().year();
        return request.recipient() == null && request.kind() == Kind.SEND
                ? Period.requested(
                        report, request.period(), env.now(), rules.calendar().zone(), year)
                : Period.parse(request.period(), year);
    }
}
