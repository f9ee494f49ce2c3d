package io.redress.local.gateway;

import io.redress.local.template.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the route of a request as an HTTP API does: a written-out part of a path before a parameter, a parameter before
 * {@code {proxy+}}, a method before {@code ANY}, and {@code $default} last.
 */
final class RouteTable {

    private static final String DEFAULT = "$default";

    /** A route, and the parts of the path that its parameters stand for, as they were sent. */
    record Match(Route route, Map<String, String> parameters) {}

    private final List<Route> routes;

    RouteTable(List<Route> routes) {
        this.routes = routes.stream()
                .sorted(Comparator.comparing(RouteTable::specificity)
                        .thenComparing(route -> route.method().equals("ANY")))
                .toList();
    }

    Optional<Match> find(String method, String rawPath) {
        return routes.stream()
                .filter(route -> route.method().equals("ANY") || route.method().equals(method))
                .map(route -> match(route, rawPath))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A text to sort by: for each part of the path 0 for a literal, 1 for a parameter, 2 for {@code {proxy+}}. */
    private static String specificity(Route route) {
        if (route.path().equals(DEFAULT)) {
            return "3";
        }
        StringBuilder order = new StringBuilder();
        for (String part : parts(route.path())) {
            order.append(part.endsWith("+}") ? '2' : part.startsWith("{") ? '1' : '0');
        }
        return order.toString();
    }

    private static Optional<Match> match(Route route, String rawPath) {
        if (route.path().equals(DEFAULT)) {
            return Optional.of(new Match(route, Map.of()));
        }
        List<String> wanted = parts(route.path());
        List<String> given = parts(rawPath);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            String part = wanted.get(i);
            if (part.endsWith("+}") && i < given.size()) {
                parameters.put(part.substring(1, part.length() - 2), String.join("/", given.subList(i, given.size())));
                return Optional.of(new Match(route, parameters));
            }
            if (i >= given.size() || !fits(part, given.get(i))) {
                return Optional.empty();
            }
            if (part.startsWith("{")) {
                parameters.put(part.substring(1, part.length() - 1), given.get(i));
            }
        }
        return wanted.size() == given.size() ? Optional.of(new Match(route, parameters)) : Optional.empty();
    }

    private static boolean fits(String wanted, String given) {
        return wanted.startsWith("{") ? !given.isEmpty() : wanted.equals(given);
    }

    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>(List.of(path.split("/", -1)));
        parts.removeFirst();
        return parts;
    }
}
