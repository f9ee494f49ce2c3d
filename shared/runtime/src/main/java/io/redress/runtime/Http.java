package io.redress.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import io.avaje.json.JsonException;
import io.redress.domain.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Function;

/** Makes a function an HTTP endpoint: reads the request, answers refusals in words, and lets no other fault show. */
public final class Http {

    private Http() {}

    /** Answers one request. What the function refuses becomes a problem document; what breaks becomes a bare 500. */
    public static void answer(InputStream in, OutputStream out, Context context, Function<Request, Response> function)
            throws IOException {
        byte[] event = in.readAllBytes();
        Response response = Telemetry.within(context, () -> answer(event, context, function));
        out.write(response.toGateway());
    }

    private static Response answer(byte[] event, Context context, Function<Request, Response> function) {
        Request request;
        try {
            request = request(event);
        } catch (Malformed malformed) {
            Telemetry.count("Answered4xx");
            return Problem.of(malformed, Request.of(Tree.read("{}")));
        }
        return answer(request, context, function);
    }

    /** The gateway's JSON is sound, so all that can keep it from being read is a text in it that is too long. */
    private static Request request(byte[] event) {
        Tree tree;
        try {
            tree = Tree.read(event);
        } catch (JsonException _) {
            throw new Malformed(
                    413, "the request is too large; a body of at most " + Fields.LARGEST + " bytes is read");
        }
        return Request.of(tree);
    }

    private static Response answer(Request request, Context context, Function<Request, Response> function) {
        Response response;
        try {
            response = function.apply(request);
        } catch (Refused refused) {
            response = Problem.of(refused, request);
        } catch (Malformed malformed) {
            response = Problem.of(malformed, request);
        } catch (RuntimeException fault) {
            Telemetry.failed("the request " + request.route() + " failed", fault);
            response = Problem.unexpected(context.getAwsRequestId(), request);
        }
        Telemetry.count("Answered" + response.status() / 100 + "xx");
        return response;
    }

    /** A route that the template sends here and no handler knows: a fault of the deployment. */
    public static Response noSuchRoute(Request request) {
        throw new IllegalStateException("no handler for the route " + request.route());
    }
}
