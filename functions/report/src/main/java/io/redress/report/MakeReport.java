package io.redress.report;

import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Counting;
import io.redress.domain.report.Figures;
import io.redress.domain.report.Improvement;
import io.redress.domain.report.Layout;
import io.redress.domain.report.Listing;
import io.redress.domain.report.Period;
import io.redress.domain.report.RegisterSheet;
import io.redress.domain.report.ReportContent;
import io.redress.domain.report.Terms;
import io.redress.domain.rules.Rules;
import io.redress.platform.Csv;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.reports.Layouts;
import io.redress.store.ImprovementIdeas;
import io.redress.store.Register;
import io.redress.store.RegisterWords;
import io.redress.store.ReportStates;
import io.redress.store.Reports;
import io.redress.store.Table;
import io.redress.store.TurnedAway;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Computes a report's figures from the register and stores them. A report that is stored already is not computed again.
 */
final class MakeReport {

    private final Register register;
    private final Reports reports;
    private final ReportStates states;
    private final TurnedAway turnedAway;
    private final ImprovementIdeas improvements;
    private final RegisterWords words;
    private final Env env;

    MakeReport(Env env, Table table) {
        this.register = new Register(table);
        this.reports = new Reports(table);
        this.states = new ReportStates(table);
        this.turnedAway = new TurnedAway(table);
        this.improvements = new ImprovementIdeas(table);
        this.words = new RegisterWords(table);
        this.env = env;
    }

    Reports.Made run(Rules rules, Report report, Period period) {
        return run(rules, report, period, 1);
    }

    /** @param version 1 for the report as it is first made, and one more for each restatement */
    Reports.Made run(Rules rules, Report report, Period period, int version) {
        String organisation = rules.procedure().organisation();
        return reports.find(organisation, report.id(), period.key(), version)
                .orElseGet(() -> make(rules.procedure(), rules.calendar(), report, period, version));
    }

    private Reports.Made make(
            Procedure procedure, WorkingCalendar calendar, Report report, Period period, int version) {
        String organisation = procedure.organisation();
        Instant now = env.now();
        Optional<Reports.Made> before = made(organisation, report, period.previous());
        Counting counting = new Counting(period, procedure, calendar);
        counting.made(now);
        counting.reported(earlier -> made(organisation, report, earlier).map(Reports.Made::at));
        RegisterSheet sheet = RegisterSheet.of(period, procedure, calendar);
        Csv csv = new Csv().headings(sheet.headings());
        Layout layout = Layouts.current(Objects.requireNonNullElse(report.layout(), Layout.USUAL));
        Listing listing = new Listing(period, procedure, calendar, new Terms(layout.terms()));
        before.map(Reports.Made::at).ifPresent(listing::previousReported);
        ListedRows listed = new ListedRows(words, procedure, listing);
        LocatedRows located = new LocatedRows(words, procedure, period.start(calendar.zone()), counting::add);
        register.eachDated(organisation, period.start(calendar.zone()), period.end(calendar.zone()), row -> {
            located.add(row);
            if (layout.lists()) {
                listed.add(row);
            }
            // Many people read the lines of a report, so those of complaints that are restricted or about a member of
            // staff are left out; the figures say how many.
            if (row.listed()) {
                sheet.cells(row).ifPresent(csv::line);
            }
        });
        located.end();
        listed.end();
        YearMonth first = YearMonth.from(period.from());
        YearMonth last = YearMonth.from(period.lastDay());
        turnedAway.between(organisation, first, last).forEach(counting::turnedAway);
        List<Improvement> ideas = List.of();
        if (procedure.improvements() != null) {
            ideas = improvements.listed(improvements.dated(organisation, period.start(calendar.zone())));
            counting.improvements(ideas);
        }
        Figures figures = beside(counting.figures(), procedure, report, period, before);
        ReportContent content = layout.lists()
                ? listing.content(figures.improvements(), ideas, improvements.texts(ideas))
                : ReportContent.NOTHING;
        Reports.Made made = new Reports.Made(report.id(), period.key(), now, figures, layout.id(), layout.edition());
        Log.said(organisation + "'s " + report.id() + " report of " + period + " is made");
        return reports.keep(organisation, made, version, csv.forSpreadsheets(), content);
    }

    /** The figures after those of the period before, and beside those of the year before, as far as there are reports of them. */
    private Figures beside(
            Figures figures, Procedure procedure, Report report, Period period, Optional<Reports.Made> before) {
        Figures continued = before.map(Reports.Made::figures)
                .map(previous -> figures.continuing(previous, procedure.year()))
                .orElse(figures);
        return made(procedure.organisation(), report, period.ofYearBefore())
                .map(Reports.Made::figures)
                .map(continued::besideYearBefore)
                .orElse(continued);
    }

    /** The report of a period as it was submitted last: a restatement counts from its submission on. */
    private Optional<Reports.Made> made(String organisation, Report report, Period period) {
        int version = states.find(organisation, report.id(), period.key())
                .map(life -> life.submitted() != null ? life.version() : life.version() - 1)
                .orElse(1);
        return reports.find(organisation, report.id(), period.key(), Math.max(version, 1));
    }
}
