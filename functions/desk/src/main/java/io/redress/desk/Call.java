package io.redress.desk;

import io.redress.platform.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request to the staff API, without the organisation and the user, which every request has.
 *
 * @param route the part of the route after {@code /{organisation}/admin}, with its method before it, such as {@code GET /complaints/{reference}}
 * @param path the parameters of the path, but for the organisation
 */
record Call(
        String route, Map<String, String> path, Map<String, String> query, Map<String, String> headers, String body) {

    static Call get(String route) {
        return new Call("GET " + route, Map.of(), Map.of(), Map.of(), "");
    }

    /** @param body maps, lists and plain values */
    static Call post(String route, Map<String, ?> body) {
        return new Call("POST " + route, Map.of(), Map.of(), Map.of(), Json.write(body));
    }

    static Call put(String route, Map<String, ?> body) {
        return new Call("PUT " + route, Map.of(), Map.of(), Map.of(), Json.write(body));
    }

    static Call delete(String route) {
        return new Call("DELETE " + route, Map.of(), Map.of(), Map.of(), "");
    }

    /** The same with a parameter of the path. */
    Call at(String parameter, String value) {
        return new Call(route, with(path, parameter, value), query, headers, body);
    }

    /** The same with a parameter of the query; an empty value is left out. */
    Call asking(String parameter, String value) {
        return value.isBlank() ? this : new Call(route, path, with(query, parameter, value), headers, body);
    }

    /** The same with a header; an empty value is left out. */
    Call with(String header, String value) {
        return value.isBlank() ? this : new Call(route, path, query, with(headers, header, value), body);
    }

    /** The same, to be carried out only on this version. */
    Call ifMatch(String version) {
        return with("if-match", "\"" + version + "\"");
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return more;
    }

    @Override
    public String toString() {
        return "Call[" + route + "]";
    }
}
