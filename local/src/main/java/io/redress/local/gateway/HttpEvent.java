package io.redress.local.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import io.redress.local.lambda.Identifiers;
import io.redress.local.template.Route;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a request as the event that an HTTP API passes to a function: payload format 2.0. */
final class HttpEvent {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private HttpEvent() {}

    static ObjectNode of(
            HttpExchange exchange,
            byte[] body,
            RouteTable.Match match,
            Optional<JWTClaimsSet> claims,
            String domain,
            Map<String, String> stageVariables,
            Instant now) {
        Route route = match.route();
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        ObjectNode event = JSON.createObjectNode();
        event.put("version", "2.0");
        event.put("routeKey", route.key());
        event.put("rawPath", exchange.getRequestURI().getRawPath());
        event.put("rawQueryString", query);
        headers(exchange, event, domain);
        queryParameters(query, event);
        context(exchange, event, route, claims, domain, now);
        if (!match.parameters().isEmpty()) {
            ObjectNode parameters = event.putObject("pathParameters");
            match.parameters().forEach((name, value) -> parameters.put(name, decode(value.replace("+", "%2B"))));
        }
        if (!stageVariables.isEmpty()) {
            stageVariables.forEach(event.putObject("stageVariables")::put);
        }
        body(exchange, body, event);
        return event;
    }

    private static void headers(HttpExchange exchange, ObjectNode event, String domain) {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        String cookies = headers.remove("cookie");
        if (cookies != null) {
            ArrayNode list = event.putArray("cookies");
            List.of(cookies.split("[;,]\\s*")).forEach(list::add);
        }
        headers.putIfAbsent("host", domain);
        headers.put("x-forwarded-for", address(exchange));
        headers.put("x-forwarded-port", domain.substring(domain.lastIndexOf(':') + 1));
        headers.put("x-forwarded-proto", "http");
        ObjectNode node = event.putObject("headers");
        headers.forEach(node::put);
    }

    private static void queryParameters(String query, ObjectNode event) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                String value = parts.length > 1 ? decode(parts[1]) : "";
                parameters.merge(decode(parts[0]), value, (one, other) -> one + "," + other);
            }
        }
        if (!parameters.isEmpty()) {
            ObjectNode node = event.putObject("queryStringParameters");
            parameters.forEach(node::put);
        }
    }

    private static void context(
            HttpExchange exchange,
            ObjectNode event,
            Route route,
            Optional<JWTClaimsSet> claims,
            String domain,
            Instant now) {
        ObjectNode context = event.putObject("requestContext");
        context.put("accountId", "000000000000");
        context.put("apiId", "local");
        context.put("domainName", domain);
        context.put("domainPrefix", "localhost");
        context.put("requestId", Identifiers.next());
        context.put("routeKey", route.key());
        context.put("stage", "$default");
        context.put("time", TIME.format(now));
        context.put("timeEpoch", now.toEpochMilli());
        ObjectNode http = context.putObject("http");
        http.put("method", exchange.getRequestMethod());
        http.put("path", exchange.getRequestURI().getRawPath());
        http.put("protocol", exchange.getProtocol());
        http.put("sourceIp", address(exchange));
        http.put(
                "userAgent",
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("User-Agent"))
                        .orElse(""));
        claims.ifPresent(set -> {
            ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
            ObjectNode all = jwt.putObject("claims");
            set.getClaims().forEach((name, value) -> all.put(name, text(value)));
            ArrayNode scopes = jwt.putArray("scopes");
            route.scopes().forEach(scopes::add);
        });
    }

    /** An HTTP API writes every claim as a string, a list as {@code [a b]}, a time as seconds. */
    private static String text(Object claim) {
        return switch (claim) {
            case Collection<?> list ->
                list.size() == 1 && list.iterator().next().equals("redress-local")
                        ? "redress-local"
                        : list.stream().map(Object::toString).collect(Collectors.joining(" ", "[", "]"));
            case Date date -> Long.toString(date.toInstant().getEpochSecond());
            default -> claim.toString();
        };
    }

    private static void body(HttpExchange exchange, byte[] body, ObjectNode event) {
        boolean text = ContentTypes.isText(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (body.length > 0) {
            event.put(
                    "body",
                    text
                            ? new String(body, StandardCharsets.UTF_8)
                            : Base64.getEncoder().encodeToString(body));
        }
        event.put("isBase64Encoded", body.length > 0 && !text);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String address(HttpExchange exchange) {
        return exchange.getRemoteAddress().getAddress().getHostAddress();
    }
}
