package io.redress.platform;

import io.redress.domain.FaultWords;
import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.Said;
import io.redress.domain.language.Language;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rejection as RFC 9457 problem details, before it is known in which language its reader wants it.
 *
 * @param type the kind of the problem, such as {@code conflict}
 * @param instance the path of the request
 * @param faults what is wrong with the request, field by field; empty if the problem is another one
 * @param pause after which the same request may be accepted; absent if waiting is no use
 */
public record Problem(
        int status,
        String type,
        Said title,
        Said detail,
        String instance,
        List<Fault> faults,
        @Nullable Duration pause) {

    /** How many faults are listed. A request can have many more. */
    private static final int MOST_FAULTS = 100;

    /** How long the texts are that a problem repeats from a request. */
    private static final int LONGEST = 500;

    public Problem {
        faults = faults.stream()
                .limit(MOST_FAULTS)
                .map(fault -> new Fault(shortened(fault.field()), fault.said()))
                .toList();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST - 1))) + "\u2026";
    }

    private static Said counted(int faults) {
        if (faults > MOST_FAULTS) {
            return FaultWords.say("faults.first", faults, MOST_FAULTS);
        }
        return faults == 1 ? FaultWords.say("faults.one") : FaultWords.say("faults.other", faults);
    }

    public static Problem of(Rejection refused, Request request) {
        Said detail = refused.said();
        return switch (refused.reason()) {
            case Rejection.Reason.Invalid(List<Fault> faults) ->
                problem(422, "invalid", "title.invalid", counted(faults.size()), request, faults);
            case Rejection.Reason.NotAllowed _ ->
                problem(403, "not-allowed", "title.notAllowed", detail, request, List.of());
            case Rejection.Reason.NotFound _ -> problem(404, "not-found", "title.notFound", detail, request, List.of());
            case Rejection.Reason.Conflict _ -> problem(409, "conflict", "title.conflict", detail, request, List.of());
            case Rejection.Reason.StaleVersion _ ->
                problem(412, "stale-version", "title.stale", detail, request, List.of());
            case Rejection.Reason.Ended _ -> problem(410, "ended", "title.ended", detail, request, List.of());
            case Rejection.Reason.Outside _ -> problem(416, "outside", "title.outside", detail, request, List.of());
            case Rejection.Reason.Full _ -> problem(409, "full", "title.full", detail, request, List.of());
            case Rejection.Reason.TooMany many ->
                new Problem(
                        429,
                        "too-many",
                        FaultWords.say("title.tooMany"),
                        detail,
                        request.rawPath(),
                        List.of(),
                        many.pause());
        };
    }

    public static Problem of(MalformedRequest malformed, Request request) {
        boolean large = malformed.status() == 413;
        return problem(
                malformed.status(),
                large ? "too-large" : "malformed",
                large ? "title.large" : "title.unread",
                malformed.said(),
                request,
                List.of(new Fault(malformed.field(), malformed.said())));
    }

    /** An error in Redress: the answer contains only the number with which operators find it in the log. */
    public static Problem unexpected(String requestId, Request request) {
        return problem(
                500, "unexpected", "title.unexpected", FaultWords.say("unexpected", requestId), request, List.of());
    }

    private static Problem problem(
            int status, String type, String title, Said detail, Request request, List<Fault> faults) {
        return new Problem(status, type, FaultWords.say(title), detail, request.rawPath(), faults, null);
    }

    /** The problem as JSON in English, for staff. */
    public Response response() {
        return response(Language.ENGLISH);
    }

    /** The problem as JSON with its words in a language. */
    public Response response(Language language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:redress:problem:" + type);
        document.put("title", title.in(language));
        document.put("status", status);
        document.put("detail", detail(language));
        document.put("instance", instance);
        if (!faults.isEmpty()) {
            document.put(
                    "faults",
                    faults.stream()
                            .map(fault -> Json.object("field", fault.field(), "message", message(fault, language)))
                            .toList());
        }
        Response response = Response.of(status, "application/problem+json", Json.write(document));
        return pause == null ? response : response.with("retry-after", String.valueOf(pause.toSeconds()));
    }

    /** Why the request is rejected. */
    public String detail(Language language) {
        return shortened(detail.in(language));
    }

    /** What is wrong with a field. */
    public static String message(Fault fault, Language language) {
        return shortened(fault.said().in(language));
    }
}
