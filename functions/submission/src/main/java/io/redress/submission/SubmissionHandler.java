package io.redress.submission;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.intake.Receipt;
import io.redress.intake.TrackingLinks;
import io.redress.lambda.Http;
import io.redress.lambda.OriginSecret;
import io.redress.lambda.SnapStartPriming;
import io.redress.lambda.Telemetry;
import io.redress.platform.Env;
import io.redress.platform.IdempotencyKey;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.store.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Handles {@code POST /{organisation}/complaints}: a member of the public submits a complaint. */
public final class SubmissionHandler implements RequestStreamHandler {

    static final String ROUTE = "POST /{organisation}/complaints";

    private final SubmitComplaint submit;
    private final Sender sender;
    private final TrackingLinks links;
    private final OriginSecret origin;

    public SubmissionHandler() {
        this(Env.ofLambda());
    }

    public SubmissionHandler(Env env) {
        submit = new SubmitComplaint(env, Table.in(env));
        sender = new Sender(submit);
        links = new TrackingLinks(env);
        origin = OriginSecret.in(env);
        if (SnapStartPriming.isDue(env)) {
            PrimeSubmission.run(env);
        }
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Http.answer(in, out, context, origin, this::answer, sender::told);
    }

    private Response answer(Request request) {
        return switch (request.route()) {
            case ROUTE -> created(request);
            default -> Http.noSuchRoute(request);
        };
    }

    private Response created(Request request) {
        Receipt receipt = submit.run(
                request.path("organisation"),
                () -> sender.language(request),
                request.fields(),
                request.body(),
                IdempotencyKey.of(request));
        String tracking = links.of(request, receipt.token());
        Map<String, Object> answer = receipt.said();
        answer.put("tracking", tracking);
        int status = receipt.receivedBefore() == null ? 201 : 200;
        Telemetry.count(receipt.mailHeld() ? "SubmittedWithoutMail" : "Submitted");
        return Response.json(status, answer).with("location", tracking);
    }
}
