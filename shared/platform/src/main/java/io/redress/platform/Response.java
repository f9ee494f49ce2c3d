package io.redress.platform;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a function to a request.
 *
 * @param encoded whether the body is bytes in base64, which the gateway decodes
 * @param cookies what the browser is to keep, each as the header {@code set-cookie} says it
 */
public record Response(int status, Map<String, String> headers, String body, boolean encoded, List<String> cookies) {

    /** How many bytes an answer to the gateway has at most. Lambda refuses more than 6 MB. */
    public static final int LARGEST = 5_000_000;

    /** How many bytes a character of the body takes at most, as an escape; an answer is rarely so large that they are counted. */
    private static final int LONGEST_ESCAPE = 6;

    private static final Map<String, String> ALWAYS = Map.of(
            "cache-control", "no-store",
            "x-content-type-options", "nosniff");

    public Response {
        headers = Map.copyOf(headers);
        cookies = List.copyOf(cookies);
    }

    public Response(int status, Map<String, String> headers, String body) {
        this(status, headers, body, false, List.of());
    }

    public static Response ok(Object body) {
        return json(200, body);
    }

    /** @param body maps, lists and plain values, which a presenter has made */
    public static Response json(int status, Object body) {
        refuseRecords(body);
        return of(status, "application/json", Json.answer(body));
    }

    /** Rejects records, because the API would change whenever the code renames a component of a record. */
    private static void refuseRecords(@Nullable Object value) {
        if (value instanceof Record) {
            throw new IllegalArgumentException("an answer must consist of maps and lists, but has a "
                    + value.getClass().getSimpleName());
        }
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(Response::refuseRecords);
        } else if (value instanceof Collection<?> list) {
            list.forEach(Response::refuseRecords);
        }
    }

    public static Response of(int status, String type, String body) {
        return new Response(status, Map.of("content-type", type), body);
    }

    /** An answer that is no text, such as a PDF. */
    public static Response bytes(int status, String type, byte[] body) {
        return new Response(
                status, Map.of("content-type", type), Base64.getEncoder().encodeToString(body), true, List.of());
    }

    public static Response nothing() {
        return new Response(204, Map.of(), "");
    }

    public Response withoutBody() {
        return new Response(status, headers, "", false, cookies);
    }

    public Response with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Response(status, more, body, encoded, cookies);
    }

    public Response withCookie(String cookie) {
        List<String> more = new ArrayList<>(cookies);
        more.add(cookie);
        return new Response(status, headers, body, encoded, more);
    }

    /** The answer in the form that API Gateway reads. No cache may store anything about a complaint. */
    public byte[] toGateway() {
        Map<String, String> all = new LinkedHashMap<>(ALWAYS);
        all.putAll(headers);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("statusCode", status);
        answer.put("headers", all);
        answer.put("body", body);
        answer.put("isBase64Encoded", encoded);
        if (!cookies.isEmpty()) {
            answer.put("cookies", cookies);
        }
        return Json.bytes(answer);
    }

    /** Whether the answer is small enough for Lambda to send it. */
    public boolean fits() {
        return (long) body.length() * LONGEST_ESCAPE < LARGEST / 2 || toGateway().length <= LARGEST;
    }

    @Override
    public String toString() {
        return "Response[" + status + "]";
    }
}
