package io.redress.local.bench.lists;

import io.redress.local.lambda.FunctionFailed;
import io.redress.local.lambda.LambdaFunction;
import io.redress.platform.Json;
import io.redress.platform.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls the function behind the API for staff, as an HTTP API does. */
public final class StaffApi {

    /** The route of all lists. */
    public static final String LISTS = "GET /{organisation}/admin/complaints";

    private static final String COMPLAINT = "GET /{organisation}/admin/complaints/{reference}";
    private static final String ACT = "POST /{organisation}/admin/complaints/{reference}/actions/{action}";
    private static final int OK = 200;
    private static final int UNKNOWN = 404;

    private final LambdaFunction function;
    private final String organisation;

    public StaffApi(LambdaFunction function, String organisation) {
        this.function = function;
        this.organisation = organisation;
    }

    /** A page of a list. */
    public record Page(List<String> references, Optional<String> next) {}

    /** What happens between two pages while somebody reads a list. */
    @FunctionalInterface
    public interface Between {
        void happens(List<String> justRead) throws InterruptedException;
    }

    /** The names of all lists; the API names them in its answer to a wrong name. */
    public List<String> lists(SignIn who) throws InterruptedException {
        String told = body(call(LISTS, who, Map.of(), Map.of("list", "no-such-list"), ""))
                .list("faults")
                .getFirst()
                .required("message");
        return List.of(told.replaceFirst("^must be one of ", "").split(", "));
    }

    /** One page; the first one if there is no cursor. */
    public Page page(SignIn who, String list, int limit, @Nullable String cursor) throws InterruptedException {
        Map<String, Object> query = new LinkedHashMap<>(Map.of("list", list, "limit", String.valueOf(limit)));
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        Tree page = good(call(LISTS, who, Map.of(), query, ""));
        return new Page(
                page.list("complaints").stream()
                        .map(complaint -> complaint.required("reference"))
                        .toList(),
                page.text("next"));
    }

    /** All pages of a list. */
    public List<String> all(SignIn who, String list, int limit, Between between) throws InterruptedException {
        List<String> all = new ArrayList<>();
        String cursor = null;
        do {
            Page page = page(who, list, limit, cursor);
            all.addAll(page.references());
            cursor = page.next().orElse(null);
            between.happens(page.references());
        } while (cursor != null);
        return all;
    }

    /** Changes a complaint without moving it to another list. */
    public void note(SignIn who, String reference) throws InterruptedException {
        good(call(
                ACT,
                who,
                Map.of("reference", reference, "action", "note"),
                Map.of(),
                "{\"text\":\"While you read.\"}"));
    }

    /** Whether a reader may see a complaint. */
    public boolean shows(SignIn who, String reference) throws InterruptedException {
        return status(call(COMPLAINT, who, Map.of("reference", reference), Map.of(), "")) != UNKNOWN;
    }

    private Tree call(String route, SignIn who, Map<String, Object> path, Map<String, Object> query, String body)
            throws InterruptedException {
        Map<String, Object> parameters = new LinkedHashMap<>(path);
        parameters.put("organisation", organisation);
        List<String> groups = io.redress.domain.staff.SignIn.groups(organisation, Set.copyOf(who.roles()), Set.of());
        Map<String, Object> claims = Map.of("sub", who.id(), "cognito:groups", "[" + String.join(" ", groups) + "]");
        Map<String, Object> event = Map.of(
                "routeKey", route,
                "rawPath", "/" + organisation + "/admin/complaints",
                "pathParameters", parameters,
                "queryStringParameters", query,
                "headers", Map.of(),
                "body", body,
                "requestContext", Map.of("authorizer", Map.of("jwt", Map.of("claims", claims))));
        try {
            return Tree.read(function.invoke(Json.bytes(event)));
        } catch (FunctionFailed e) {
            throw new IllegalStateException(e);
        }
    }

    private static Tree good(Tree answer) {
        if (status(answer) != OK) {
            throw new IllegalStateException("answered with " + status(answer) + ": " + answer.required("body"));
        }
        return body(answer);
    }

    private static Tree body(Tree answer) {
        return Tree.read(answer.required("body"));
    }

    private static int status(Tree answer) {
        return Integer.parseInt(answer.required("statusCode"));
    }
}
