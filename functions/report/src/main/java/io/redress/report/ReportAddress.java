package io.redress.report;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.report.life.Recommendation;

/** The requests to the admin API that mails about a report name. */
final class ReportAddress {

    private ReportAddress() {}

    /** The path of a report. */
    static String of(Procedure procedure, Report report, Period period) {
        return "/" + procedure.organisation() + "/admin/reports/" + report.id() + "/" + period;
    }

    /** The request that records that a recommendation is carried out. */
    static String carryOut(Procedure procedure, Report report, Period period, Recommendation recommendation) {
        return "POST " + of(procedure, report, period) + "/actions/carry-out {\"recommendation\": \""
                + recommendation.id() + "\"}";
    }
}
