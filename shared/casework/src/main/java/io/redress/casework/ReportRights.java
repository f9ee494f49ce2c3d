package io.redress.casework;

import io.redress.domain.Rejection;
import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.Role;
import io.redress.domain.report.Period;
import io.redress.domain.staff.Actor;
import io.redress.platform.Request;
import io.redress.store.Reports;
import io.redress.store.Reports.Made;

/** Who may read a report, and decide about its mails: those who get it or do something with it by a role, and administrators. */
final class ReportRights {

    private final AdminContext admin;
    private final Reports reports;

    ReportRights(AdminContext admin) {
        this.admin = admin;
        this.reports = new Reports(admin.table());
    }

    /** The report of the procedure that a request names, if the user may read it. */
    Report report(Request request) {
        Report report = known(request);
        if (!mayRead(report, admin.caseworker(request))) {
            throw Rejection.notAllowed("this report is for " + String.join(", ", report.roles()));
        }
        return report;
    }

    /** The report of the procedure that a request names. It does not check whether the user may read the report. */
    Report known(Request request) {
        return admin.rules(request)
                .procedure()
                .report(request.path("report"))
                .orElseThrow(() -> Rejection.notFound("there is no report " + request.path("report")));
    }

    static boolean mayRead(Report report, Actor.Caseworker caseworker) {
        return caseworker.roles().contains(Role.ADMINISTRATOR) || caseworker.hasAny(report.roles());
    }

    /** The report as it was made, if the user may read it. */
    Made made(Request request) {
        return made(request, report(request));
    }

    /** The same for a report of which it is known that the user may read it. */
    Made made(Request request, Report report) {
        String period = Period.parse(
                        request.path("period"), admin.rules(request).procedure().year())
                .key();
        return reports.find(request.path("organisation"), report.id(), period)
                .orElseThrow(() -> Rejection.notFound("this report does not exist yet"));
    }
}
