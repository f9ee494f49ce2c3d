package io.redress.report;

import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.rules.Rules;
import io.redress.platform.Log;
import io.redress.store.NoLongerShown;
import io.redress.store.Reports;
import io.redress.store.Reports.Made;
import io.redress.store.Table;
import java.time.ZoneId;
import java.util.Set;

/**
 * Leaves complaints out of a report that were restricted, or found to be about a member of staff, or whose personal data was erased,
 * after it was made and before it is submitted.
 */
final class LeaveOutComplaints {

    /** Why a report is not submitted. It names no complaint: many people read it. */
    static final String WHY_NOT_SUBMITTED =
            "A complaint was restricted, or found to be about a member of staff, or its personal data was erased, after the"
                    + " report was approved, so the report was not mailed. Complete and approve the report again: then it goes without that complaint.";

    private final Reports reports;
    private final NoLongerShown hidden;

    LeaveOutComplaints(Table table) {
        this.reports = new Reports(table);
        this.hidden = new NoLongerShown(table);
    }

    /** Leaves them out of a version of a report, before it is printed again. */
    void run(Rules rules, Report report, Period period, int version) {
        String organisation = rules.procedure().organisation();
        int leftOut = reports.leaveOut(
                organisation, made(rules, report, period, version), version, among(rules, report, period, version));
        if (leftOut > 0) {
            Log.said(organisation + "'s " + report.id() + " report of " + period + " no longer shows " + leftOut
                    + " of its complaints");
        }
    }

    /** The references of those that a version of a report still shows. */
    Set<String> among(Rules rules, Report report, Period period, int version) {
        String organisation = rules.procedure().organisation();
        Made made = made(rules, report, period, version);
        ZoneId zone = rules.calendar().zone();
        return hidden.among(
                reports.shown(organisation, made, version),
                organisation,
                period.start(zone),
                period.end(zone),
                made.at());
    }

    private Made made(Rules rules, Report report, Period period, int version) {
        return reports.find(rules.procedure().organisation(), report.id(), period.key(), version)
                .orElseThrow();
    }
}
