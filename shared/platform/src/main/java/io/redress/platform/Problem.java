package io.redress.platform;

import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rejection as RFC 9457 problem details.
 *
 * @param type the kind of the problem, such as {@code conflict}
 * @param instance the path of the request
 * @param faults what is wrong with the request, field by field; empty if the problem is another one
 * @param pause after which the same request may be accepted; absent if waiting is no use
 */
public record Problem(
        int status,
        String type,
        String title,
        String detail,
        String instance,
        List<Fault> faults,
        @Nullable Duration pause) {

    /** How many faults are listed. A request can have many more. */
    private static final int MOST_FAULTS = 100;

    /** How long the texts are that a problem repeats from a request. */
    private static final int LONGEST = 500;

    public Problem {
        detail = shortened(detail);
        faults = faults.stream()
                .limit(MOST_FAULTS)
                .map(fault -> new Fault(shortened(fault.field()), shortened(fault.message())))
                .toList();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST - 1))) + "\u2026";
    }

    private static String counted(int faults) {
        return "There are " + faults + " faults" + (faults > MOST_FAULTS ? "; these are the first " + MOST_FAULTS : "")
                + ".";
    }

    /** A problem that waiting does not solve. */
    public Problem(int status, String type, String title, String detail, String instance, List<Fault> faults) {
        this(status, type, title, detail, instance, faults, null);
    }

    public static Problem of(Rejection refused, Request request) {
        return switch (refused.reason()) {
            case Rejection.Reason.Invalid(List<Fault> faults) ->
                problem(
                        422,
                        "invalid",
                        "What was sent has faults",
                        faults.size() == 1 ? "There is one fault." : counted(faults.size()),
                        request,
                        faults);
            case Rejection.Reason.NotAllowed(String detail) ->
                problem(403, "not-allowed", "You may not do that", detail, request, List.of());
            case Rejection.Reason.NotFound(String detail) ->
                problem(404, "not-found", "There is no such thing", detail, request, List.of());
            case Rejection.Reason.Conflict(String detail) ->
                problem(409, "conflict", "That cannot be done now", detail, request, List.of());
            case Rejection.Reason.StaleVersion(String detail) ->
                problem(412, "stale-version", "It has changed since you read it", detail, request, List.of());
            case Rejection.Reason.Ended(String detail) ->
                problem(410, "ended", "That has ended", detail, request, List.of());
            case Rejection.Reason.Outside(String detail) ->
                problem(416, "outside", "There are no such bytes", detail, request, List.of());
            case Rejection.Reason.Full(String detail) ->
                problem(409, "full", "There is no room for more", detail, request, List.of());
            case Rejection.Reason.TooMany(String detail, Duration pause) ->
                new Problem(429, "too-many", "There is too much at once", detail, request.rawPath(), List.of(), pause);
        };
    }

    public static Problem of(MalformedRequest malformed, Request request) {
        return problem(
                malformed.status(),
                malformed.status() == 413 ? "too-large" : "malformed",
                malformed.status() == 413 ? "Too large" : "What was sent cannot be read",
                malformed.detail(),
                request,
                List.of(new Fault(malformed.field(), malformed.detail())));
    }

    /** An error in Redress: the answer contains only the number with which operators find it in the log. */
    public static Problem unexpected(String requestId, Request request) {
        return problem(
                500,
                "unexpected",
                "Something went wrong here",
                "It is not your fault. If you tell us of it, give this number: " + requestId,
                request,
                List.of());
    }

    private static Problem problem(
            int status, String type, String title, String detail, Request request, List<Fault> faults) {
        return new Problem(status, type, title, detail, request.rawPath(), faults);
    }

    /** The problem as JSON. */
    public Response response() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:redress:problem:" + type);
        document.put("title", title);
        document.put("status", status);
        document.put("detail", detail);
        document.put("instance", instance);
        if (!faults.isEmpty()) {
            document.put(
                    "faults",
                    faults.stream()
                            .map(fault -> Json.object("field", fault.field(), "message", fault.message()))
                            .toList());
        }
        Response response = Response.of(status, "application/problem+json", Json.write(document));
        return pause == null ? response : response.with("retry-after", String.valueOf(pause.toSeconds()));
    }
}
