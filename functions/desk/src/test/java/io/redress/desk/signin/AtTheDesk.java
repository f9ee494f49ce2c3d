package io.redress.desk.signin;

import io.redress.desk.DeskHandler;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.messaging.DeadLetterQueue;
import io.redress.platform.Env;
import io.redress.platform.Tree;
import io.redress.testing.Endpoint;
import io.redress.testing.Invoked;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The function of the desk with a user pool, and a browser that keeps cookies. */
public final class AtTheDesk implements AutoCloseable {

    static final String SITE = "https://complaints.kiwi.example";
    static final String TODAY = "GET /{organisation}/desk";
    static final Colleague MARY = Colleague.of("Mary Whitfield", "quality-manager");
    static final Colleague ADELE = Colleague.of("Adele Novak", "administrator");

    final Fixture fixture = Fixture.onFriday();
    final FakePool pool = new FakePool(fixture.clock);
    final Map<String, String> cookies = new TreeMap<>();
    private final Env env;
    private final Invoked function;

    public AtTheDesk() {
        Map<String, String> variables = new HashMap<>(Endpoint.SQS.variables());
        for (String each : DeadLetterQueue.FUNCTIONS) {
            String name = each.toUpperCase(Locale.ROOT).replace('-', '_');
            variables.put(name + "_QUEUE_URL", "http://localhost/queue");
            variables.put(name + "_DEAD_LETTERS_URL", "http://localhost/dead-letters");
        }
        variables.put("REPORT_QUEUE_URL", "http://localhost/queue");
        variables.put("MAIL_BUCKET", "mails");
        variables.put("MALWARE_SCAN", "false");
        variables.put("CURSOR_KEY", "a text that nobody outside knows");
        variables.putAll(pool.variables());
        env = fixture.env(variables);
        function = new Invoked("desk", new DeskHandler(env));
        fixture.staff(MARY, ADELE);
    }

    /** The variables and the clock of the function. */
    public Env env() {
        return env;
    }

    /** The answer of the function. */
    record Answer(int status, Map<String, String> headers, String body, List<String> cookies) {

        String location() {
            return headers.getOrDefault("location", "");
        }

        Map<String, String> query() {
            Map<String, String> query = new LinkedHashMap<>();
            for (String pair : URI.create(location()).getRawQuery().split("&")) {
                String[] parts = pair.split("=", 2);
                query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            return query;
        }
    }

    Answer get(String route, Map<String, String> query) {
        return send("GET " + route, Map.of("query", query));
    }

    Answer get(String route) {
        return get(route, Map.of());
    }

    /** Today, as the browser gets it. */
    Answer today() {
        return get("/{organisation}/desk");
    }

    /** Sends a form as a page of the site does. */
    Answer post(String route, Map<String, String> form) {
        return post(route, form, SITE);
    }

    /** @param origin where the page is from; empty if the browser does not say */
    Answer post(String route, Map<String, String> form, String origin) {
        return send("POST " + route, Map.of("form", form, "origin", origin));
    }

    @SuppressWarnings("unchecked")
    private Answer send(String route, Map<String, Object> sent) {
        Map<String, String> headers = new HashMap<>(Map.of("accept", "text/html"));
        Map<String, Object> event = new HashMap<>();
        if (!sent.getOrDefault("origin", "").equals("")) {
            headers.put("origin", sent.get("origin").toString());
        }
        if (sent.containsKey("form")) {
            headers.put("content-type", "application/x-www-form-urlencoded");
            event.put(
                    "body",
                    ((Map<String, String>) sent.get("form"))
                            .entrySet().stream()
                                    .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                                    .collect(Collectors.joining("&")));
        }
        event.put("routeKey", route);
        event.put(
                "rawPath",
                route.split(" ")[1]
                        .replace("{organisation}", "kiwi")
                        .replace("{reference}", Fixture.EXAMPLE)
                        .replace("{action}", "answer"));
        event.put("pathParameters", Map.of("organisation", "kiwi", "reference", Fixture.EXAMPLE, "action", "answer"));
        event.put("queryStringParameters", sent.getOrDefault("query", Map.of()));
        event.put("headers", headers);
        event.put("requestContext", Map.of("domainName", "api.example"));
        event.put("stageVariables", Map.of("deskClient", FakePool.CLIENT));
        event.put(
                "cookies",
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .toList());
        return kept(function.with(event));
    }

    private Answer kept(Tree answer) {
        List<String> set = new ArrayList<>();
        answer.list("cookies").forEach(cookie -> set.add(String.valueOf(cookie.value())));
        for (String cookie : set) {
            String[] named = cookie.split(";")[0].split("=", 2);
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(named[0]);
            } else {
                cookies.put(named[0], named[1]);
            }
        }
        return new Answer(
                Integer.parseInt(answer.required("statusCode")),
                answer.at("headers").texts(),
                answer.text("body").orElse(""),
                set);
    }

    /** Begins a sign-in; the answer leads to the user pool. */
    Answer begin(String to) {
        return get("/desk/sign-in", Map.of("to", to));
    }

    /** Comes back from the user pool with a code. */
    Answer comeBack(Answer begun) {
        return comeBack(begun.query().get("state"), pool.signIn(begun.query()));
    }

    Answer comeBack(String state, String code) {
        return get("/desk/callback", Map.of("state", state, "code", code));
    }

    /** Signs in, and goes on to today. */
    Answer signIn() {
        return comeBack(begin("/kiwi/desk"));
    }

    String session() {
        return cookies.getOrDefault(Cookie.SESSION, "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        pool.close();
        fixture.close();
    }
}
