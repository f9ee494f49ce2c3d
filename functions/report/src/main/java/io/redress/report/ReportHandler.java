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
 * also starts the yearly reminder of the calendar.
 */
public final class ReportHandler implements RequestStreamHandler {

    private final SendDueReports due;
    private final RemindOfCalendar calendar;
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
        PrintReport print = new PrintReport(table);
        MailReport mail = new MailReport(
                env,
                table,
                print,
                new HandOverReport(env, table, mailer),
                new TellAdministrators(env, table, procedures, mails));
        SendReport send = new SendReport(new MakeReport(env, table), print, mail);
        due = new SendDueReports(env, table, procedures, send);
        calendar = new RemindOfCalendar(env, table, procedures, mails);
        requested = new SendRequestedReport(env, procedures, send);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Batch.onceOrMessages(in, out, context, this::scheduled, body -> requested.run(ReportRequest.of(body)));
    }

    /** A report that fails does not keep back the reminder. Each of them logs its own failures. */
    private void scheduled() {
        try {
            due.run();
        } finally {
            calendar.run();
        }
    }
}
