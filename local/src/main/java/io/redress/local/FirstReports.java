package io.redress.local;

import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.rules.Rules;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.DeclaredDays;
import io.redress.store.Directory;
import io.redress.store.Register;
import io.redress.store.Reports;
import io.redress.store.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;

/** Knows from the table when the next report, or the next reminder of the calendar, can be due. */
final class FirstReports {

    private final Env env;
    private final Procedures procedures;
    private final Reports reports;
    private final Register register;
    private final Directory directory;

    /** @param env that of the function that makes reports, which may read what is read here */
    FirstReports(Env env) {
        Table table = Table.in(env);
        this.env = env;
        this.procedures = Procedures.in(env, new DeclaredDays(env, table));
        this.reports = new Reports(table);
        this.register = new Register(table);
        this.directory = new Directory(table);
    }

    /** The first time at which there may be something to send for an organisation. */
    Instant first(String organisation) {
        Rules rules = procedures.inForce(organisation);
        ZoneId zone = rules.calendar().zone();
        LocalDate today = env.now().atZone(zone).toLocalDate();
        LocalDate first = nextReminder(organisation, today);
        for (Report report : rules.procedure().reports()) {
            Period last =
                    Period.lastBefore(report.every(), today, rules.procedure().year());
            if (!reports.wasMailed(organisation, report.id(), last.key())
                    && hasContent(organisation, report, last, zone)) {
                return Instant.MIN;
            }
            LocalDate next = last.next().until();
            first = next.isBefore(first) ? next : first;
        }
        return first.isAfter(today) ? first.atStartOfDay(zone).toInstant() : Instant.MIN;
    }

    /** Whether the report is made: the organisation works with Redress and the report covers the period, or there is a complaint. */
    private boolean hasContent(String organisation, Report report, Period period, ZoneId zone) {
        return report.covers(period.lastDay()) && !directory.all(organisation).isEmpty()
                || register.hasAnything(organisation, period.end(zone));
    }

    /** Today if the reminder of this October has still to be sent. */
    private LocalDate nextReminder(String organisation, LocalDate today) {
        LocalDate october = LocalDate.of(today.getYear(), Month.OCTOBER, 1);
        if (today.isBefore(october)) {
            return october;
        }
        boolean sent = today.getMonth() != Month.OCTOBER
                || reports.wasMailed(organisation, Reports.CALENDAR_REMINDER, String.valueOf(today.getYear() + 1));
        return sent ? october.plusYears(1) : today;
    }
}
