package io.redress.submission;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.runtime.Env;
import io.redress.runtime.Http;
import io.redress.runtime.Rehearsal;
import io.redress.runtime.Request;
import io.redress.runtime.Response;
import io.redress.store.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/** POST /{organisation}/complaints */
public final class SubmissionHandler implements RequestStreamHandler {

    static final String ROUTE = "POST /{organisation}/complaints";

    private final SubmitComplaint submit;
    private final Optional<String> publicUrl;

    public SubmissionHandler() {
        this(Env.ofLambda());
    }

    public SubmissionHandler(Env env) {
        submit = new SubmitComplaint(env, Table.in(env));
        publicUrl = env.find("PUBLIC_URL");
        if (Rehearsal.isDue(env)) {
            RehearseSubmission.run(env);
        }
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Http.answer(in, out, context, request -> switch (request.route()) {
            case ROUTE -> created(request);
            default -> Http.noSuchRoute(request);
        });
    }

    private Response created(Request request) {
        Receipt receipt =
                submit.run(request.path("organisation"), request.fields(), request.body(), IdempotencyKey.of(request));
        String tracking = publicUrl.orElseGet(request::origin) + "/tracking/" + receipt.token();
        Map<String, Object> answer = receipt.toMap();
        answer.put("tracking", tracking);
        return Response.json(201, answer).with("location", tracking);
    }
}
