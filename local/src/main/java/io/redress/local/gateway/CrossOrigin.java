package io.redress.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import io.redress.local.template.Cors;
import java.util.List;
import java.util.Optional;

/** Tells browsers which pages of other sites may call. An HTTP API does that itself, without calling a function. */
final class CrossOrigin {

    private static final int NO_CONTENT = 204;

    private final Optional<Cors> cors;

    CrossOrigin(Optional<Cors> cors) {
        this.cors = cors;
    }

    /** The answer to a preflight request of a browser; empty for any other request. */
    Optional<HttpAnswer> preflight(HttpExchange exchange) {
        if (cors.isEmpty() || !exchange.getRequestMethod().equals("OPTIONS")) {
            return Optional.empty();
        }
        HttpAnswer answer = HttpAnswer.text(NO_CONTENT, "text/plain", "");
        boolean asks = exchange.getRequestHeaders().containsKey("Access-Control-Request-Method");
        if (!asks || allowed(exchange).isEmpty()) {
            return Optional.of(answer);
        }
        HttpAnswer told =
                with(answer, "access-control-allow-methods", cors.get().methods());
        told = with(told, "access-control-allow-headers", cors.get().headers());
        if (cors.get().maxAge().isPresent()) {
            told = told.with("access-control-max-age", cors.get().maxAge().get());
        }
        return Optional.of(told);
    }

    /** The answer with the headers that a browser needs before it gives the answer to a page. */
    HttpAnswer onto(HttpAnswer answer, HttpExchange exchange) {
        return allowed(exchange)
                .map(origin -> with(
                        answer.with("access-control-allow-origin", origin),
                        "access-control-expose-headers",
                        cors.orElseThrow().exposed()))
                .orElse(answer);
    }

    private Optional<String> allowed(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Origin"))
                .flatMap(origin -> cors.flatMap(rules -> rules.allowed(origin)));
    }

    private static HttpAnswer with(HttpAnswer answer, String header, List<String> values) {
        return values.isEmpty() ? answer : answer.with(header, String.join(",", values));
    }
}
