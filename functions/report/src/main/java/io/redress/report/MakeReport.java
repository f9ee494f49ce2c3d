package io.redress.report;

import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Counting;
import io.redress.domain.report.Figures;
import io.redress.domain.report.Period;
import io.redress.domain.report.RegisterSheet;
import io.redress.domain.rules.Rules;
import io.redress.platform.Csv;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.store.ImprovementIdeas;
import io.redress.store.Register;
import io.redress.store.Reports;
import io.redress.store.Table;
import io.redress.store.TurnedAway;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Computes a report's figures from the register and stores them. A report that is stored already is not computed again.
 */
final class MakeReport {

    private final Register register;
    private final Reports reports;
    private final TurnedAway turnedAway;
    private final ImprovementIdeas improvements;
    private final Env env;

    MakeReport(Env env, Table table) {
        this.register = new Register(table);
        this.reports = new Reports(table);
        this.turnedAway = new TurnedAway(table);
        this.improvements = new ImprovementIdeas(table);
        this.env = env;
    }

    Reports.Made run(Rules rules, Report report, Period period) {
        String organisation = rules.procedure().organisation();
        return reports.find(organisation, report.id(), period.toString())
                .orElseGet(() -> make(rules.procedure(), rules.calendar(), report, period));
    }

    private Reports.Made make(Procedure procedure, WorkingCalendar calendar, Report report, Period period) {
        String organisation = procedure.organisation();
        Optional<Figures> before = before(organisation, report, period);
        Counting counting = new Counting(period, procedure, calendar);
        Instant start = period.start(calendar.zone());
        Instant from = before.isPresent() ? start : counting.earliest();
        RegisterSheet sheet = RegisterSheet.of(period, procedure, calendar);
        Csv csv = new Csv().headings(sheet.headings());
        register.eachDated(organisation, from, period.end(calendar.zone()), row -> {
            // Many people read a report, so restricted complaints are left out, even from the counts.
            if (row.restriction() == null) {
                counting.add(row);
                sheet.cells(row).ifPresent(csv::line);
            }
        });
        YearMonth first = YearMonth.from(period.from());
        YearMonth last = YearMonth.from(period.lastDay());
        turnedAway.between(organisation, first, last).forEach(counting::turnedAway);
        if (procedure.improvements() != null) {
            counting.improvements(improvements.unrestricted(improvements.dated(organisation, start)));
        }
        Figures figures = before.map(counting.figures()::continuing).orElseGet(counting::figures);
        Reports.Made made = new Reports.Made(report.id(), period.toString(), env.now(), figures);
        Log.said(organisation + "'s " + report.id() + " report of " + period + " is made");
        return reports.keep(organisation, made, csv.forSpreadsheets());
    }

    /** The figures of the period before, if a report of it exists. */
    private Optional<Figures> before(String organisation, Report report, Period period) {
        return reports.find(organisation, report.id(), period.previous().toString())
                .map(Reports.Made::figures);
    }
}
