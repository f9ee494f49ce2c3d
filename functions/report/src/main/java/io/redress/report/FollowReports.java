package io.redress.report;

import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.report.life.ReportLife;
import io.redress.domain.report.life.ReportStep;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.StaffMember;
import io.redress.platform.Log;
import io.redress.procedures.Procedures;
import io.redress.store.Directory;
import io.redress.store.ReportMails;
import io.redress.store.ReportStates;
import io.redress.store.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Does what the lives of reports ask for: hands ordered mails over to the receivers, and tells those whose turn it is. */
final class FollowReports {

    private final Procedures procedures;
    private final Directory directory;
    private final ReportStates lives;
    private final MakeReport make;
    private final PrintReport print;
    private final LeaveOutComplaints leaveOut;
    private final RecordFiles record;
    private final SubmitReport submit;
    private final TellOfReports tell;

    FollowReports(
            Table table,
            Procedures procedures,
            MakeReport make,
            PrintReport print,
            RecordFiles record,
            SubmitReport submit,
            TellOfReports tell) {
        this.procedures = procedures;
        this.directory = new Directory(table);
        this.lives = new ReportStates(table);
        this.make = make;
        this.print = print;
        this.leaveOut = new LeaveOutComplaints(table);
        this.record = record;
        this.submit = submit;
        this.tell = tell;
    }

    /**
     * Follows one report after a member of staff has acted on it. Makes the new version if the report was restated, prints it for the
     * reviewers and the approver, and mails it to its receiver if that was ordered.
     */
    void one(Rules rules, Report report, Period period) {
        String organisation = rules.procedure().organisation();
        lives.find(organisation, report.id(), period.key()).ifPresent(life -> work(rules, report, period, life));
    }

    /** Does the work of the system; a person may have to act before or after it. */
    private void work(Rules rules, Report report, Period period, ReportLife life) {
        prepare(rules, report, period, life);
        submit.run(rules, report, period, life);
    }

    private void prepare(Rules rules, Report report, Period period, ReportLife life) {
        String organisation = rules.procedure().organisation();
        if (report.submission() != null && life.open()) {
            make.run(rules, report, period, life.version());
            List<ReportStep> steps = lives.steps(organisation, report.id(), period.key());
            if (!print.isCurrent(rules.procedure(), report, period, life.version(), steps)) {
                leaveOut.run(rules, report, period, life.version());
            }
            record.run(rules.procedure(), report, period, life.version());
        }
    }

    /** Those who have to act are told even if the system could not do its work. */
    private void follow(Rules rules, Report report, Period period, ReportLife life, List<StaffMember> staff) {
        try {
            work(rules, report, period, life);
        } finally {
            tell.run(rules, report, period, life, staff);
        }
    }

    /** Looks at all reports, and fails at the end if something could not be done. */
    void all() {
        List<String> failed = new ArrayList<>();
        for (String organisation : procedures.organisations()) {
            Rules rules = procedures.inForce(organisation);
            Map<String, ReportLife> all = lives.all(organisation);
            List<StaffMember> staff = all.isEmpty() ? List.of() : directory.all(organisation);
            for (Report report : rules.procedure().reports()) {
                all.forEach((which, life) -> {
                    if (report.hasLife() && which.startsWith(ReportMails.report(report.id(), ""))) {
                        try {
                            Period period = Period.parse(
                                    which.substring(report.id().length() + 1),
                                    rules.procedure().year());
                            follow(rules, report, period, life, staff);
                        } catch (RuntimeException fault) {
                            Log.failed(organisation + "'s report " + which + " could not be followed", fault);
                            failed.add(organisation + "'s " + which);
                        }
                    }
                });
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("these reports could not be followed: " + String.join(", ", failed));
        }
    }
}
