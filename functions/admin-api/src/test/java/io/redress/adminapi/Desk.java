package io.redress.adminapi;

import io.redress.domain.staff.SignIn;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.messaging.DeadLetterQueue;
import io.redress.platform.Json;
import io.redress.platform.Tree;
import io.redress.testing.Endpoint;
import io.redress.testing.Example;
import io.redress.testing.Invoked;
import io.redress.testing.TestQueue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The API for staff as API Gateway calls it, after the examples in events/. */
final class Desk implements AutoCloseable {

    static final Colleague MARGARET = Colleague.of("Margaret Lindqvist", "managing-director");
    static final Colleague DANIEL =
            Colleague.of("Daniel Okafor", "director-of-quality").below(MARGARET);
    static final Colleague MARY =
            Colleague.of("Mary Whitfield", "quality-manager").below(DANIEL);
    static final Colleague QUENTIN =
            Colleague.of("Quentin Archer", "quality-manager").below(DANIEL);
    static final Colleague ADELE = Colleague.of("Adele Novak", "administrator");

    static final String COMPLAINTS = "GET /{organisation}/admin/complaints";
    static final String COMPLAINT = COMPLAINTS + "/{reference}";
    static final String HISTORY = COMPLAINT + "/history";
    static final String VERIFICATION = HISTORY + "/verification";
    static final String LIMITS = COMPLAINT + "/time-limits";
    static final String LODGE = "POST /{organisation}/admin/complaints";
    static final String ACT = "POST /{organisation}/admin/complaints/{reference}/actions/{action}";
    static final String STAFF = "GET /{organisation}/admin/staff";
    static final String MEMBER = STAFF + "/{id}";
    static final String PUT_MEMBER = "PUT /{organisation}/admin/staff/{id}";
    static final String DELETE_MEMBER = "DELETE /{organisation}/admin/staff/{id}";
    static final String REPORTS = "GET /{organisation}/admin/reports";
    static final String REPORT = REPORTS + "/{report}/{period}";
    static final String ASK = "POST /{organisation}/admin/reports/{report}/{period}";
    static final String IT_ARRIVED = ASK + "/recipients/{recipient}/it-arrived";
    static final String SEND_AGAIN = ASK + "/recipients/{recipient}/send-again";
    static final String REPORT_FEEDBACK = ASK + "/feedback";
    static final String REPORT_ACT = ASK + "/actions/{action}";
    static final String REGISTER = "GET /{organisation}/admin/register";
    static final String CALENDAR = "GET /{organisation}/admin/calendar";
    static final String DECLARE = "PUT /{organisation}/admin/calendar";
    static final String CONDITIONS = "GET /{organisation}/admin/contact-conditions";
    static final String CONDITIONS_ENTRY = CONDITIONS + "/{id}";
    static final String SET_CONDITIONS = "POST /{organisation}/admin/contact-conditions";
    static final String REVIEW_CONDITIONS = SET_CONDITIONS + "/{id}/reviews";
    static final String RECORD_CALL = SET_CONDITIONS + "/{id}/calls";
    static final String ERASE_CONDITIONS = "DELETE /{organisation}/admin/contact-conditions/{id}";
    static final String IMPROVEMENTS = "GET /{organisation}/admin/improvements";
    static final String PROPOSE = "POST /{organisation}/admin/improvements";
    static final String DECIDE = PROPOSE + "/{id}/decisions";
    static final String SETTINGS_HISTORY = "GET /{organisation}/admin/history/{settings}";
    static final String ERASURES = "GET /{organisation}/admin/erasures";
    static final String DEAD_LETTERS = "GET /{organisation}/admin/dead-letters";
    static final String MOVE_BACK = "POST /{organisation}/admin/dead-letters/move-back";
    static final String SUBJECT = "POST /{organisation}/admin/subject-access";
    static final String ERASE_SUBJECT = SUBJECT + "/erasure";
    static final String PROCEDURE = "GET /{organisation}/admin/procedure";

    static final String CURSOR_KEY = "a text that nobody outside knows";

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    final Fixture fixture = Fixture.onFriday();
    final TestQueue queue = TestQueue.empty();
    private final String organisation;
    private final Invoked function;

    Desk() {
        this(Fixture.KIWI);
    }

    /** The desk of another organisation of the same deployment. */
    Desk(String organisation) {
        this(organisation, Map.of());
    }

