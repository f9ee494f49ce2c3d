package io.redress.submission;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.domain.Refused;
import io.redress.runtime.Env;
import io.redress.runtime.Http;
import io.redress.runtime.Json;
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

    private static final String KEY = "[\\x21-\\x7E]{1,200}";

    private static final String ROUTE = "POST /{organisation}/complaints";

    private final SubmitComplaint submit;
    private final Optional<String> publicUrl;

    public SubmissionHandler() {
        this(Env.ofLambda());
    }

    public SubmissionHandler(Env env) {
        submit = new SubmitComplaint(env, Table.in(env));
        publicUrl = env.find("PUBLIC_URL");
        if (Rehearsal.isDue(env)) {
            rehearse(env);
        }
    }

    private static void rehearse(Env env) {
        Rehearsal.of(
                env,
                SubmissionHandler::new,
                Rehearsal.request(
                        env,
                        ROUTE,
                        Map.of(
                                "headers",
                                Map.of("idempotency-key", "rehearsal"),
                                "body",
                                Json.write(Map.of(
                                        "subject",
                                        "A rehearsal",
                                        "details",
                                        "Nobody complains.",
                                        "complainant",
                                        Map.of("name", "Nobody", "email", "nobody@example.org"))))));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Http.answer(in, out, context, request -> switch (request.route()) {
            case ROUTE -> created(request);
            default -> Http.noSuchRoute(request);
        });
    }

    private Response created(Request request) {
        Receipt receipt = submit.run(request.path("organisation"), request.fields(), request.body(), key(request));
        String tracking = publicUrl.orElseGet(request::origin) + "/tracking/" + receipt.token();
        Map<String, Object> answer = receipt.toMap();
        answer.put("tracking", tracking);
        return Response.json(201, answer).with("location", tracking);
    }

    private static Optional<String> key(Request request) {
        Optional<String> key = request.header("idempotency-key");
        if (key.isPresent() && !key.get().matches(KEY)) {
            throw Refused.invalid("Idempotency-Key", "must be 1 to 200 visible ASCII characters");
        }
        return key;
    }
}
