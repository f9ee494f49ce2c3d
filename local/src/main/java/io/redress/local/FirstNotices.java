package io.redress.local;

import io.redress.domain.procedure.Report;
import io.redress.domain.report.DigestDay;
import io.redress.domain.report.Period;
import io.redress.domain.report.life.ReportLife;
import io.redress.domain.report.life.ReportNotices;
import io.redress.domain.rules.Rules;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.DeclaredDays;
import io.redress.store.ReportStates;
import io.redress.store.Reports;
import io.redress.store.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** Knows from the table when the next notice about a report, or the next digest, can be due. */
final class FirstNotices {

    private static final int DAYS_AHEAD = 40;

    /** More days than any organisation is closed without a break. */
    private static final int LONGEST_CLOSED = 20;

    private final Env env;
    private final Procedures procedures;
    private final ReportStates lives;
    private final Reports reports;

    /** @param env that of the function that makes reports, which may read what is read here */
    FirstNotices(Env env) {
        Table table = Table.in(env);
        this.env = env;
        this.procedures = Procedures.in(env, new DeclaredDays(env, table));
        this.lives = new ReportStates(table);
        this.reports = new Reports(table);
    }

    /** The first time at which there may be something to send for an organisation. */
    Instant first(String organisation) {
        Rules rules = procedures.inForce(organisation);
        Map<String, ReportLife> all = lives.all(organisation);
        if (all.values().stream().anyMatch(FirstNotices::isOnItsWay)) {
            return Instant.MIN;
        }
        Instant time = opening(rules, env.now());
        ZoneId zone = rules.calendar().zone();
        // The calendar does not know later days, so just before its end the next opening cannot be found.
        Instant known = rules.calendar()
                .until()
                .minusDays(LONGEST_CLOSED)
                .atStartOfDay(zone)
                .toInstant();
        for (int day = 0; day < DAYS_AHEAD && time.isBefore(known) && !isWork(rules, all, time); day++) {
            time = opening(
                    rules,
                    time.atZone(zone)
                            .toLocalDate()
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant());
        }
        return time;
    }

    private static Instant opening(Rules rules, Instant from) {
        return rules.procedure().workingHours().atOrAfter(from, rules.calendar());
    }

    /** A mail to the receiver of a report does not wait for working hours. */
    private static boolean isOnItsWay(ReportLife life) {
        return life.state() == ReportLife.State.ORDERED || life.state() == ReportLife.State.BEING_SENT;
    }

    private boolean isWork(Rules rules, Map<String, ReportLife> all, Instant time) {
        String organisation = rules.procedure().organisation();
        boolean digest = DigestDay.at(time, rules.procedure(), rules.calendar())
                .map(LocalDate::toString)
                .filter(day -> !reports.wasMailed(organisation, Reports.WEEKLY_DIGEST, day))
                .isPresent();
        return digest
                || all.entrySet().stream().anyMatch(one -> rules.procedure().reports().stream()
                        .filter(report -> report.hasLife() && one.getKey().startsWith(report.id() + "#"))
                        .anyMatch(report -> isDue(rules, report, one.getKey(), one.getValue(), time)));
    }

    private static boolean isDue(Rules rules, Report report, String which, ReportLife life, Instant time) {
        Period period = Period.parse(
                which.substring(report.id().length() + 1), rules.procedure().year());
        return !new ReportNotices(rules.procedure(), rules.calendar(), report, period)
                .due(life, time)
                .isEmpty();
    }
}
