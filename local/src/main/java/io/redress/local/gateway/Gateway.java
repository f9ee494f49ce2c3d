package io.redress.local.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import io.redress.local.lambda.FunctionFailed;
import io.redress.local.lambda.LambdaFunction;
import io.redress.local.template.Cors;
import io.redress.local.template.Route;
import java.io.IOException;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Replaces API Gateway: finds the route, checks the caller, and passes the event to the function. */
public final class Gateway {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    private final RouteTable routes;
    private final Map<String, LambdaFunction> functions;
    private final TokenIssuer tokens;
    private final String domain;
    private final Map<String, String> stageVariables;
    private final InstantSource clock;
    private final CrossOrigin crossOrigin;

    /**
     * @param domain the host and port under which it answers
     * @param stageVariables what it passes with every request
     */
    public Gateway(
            List<Route> routes,
            Map<String, LambdaFunction> functions,
            TokenIssuer tokens,
            String domain,
            Map<String, String> stageVariables,
            InstantSource clock,
            Optional<Cors> cors) {
        this.routes = new RouteTable(routes);
        this.functions = functions;
        this.tokens = tokens;
        this.domain = domain;
        this.stageVariables = stageVariables;
        this.clock = clock;
        this.crossOrigin = new CrossOrigin(cors);
    }

    public void handle(HttpExchange exchange) throws IOException {
        Optional<HttpAnswer> preflight = crossOrigin.preflight(exchange);
        HttpAnswer answer = preflight.isPresent() ? preflight.get() : answer(exchange);
        crossOrigin.onto(answer, exchange).send(exchange);
    }

    private HttpAnswer answer(HttpExchange exchange) throws IOException {
        Optional<RouteTable.Match> match = routes.find(
                exchange.getRequestMethod(), exchange.getRequestURI().getRawPath());
        if (match.isEmpty()) {
            return HttpAnswer.message(404, "Not Found");
        }
        Route route = match.get().route();
        Optional<JWTClaimsSet> claims = Optional.empty();
        if (route.authorizer().isPresent()) {
            claims = tokens.claims(authorization(exchange));
            if (claims.isEmpty()) {
                exchange.getResponseHeaders().add("www-authenticate", "Bearer");
                return HttpAnswer.message(401, "Unauthorized");
            }
            if (!hasScope(route, claims.get())) {
                return HttpAnswer.message(403, "Forbidden");
            }
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return HttpAnswer.message(413, "Request Entity Too Large");
        }
        return call(
                LambdaFunction.named(route.function(), functions),
                JSON.writeValueAsBytes(
                        HttpEvent.of(exchange, body, match.get(), claims, domain, stageVariables, clock.instant())));
    }

    /** All values of the header, joined; several {@code Authorization} headers are never valid. */
    private static String authorization(HttpExchange exchange) {
        return String.join(",", exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
    }

    private static HttpAnswer call(LambdaFunction function, byte[] event) {
        try {
            return HttpAnswer.of(function.invoke(event));
        } catch (FunctionFailed e) {
            return e.timedOut()
                    ? HttpAnswer.message(503, "Service Unavailable")
                    : HttpAnswer.message(500, "Internal Server Error");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HttpAnswer.message(503, "Service Unavailable");
        }
    }

    private static boolean hasScope(Route route, JWTClaimsSet claims) {
        if (route.scopes().isEmpty()) {
            return true;
        }
        try {
            String scope = claims.getStringClaim("scope");
            return scope != null && Arrays.stream(scope.split(" ")).anyMatch(route.scopes()::contains);
        } catch (ParseException e) {
            return false;
        }
    }
}
