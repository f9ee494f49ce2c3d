package io.redress.report;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.correspondence.SendOnce;
import io.redress.email.Mailer;
import io.redress.lambda.Batch;
import io.redress.messaging.ReportRequest;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.DeclaredDays;
import io.redress.store.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Makes reports and mails them: a schedule starts the reports that are due, and a queue brings requests. The schedule
 * also starts the yearly reminder of the calendar. Another schedule follows the reports until they are submitted, and
 * sends the weekly digest.
 */
public final class ReportHandler implements RequestStreamHandler {

    /** What the schedule of notices gives in its event. */
    private static final String NOTICES = "notices";

    private final SendDueReports due;
    private final RemindOfCalendar calendar;
    private final FollowReports follow;
    private final SendDigests digests;
    private final SendRequestedReport requested;

    public ReportHandler() {
        this(Env.ofLambda());
    }

    public ReportHandler(Env env) {
        Table table = Table.in(env);
        Procedures procedures = Procedures.in(env, new DeclaredDays(env, table));
        // One for all, because each has a client of SES, which takes long to make at a cold start.
        Mailer mailer = Mailer.in(env);
        SendOnce mails = SendOnce.with(mailer, table);
        MailReport mail = new MailReport(
                env,
                table,
                new HandOverReport(env, table, mailer),
                new TellAdministrators(env, table, procedures, mails));
        SendReport send = new SendReport(new MakeReport(env, table), mail, new LifeSteps(env, table), env);
        follow = new FollowReports(
                table,
                procedures,
                new SubmitReport(env, table, new RegisterFile(table), mailer),
                new TellOfReports(env, table, mails));
        due = new SendDueReports(env, table, procedures, send);
        digests = new SendDigests(env, table, procedures, mails);
        calendar = new RemindOfCalendar(env, table, procedures, mails);
        requested = new SendRequestedReport(env, procedures, send, follow);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Batch.onceOrMessages(in, out, context, this::scheduled, body -> requested.run(ReportRequest.of(body)));
    }

    private void scheduled(String schedule) {
        if (schedule.equals(NOTICES)) {
            try {
                follow.all();
            } finally {
                digests.run();
            }
        } else {
            daily();
        }
    }

    /** A report that fails does not keep back the reminder. Each of them logs its own failures. */
    private void daily() {
        try {
            due.run();
        } finally {
            calendar.run();
        }
    }
}
