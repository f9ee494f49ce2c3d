package io.redress.platform;

import io.redress.domain.Rejection;
import io.redress.domain.staff.Actor;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A request as API Gateway passes it to a function (HTTP API, payload 2.0), reduced to the parts that Redress uses.
 *
 * @param route the route that matched, such as {@code POST /{organisation}/complaints}
 * @param path the path's parameters, decoded
 * @param headers the headers, by name in small letters
 * @param domain the domain of the API that the gateway received the request for; empty if it does not say
 * @param claims the claims of the token that the authorizer accepted, as strings; empty if the user has not signed in
 */
public record Request(
        String route,
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        Map<String, String> claims,
        String rawPath,
        byte[] body,
        String domain) {

    private static final String HEAD = "HEAD ";
    private static final String DEPARTMENT = "department:";

    /** A request of which the gateway does not say for which domain it was. */
    public Request(
            String route,
            Map<String, String> path,
            Map<String, String> query,
            Map<String, String> headers,
            Map<String, String> claims,
            String rawPath,
            byte[] body) {
        this(route, path, query, headers, claims, rawPath, body, "");
    }

    public static Request of(Tree event) {
        Tree context = event.at("requestContext");
        String body = event.text("body").orElse("");
        boolean encoded = event.isTrue("isBase64Encoded");
        return new Request(
                event.text("routeKey").orElse(""),
                event.at("pathParameters").texts(),
                event.at("queryStringParameters").texts(),
                event.at("headers").texts(),
                context.at("authorizer").at("jwt").at("claims").texts(),
                event.text("rawPath").orElse(""),
                encoded ? decoded(body) : body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                context.text("domainName").orElse(""));
    }

    private static byte[] decoded(String body) {
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException _) {
            throw new MalformedRequest(400, "the body is not base64");
        }
    }

    public boolean isHead() {
        return route.startsWith(HEAD);
    }

    /** The GET request with the same answer as this HEAD request, but for the body. */
    public Request asGet() {
        return new Request(
                "GET " + route.substring(HEAD.length()), path, query, headers, claims, rawPath, body, domain);
    }

    public String path(String parameter) {
        return path.getOrDefault(parameter, "");
    }

    public Optional<String> query(String parameter) {
        return Optional.ofNullable(query.get(parameter)).filter(value -> !value.isBlank());
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
    }

    /** The fields of the body, which must be a JSON object. */
    public Fields fields() {
        return Fields.of(body);
    }

    /** The fields of the body, which must be a form as a browser sends it. */
    public Map<String, String> form() {
        return Form.read(body);
    }

    /**
     * The address of this API, without a slash at the end. Its domain is the one that the gateway has, never the one that a header
     * names, because a caller could write the address of somebody else there.
     */
    public String origin() {
        boolean plain = header("x-forwarded-proto").filter("http"::equals).isPresent();
        return (plain ? "http://" : "https://") + (domain.isBlank() ? "unknown.invalid" : domain);
    }

    /**
     * The member of staff who signed in, with the roles and departments in one organisation. Groups of the token are {@code
     * organisation:role} and {@code organisation:department:id}.
     *
     * @throws Rejection if the token has no role in the organisation
     */
    public Actor.Caseworker caseworker(String organisation) {
        Set<String> roles = new TreeSet<>();
        Set<String> departments = new TreeSet<>();
        for (String group : groups()) {
            if (group.startsWith(organisation + ":")) {
                String name = group.substring(organisation.length() + 1);
                if (name.startsWith(DEPARTMENT)) {
                    departments.add(name.substring(DEPARTMENT.length()));
                } else if (!name.isEmpty()) {
                    roles.add(name);
                }
            }
        }
        String id = claims.getOrDefault("sub", "");
        if (id.isBlank() || roles.isEmpty()) {
            throw Rejection.notAllowed("your sign-in has no role in this organisation");
        }
        return new Actor.Caseworker(id, roles, departments);
    }

    /** API Gateway passes a list as {@code [a b]}. */
    private List<String> groups() {
        String claim = claims.getOrDefault("cognito:groups", "").strip();
        String inner = claim.startsWith("[") && claim.endsWith("]") ? claim.substring(1, claim.length() - 1) : claim;
        return java.util.Arrays.stream(inner.split("[ ,]+"))
                .filter(group -> !group.isBlank())
                .toList();
    }

    @Override
    public String toString() {
        return route + " " + path.keySet().stream().sorted().collect(Collectors.joining(", ", "[", "]"));
    }
}
