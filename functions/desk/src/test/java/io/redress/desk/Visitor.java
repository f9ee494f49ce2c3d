package io.redress.desk;

import io.redress.casework.StaffApi;
import io.redress.desk.signin.Sessions;
import io.redress.desk.signin.SignedIn;
import io.redress.domain.Rejection;
import io.redress.domain.staff.SignIn;
import io.redress.fixtures.Colleague;
import io.redress.platform.Env;
import io.redress.platform.MalformedRequest;
import io.redress.platform.Problem;
import io.redress.platform.Request;
import io.redress.platform.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A member of staff with a browser, who has signed in: opens pages of the desk, and sends their forms. */
final class Visitor {

    /** The public address of the desk, from which its forms are sent. */
    static final String SITE = "https://complaints.kiwi.example";

    private static final String DOMAIN = "desk.example";
    private static final List<String> ROUTES = List.of(
            "GET /{organisation}/desk",
            "GET /{organisation}/desk/complaints",
            "GET /{organisation}/desk/complaints/{reference}",
            "GET /{organisation}/desk/complaints/{reference}/actions/{action}",
            "POST /{organisation}/desk/complaints/{reference}/actions/{action}",
            "POST /{organisation}/desk/complaints/{reference}/actions/{action}/preview",
            "GET /{organisation}/desk/complaints/{reference}/letters/{change}/{letter}",
            "POST /{organisation}/desk/complaints/{reference}/documents",
            "GET /{organisation}/desk/complaints/{reference}/documents/{id}",
            "GET /{organisation}/desk/lodge",
            "POST /{organisation}/desk/lodge",
            "GET /{organisation}/desk/register",
            "GET /{organisation}/desk/register/csv",
            "GET /{organisation}/desk/reports",
            "GET /{organisation}/desk/reports/{report}/{period}",
            "POST /{organisation}/desk/reports/{report}/{period}",
            "POST /{organisation}/desk/reports/{report}/{period}/actions/{action}",
            "GET /{organisation}/desk/people",
            "GET /{organisation}/desk/people/{id}",
            "POST /{organisation}/desk/people/{id}",
            "GET /{organisation}/desk/calendar",
            "POST /{organisation}/desk/calendar",
            "GET /{organisation}/desk/procedure",
            "GET /{organisation}/desk/procedure/letters",
            "GET /{organisation}/desk/procedure/letters/{letter}",
            "GET /{organisation}/desk/mails",
            "GET /{organisation}/desk/mails/{id}",
            "POST /{organisation}/desk/mails/{id}",
            "GET /{organisation}/desk/figures");

    private final Desk desk;
    private final String organisation;

    /** What the visitor sees. */
    record Seen(int status, String location, String html, String policy) {

        /** The form that is sent to an address with this end. */
        ShownForm form(String end) {
            return ShownForm.in(html).stream()
                    .filter(form -> form.action().endsWith(end))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no form leads to " + end + " in " + html));
        }
    }

    private Visitor(Desk desk, String organisation) {
        this.desk = desk;
        this.organisation = organisation;
    }

    static Visitor of(Env env, String organisation, Colleague colleague) {
        Map<String, String> claims = Map.of(
                "sub",
                colleague.id(),
                "cognito:groups",
                "[" + String.join(" ", SignIn.groups(organisation, colleague.member())) + "]");
        SignedIn signedIn = new SignedIn("a session", colleague.id(), claims);
        return new Visitor(
                new Desk(env, new StaffApi(env, _ -> {}), new Sessions(env), _ -> Optional.of(signedIn)), organisation);
    }

    /** The page to which an answer leads, if it leads to one of the desk. */
    Seen followed(Seen seen) {
        return seen.location().contains("desk/") ? open("/" + seen.location().replaceFirst("^.*?desk/", "")) : seen;
    }

    /** Opens an address below the desk, such as {@code /register?from=2026-01-01}. */
    Seen open(String address) {
        return send("GET", address, Map.of());
    }

    Seen send(String address, Map<String, String> form) {
        return send("POST", address, form);
    }

    private Seen send(String method, String address, Map<String, String> form) {
        URI uri = URI.create("https://" + DOMAIN + "/" + organisation + "/desk" + address);
        Request request = request(method, uri, form);
        Response response;
        try {
            response = desk.answer(request);
        } catch (MalformedRequest malformed) {
            response = desk.problem(request, Problem.of(malformed, request));
        } catch (Rejection rejection) {
            response = desk.problem(request, Problem.of(rejection, request));
        }
        return new Seen(
                response.status(),
                response.headers().getOrDefault("location", ""),
                response.body(),
                response.headers().getOrDefault("content-security-policy", ""));
    }

    private Request request(String method, URI uri, Map<String, String> form) {
        for (String route : ROUTES) {
            String pattern = route.substring(route.indexOf(' ') + 1).replaceAll("\\{(\\w+)}", "(?<$1>[^/]+)");
            Matcher found = Pattern.compile(pattern).matcher(uri.getRawPath());
            if (route.startsWith(method + " ") && found.matches()) {
                Map<String, String> path = new LinkedHashMap<>();
                found.namedGroups().keySet().forEach(name -> path.put(name, decoded(found.group(name))));
                String body = form.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
                return new Request(
                        route,
                        path,
                        query(uri),
                        Map.of("origin", SITE, "content-type", "application/x-www-form-urlencoded"),
                        Map.of(),
                        uri.getRawPath(),
                        body.getBytes(StandardCharsets.UTF_8),
                        DOMAIN);
            }
        }
        throw new AssertionError("the desk has no route for " + method + " " + uri);
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