    /** The same with other values of some variables. */
    Desk(String organisation, Map<String, String> others) {
        this.organisation = organisation;
        Map<String, String> variables = new HashMap<>(Endpoint.SQS.variables());
        variables.put("ORGANISATIONS", String.join(",", new LinkedHashSet<>(List.of(Fixture.KIWI, organisation))));
        for (String each : DeadLetterQueue.FUNCTIONS) {
            String name = each.toUpperCase(Locale.ROOT).replace('-', '_');
            variables.put(name + "_QUEUE_URL", queue.url());
            variables.put(name + "_DEAD_LETTERS_URL", queue.url());
        }
        variables.put("REPORT_QUEUE_URL", queue.url());
        variables.put("MAIL_BUCKET", "mails");
        variables.put("MALWARE_SCAN", "false");
        variables.put("CURSOR_KEY", CURSOR_KEY);
        variables.putAll(others);
        function = new Invoked("admin-api", new AdminApiHandler(fixture.env(variables)));
        fixture.staff(MARGARET, DANIEL, MARY, QUENTIN, ADELE);
    }

    /** The answer of the function. */
    record Answer(int status, Map<String, String> headers, String text) {

        Tree json() {
            return Tree.read(text);
        }

        /** One field of every object in a list. */
        List<String> each(String list, String field) {
            return json().list(list).stream().map(item -> item.required(field)).toList();
        }

        List<String> faulty() {
            return each("faults", "field");
        }
    }

    /** A user who has signed in. */
    record Clerk(Desk desk, String id, String groups, Map<String, String> query, Map<String, String> headers) {

        /** The same user with a parameter in the query. */
        Clerk asking(String parameter, String value) {
            Map<String, String> all = new LinkedHashMap<>(query);
            all.put(parameter, value);
            return new Clerk(desk, id, groups, all, headers);
        }

        /** The same user with a header. */
        Clerk saying(String header, String value) {
            Map<String, String> all = new LinkedHashMap<>(headers);
            all.put(header, value);
            return new Clerk(desk, id, groups, query, all);
        }

        /** Calls a route of the organisation with its further parameters. */
        Answer call(String route, String... parameters) {
            return desk.call(this, route, "", parameters);
        }

        /** Calls a route with a body. */
        Answer send(String route, String body, String... parameters) {
            return desk.call(this, route, body, parameters);
        }

        Answer act(String reference, String action, Map<String, String> fields) {
            return desk.call(this, ACT, Json.write(fields), reference, action);
        }

        Answer declare(String body) {
            return desk.call(this, DECLARE, body);
        }

        Answer lodge(Map<String, Object> body) {
            return desk.call(this, LODGE, Json.write(body));
        }

        Answer put(String member, String body) {
            return desk.call(this, PUT_MEMBER, body, member);
        }
    }

    /** Somebody from the directory. Who is not there yet is entered. */
    Clerk as(Colleague colleague) {
        if (fixture.directory.find(organisation, colleague.id()).isEmpty()) {
            fixture.directory.put(organisation, colleague.member());
        }
        return as(
                colleague.id(), SignIn.groups(organisation, colleague.member()).toArray(String[]::new));
    }

    /** A user with these groups in the token. */
    Clerk as(String id, String... groups) {
        return new Clerk(this, id, "[" + String.join(" ", groups) + "]", Map.of(), Map.of());
    }

    private Answer call(Clerk clerk, String route, String body, String... parameters) {
        Map<String, Object> event = Example.event("admin-api");
        Map<String, Object> path = new LinkedHashMap<>(Map.of("organisation", organisation));
        List<String> names = PARAMETER
                .matcher(route)
                .results()
                .map(found -> found.group(1))
                .skip(1)
                .toList();
        for (int i = 0; i < names.size(); i++) {
            path.put(names.get(i), parameters[i]);
        }
        event.put("routeKey", route);
        event.put(
                "rawPath",
                PARAMETER
                        .matcher(route.substring(route.indexOf('/')))
                        .replaceAll(found -> Matcher.quoteReplacement(String.valueOf(path.get(found.group(1))))));
        event.put("pathParameters", path);
        event.put("queryStringParameters", clerk.query());
        event.put("headers", clerk.headers());
        event.put("body", body);
        Map<String, Object> claims = Map.of("sub", clerk.id(), "cognito:groups", clerk.groups());
        event.put("requestContext", Map.of("authorizer", Map.of("jwt", Map.of("claims", claims))));
        return answer(function.with(event));
    }

    /** Calls the function with an example, unchanged. */
    Answer example(String name) {
        return answer(function.with(Example.text(name)));
    }

    private static Answer answer(Tree answer) {
        return new Answer(
                Integer.parseInt(answer.required("statusCode")),
                answer.at("headers").texts(),
                answer.text("body").orElse(""));
    }

    @Override
    public void close() {
        queue.close();
        fixture.close();
    }
}
