package io.redress.report;

import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.rules.Rules;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.procedures.Procedures;
import io.redress.store.Directory;
import io.redress.store.Register;
import io.redress.store.Reports;
import io.redress.store.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends every report of every organisation for the last period that is over, unless it has been sent. A period without any
 * complaint, up to its end, gets its nil report if the procedure says that the report covers it and the organisation has members
 * of staff, without whom it does not work with Redress yet; staff can request any other.
 */
final class SendDueReports {

    private final Procedures procedures;
    private final Register register;
    private final Reports reports;
    private final Directory directory;
    private final SendReport send;
    private final Env env;

    SendDueReports(Env env, Table table, Procedures procedures, SendReport send) {
        this.procedures = procedures;
        this.register = new Register(table);
        this.reports = new Reports(table);
        this.directory = new Directory(table);
        this.send = send;
        this.env = env;
    }

    /** Sends all reports, and fails at the end if one of them could not be sent. */
    void run() {
        List<String> failed = new ArrayList<>();
        for (String organisation : procedures.organisations()) {
            Rules rules = procedures.inForce(organisation);
            for (Report report : rules.procedure().reports()) {
                try {
                    send(rules, report);
                } catch (RuntimeException fault) {
                    String which = organisation + "'s " + report.id();
                    Log.failed(which + " report was not sent", fault);
                    failed.add(which);
                }
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException(
                    "these reports were not sent to all their recipients: " + String.join(", ", failed));
        }
    }

    private void send(Rules rules, Report report) {
        LocalDate today = env.now().atZone(rules.calendar().zone()).toLocalDate();
        Period period =
                Period.lastBefore(report.every(), today, rules.procedure().year());
        String organisation = rules.procedure().organisation();
        if (reports.wasMailed(organisation, report.id(), period.key())) {
            return;
        }
        boolean begun =
                report.covers(period.lastDay()) && !directory.all(organisation).isEmpty()
                        || register.hasAnything(
                                organisation, period.end(rules.calendar().zone()));
        if (begun) {
            send.run(rules, report, period, null);
        }
    }
}
