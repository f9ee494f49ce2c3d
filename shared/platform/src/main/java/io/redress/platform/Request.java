package io.redress.platform;

import io.redress.domain.FaultWords;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request as API Gateway passes it to a function (HTTP API, payload 2.0), reduced to the parts that Redress uses.
 *
 * @param route the route that matched, such as {@code POST /{organisation}/complaints}
 * @param path the path's parameters, decoded
 * @param headers the headers, by name in small letters
 * @param domain the domain of the API that the gateway received the request for; empty if it does not say
 * @param claims the claims of the token that the authorizer accepted, as strings; empty if the user has not signed in
 * @param cookies the cookies, each as {@code name=value}
 * @param stageVariables the variables that the gateway passes with every request of its stage
 */
public record Request(
        String route,
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        Map<String, String> claims,
        String rawPath,
        byte[] body,
        String domain,
        List<String> cookies,
        Map<String, String> stageVariables) {

    private static final String HEAD = "HEAD ";

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

    /** A request without cookies, and of a gateway that passes no variables. */
    public Request(
            String route,
            Map<String, String> path,
            Map<String, String> query,
            Map<String, String> headers,
            Map<String, String> claims,
            String rawPath,
            byte[] body,
            String domain) {
        this(route, path, query, headers, claims, rawPath, body, domain, List.of(), Map.of());
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
                encoded ? decoded(body) : body.getBytes(StandardCharsets.UTF_8),
                context.text("domainName").orElse(""),
                event.items("cookies"),
                event.at("stageVariables").texts());
    }

    private static byte[] decoded(String body) {
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException _) {
            throw new MalformedRequest(400, FaultWords.say("body.noBase64"));
        }
    }

    public boolean isHead() {
        return route.startsWith(HEAD);
    }

    /** The GET request with the same answer as this HEAD request, but for the body. */
    public Request asGet() {
        return new Request(
                "GET " + route.substring(HEAD.length()),
                path,
                query,
                headers,
                claims,
                rawPath,
                body,
                domain,
                cookies,
                stageVariables);
    }

    /** The value of a cookie; empty without one. If a browser sends two of the same name, the first one counts. */
    public Optional<String> cookie(String name) {
        return cookies.stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1))
                .findFirst();
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

    /** Who signed in: the {@code sub} of the token; empty without a sign-in. */
    public String subject() {
        return claims.getOrDefault("sub", "");
    }

    /**
     * The groups of the token. API Gateway passes a list as {@code [a b]}. Only a blank separates groups; a comma or a bracket is a
     * part of a name, so that no group is ever read as two. A user pool allows no blank in the name of a group.
     */
    public List<String> groups() {
        String claim = claims.getOrDefault("cognito:groups", "").strip();
        boolean isList = claim.startsWith("[") && claim.endsWith("]");
        return isList
                ? Arrays.stream(claim.substring(1, claim.length() - 1).split(" "))
                        .filter(group -> !group.isBlank())
                        .toList()
                : Stream.of(claim).filter(group -> !group.isBlank()).toList();
    }

    @Override
    public String toString() {
        return route + " " + path.keySet().stream().sorted().collect(Collectors.joining(", ", "[", "]"));
    }
}
