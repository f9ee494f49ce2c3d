package io.redress.report;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.lambda.Batch;
import io.redress.messaging.ReportRequest;
import io.redress.platform.Env;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Makes reports and mails them: a schedule starts the reports that are due, and a queue brings requests. The schedule
 * also starts the yearly reminder of the calendar. Another schedule follows the reports until they are submitted, and
 * sends the weekly digest.
 */
public final class ReportHandler implements RequestStreamHandler {

    private final ReportWork work;

    public ReportHandler() {
        this(Env.ofLambda());
    }

    public ReportHandler(Env env) {
        work = new ReportWork(env);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Batch.onceOrMessages(in, out, context, work::scheduled, body -> work.requested(ReportRequest.of(body)));
    }
}
