package io.redress.report;

import io.redress.correspondence.SendOnce;
import io.redress.email.Mailer;
import io.redress.messaging.ReportRequest;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.DeclaredDays;
import io.redress.store.Table;

/** What the function does when a schedule or a request starts it. */
final class ReportWork {

    /** What the schedule of notices gives in its event. */
    private static final String NOTICES = "notices";

    private final SendDueReports due;
    private final RemindOfCalendar calendar;
    private final TellOfMails waitingMails;
    private final FollowReports follow;
    private final SendDigests digests;
    private final SendRequestedReport requested;

    ReportWork(Env env) {
        Table table = Table.in(env);
        Procedures procedures = Procedures.in(env, new DeclaredDays(env, table));
        // One for all, because each has a client of SES, which takes long to make at a cold start.
        Mailer mailer = Mailer.in(env);
        SendOnce mails = SendOnce.with(mailer, table);
        MakeReport make = new MakeReport(env, table);
        PrintReport print = new PrintReport(table);
        TellAdministrators tell = new TellAdministrators(env, table, procedures, mails);
        MailReport mail = new MailReport(env, table, print, new HandOverReport(env, table, mailer), tell);
        SendReport send = new SendReport(make, print, mail, new LifeSteps(env, table), env);
        follow = new FollowReports(
                table,
                procedures,
                make,
                print,
                new RecordFiles(env, table, print),
                new SubmitReport(env, table, print, mailer),
                new TellOfReports(env, table, mails));
        due = new SendDueReports(env, table, procedures, send);
        digests = new SendDigests(env, table, procedures, mails);
        calendar = new RemindOfCalendar(env, table, procedures, mails);
        waitingMails = new TellOfMails(env, table, procedures, mails);
        requested = new SendRequestedReport(env, procedures, send, follow, new HearOfReportMail(env, table, tell));
    }

    /** Something that fails does not keep back what follows. Each part logs its own failures. */
    void scheduled(String schedule) {
        if (schedule.equals(NOTICES)) {
            both(follow::all, digests::run);
        } else {
            both(due::run, () -> both(calendar::run, waitingMails::run));
        }
    }

    private static void both(Runnable first, Runnable second) {
        try {
            first.run();
        } finally {
            second.run();
        }
    }

    void requested(ReportRequest request) {
        requested.run(request);
    }
}
