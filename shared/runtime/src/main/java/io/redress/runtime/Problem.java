package io.redress.runtime;

import io.redress.domain.Refused;
import io.redress.domain.Refused.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Refusals as RFC 9457 problem details. */
final class Problem {

    private Problem() {}

    static Response of(Refused refused, Request request) {
        return switch (refused.reason()) {
            case Refused.Reason.Invalid(List<Fault> faults) ->
                response(
                        422,
                        "invalid",
                        "What was sent has faults",
                        faults.size() == 1 ? "There is one fault." : "There are " + faults.size() + " faults.",
                        request,
                        faults);
            case Refused.Reason.NotAllowed(String detail) ->
                response(403, "not-allowed", "You may not do that", detail, request, List.of());
            case Refused.Reason.Unknown(String detail) ->
                response(404, "unknown", "There is no such thing", detail, request, List.of());
            case Refused.Reason.NotNow(String detail) ->
                response(409, "not-now", "That cannot be done now", detail, request, List.of());
            case Refused.Reason.Outdated(String detail) ->
                response(412, "outdated", "It has changed since you read it", detail, request, List.of());
        };
    }

    static Response of(Malformed malformed, Request request) {
        return response(
                malformed.status(),
                malformed.status() == 413 ? "too-large" : "malformed",
                malformed.status() == 413 ? "Too large" : "What was sent cannot be read",
                malformed.getMessage(),
                request,
                List.of(new Fault("body", malformed.getMessage())));
    }

    /** A fault of ours: no detail but the number under which it can be found in the log. */
    static Response unexpected(String requestId, Request request) {
        return response(
                500,
                "unexpected",
                "Something went wrong here",
                "It is not your fault. If you tell us of it, give this number: " + requestId,
                request,
                List.of());
    }

    private static Response response(
            int status, String type, String title, String detail, Request request, List<Fault> faults) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:redress:problem:" + type);
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("instance", request.rawPath());
        if (!faults.isEmpty()) {
            problem.put(
                    "faults",
                    faults.stream()
                            .map(fault -> Map.of("field", fault.field(), "message", fault.message()))
                            .toList());
        }
        return Response.of(status, "application/problem+json", Json.write(problem));
    }
}
