package io.redress.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import io.avaje.json.JsonException;
import io.redress.domain.FaultWords;
import io.redress.domain.Rejection;
import io.redress.platform.Fields;
import io.redress.platform.Log;
import io.redress.platform.MalformedRequest;
import io.redress.platform.Problem;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Runs a function as an HTTP endpoint: reads the request, and turns every exception into an answer. */
public final class Http {

    private Http() {}

    /**
     * Answers one request. A refusal by the function becomes a problem document; any other exception becomes a 500 that
     * does not show its cause.
     */
    public static void answer(
            InputStream in,
            OutputStream out,
            Context context,
            OriginSecret origin,
            Function<Request, Response> function)
            throws IOException {
        answer(in, out, context, origin, function, (_, problem) -> problem.response());
    }

    /**
     * Answers one request.
     *
     * @param origin refuses requests that did not come through the firewall, before the function sees them
     * @param problems makes the answer from a problem, for callers who do not read JSON
     */
    public static void answer(
            InputStream in,
            OutputStream out,
            Context context,
            OriginSecret origin,
            Function<Request, Response> function,
            BiFunction<Request, Problem, Response> problems)
            throws IOException {
        byte[] event = in.readAllBytes();
        out.write(Telemetry.within(context, () -> answer(event, context, origin, function, problems)
                .toGateway()));
    }

    private static Response answer(
            byte[] event,
            Context context,
            OriginSecret origin,
            Function<Request, Response> function,
            BiFunction<Request, Problem, Response> problems) {
        Request request;
        try {
            request = request(event);
        } catch (MalformedRequest malformed) {
            Telemetry.count("Answered4xx");
            return LongEvent.withoutBody(event)
                    .filter(origin::admits)
                    .map(rest -> shown(Problem.of(malformed, rest), rest, context, problems))
                    .orElseGet(() ->
                            Problem.of(malformed, Request.of(Tree.read("{}"))).response());
        }
        if (!origin.admits(request)) {
            Telemetry.count("PastTheFirewall");
            return Problem.of(Rejection.notAllowed(FaultWords.say("request.otherAddress")), request)
                    .response();
        }
        return answer(request, context, function, problems);
    }

    /** Reads the request. The gateway sends valid JSON, so the only possible fault is a text in it that is too long. */
    private static Request request(byte[] event) {
        Tree tree;
        try {
            tree = Tree.read(event);
        } catch (JsonException _) {
            throw new MalformedRequest(413, FaultWords.say("request.large", Fields.LARGEST));
        }
        return Request.of(tree);
    }

    private static Response answer(
            Request request,
            Context context,
            Function<Request, Response> function,
            BiFunction<Request, Problem, Response> problems) {
        if (request.isHead()) {
            return answer(request.asGet(), context, function, problems).withoutBody();
        }
        Response response;
        try {
            response = sendable(function.apply(request));
        } catch (RuntimeException fault) {
            response = shown(problem(fault, request, context), request, context, problems);
        }
        Telemetry.count("Answered" + response.status() / 100 + "xx");
        return response;
    }

    /** Fails for an answer that Lambda would refuse to send. Every list ends before, so this shows a fault of ours. */
    private static Response sendable(Response response) {
        if (!response.fits()) {
            throw new IllegalStateException("the answer has more than " + Response.LARGEST + " bytes");
        }
        return response;
    }

    /** Makes the answer from a problem. If that fails, the caller gets the new problem as JSON. */
    private static Response shown(
            Problem problem, Request request, Context context, BiFunction<Request, Problem, Response> problems) {
        try {
            return sendable(problems.apply(request, problem));
        } catch (RuntimeException fault) {
            return problem(fault, request, context).response();
        }
    }

    private static Problem problem(RuntimeException fault, Request request, Context context) {
        return switch (fault) {
            case Rejection refused -> Problem.of(refused, request);
            case MalformedRequest malformed -> Problem.of(malformed, request);
            default -> {
                Log.failed("the request " + request.route() + " failed", fault);
                yield Problem.unexpected(context.getAwsRequestId(), request);
            }
        };
    }

    /** Fails, because template.yaml sends this route to a function that has no handler for it. */
    public static Response noSuchRoute(Request request) {
        throw new IllegalStateException("no handler for the route " + request.route());
    }
}
