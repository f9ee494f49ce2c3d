package io.redress.submission;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.domain.Rejection;
import io.redress.domain.language.Language;
import io.redress.intake.Receipt;
import io.redress.intake.TrackingLinks;
import io.redress.lambda.Http;
import io.redress.lambda.OriginSecret;
import io.redress.lambda.SnapStartPriming;
import io.redress.lambda.Telemetry;
import io.redress.platform.AcceptedLanguage;
import io.redress.platform.Env;
import io.redress.platform.IdempotencyKey;
import io.redress.platform.MalformedRequest;
import io.redress.platform.Problem;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.store.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Handles {@code POST /{organisation}/complaints}: a member of the public submits a complaint. */
public final class SubmissionHandler implements RequestStreamHandler {

    static final String ROUTE = "POST /{organisation}/complaints";

    private final SubmitComplaint submit;
    private final TrackingLinks links;
    private final OriginSecret origin;

    public SubmissionHandler() {
        this(Env.ofLambda());
    }

    public SubmissionHandler(Env env) {
        submit = new SubmitComplaint(env, Table.in(env));
        links = new TrackingLinks(env);
        origin = OriginSecret.in(env);
        if (SnapStartPriming.isDue(env)) {
            PrimeSubmission.run(env);
        }
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Http.answer(in, out, context, origin, this::answer, this::problem);
    }

    private Response answer(Request request) {
        return switch (request.route()) {
            case ROUTE -> created(request);
            default -> Http.noSuchRoute(request);
        };
    }

    private Response problem(Request request, Problem problem) {
        Language language = reader(request);
        return problem.response(language).with("content-language", language.tag());
    }

    /** The language that the sender accepts, or else that of the complaint; English if the organisation offers neither. */
    private Language reader(Request request) {
        List<Language> offered = submit.languages(request.path("organisation"));
        return AcceptedLanguage.of(request, offered)
                .or(() -> ofComplaint(request).filter(offered::contains))
                .orElse(Language.FALLBACK);
    }

    private static Optional<Language> ofComplaint(Request request) {
        try {
            return Language.read(request.fields().text("language"));
        } catch (MalformedRequest _) {
            return Optional.empty();
        }
    }

    private Response created(Request request) {
        Receipt receipt = taken(request);
        String tracking = links.of(request, receipt.token());
        Map<String, Object> answer = receipt.said();
        answer.put("tracking", tracking);
        int status = receipt.receivedBefore() == null ? 201 : 200;
        Telemetry.count(receipt.mailHeld() ? "SubmittedWithoutMail" : "Submitted");
        return Response.json(status, answer).with("location", tracking);
    }

    private Receipt taken(Request request) {
        try {
            return submit.run(
                    request.path("organisation"),
                    () -> reader(request),
                    request.fields(),
                    request.body(),
                    IdempotencyKey.of(request));
        } catch (Rejection rejection) {
            if (rejection.reason() instanceof Rejection.Reason.TooMany) {
                Telemetry.count("SubmissionsOverTheCap");
            }
            throw rejection;
        }
    }
}
