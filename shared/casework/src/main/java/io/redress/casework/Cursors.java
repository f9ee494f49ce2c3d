package io.redress.casework;

import io.redress.platform.Env;
import io.redress.platform.MalformedRequest;
import io.redress.platform.Request;
import io.redress.platform.Seal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The cursors with which a client reads the next page of a list. A cursor reveals nothing of its place, and is valid only for
 * the same user and the same query: the place is sealed for them.
 */
final class Cursors {

    private static final String PARAMETER = "cursor";

    /** The parameters that may differ from page to page. */
    private static final Set<String> NOT_THE_QUESTION = Set.of(PARAMETER, "limit");

    private final Seal seal;

    Cursors(Env env) {
        this.seal = Seal.in(env);
    }

    /** The cursor with which the same query continues after a place; absent if there is no place, because nothing follows. */
    @Nullable
    String next(@Nullable String place, Request request) {
        return place == null ? null : at(place, request);
    }

    /** The cursor with which the same query continues after a place. */
    String at(String place, Request request) {
        return seal.seal(question(request), place);
    }

    /**
     * The place after which a request continues; absent for the first page. The error message for an invalid cursor does not
     * say what is wrong with it.
     */
    Optional<String> place(Request request) {
        return request.query(PARAMETER)
                .map(cursor -> seal.open(question(request), cursor).orElseThrow(Cursors::notOurs));
    }

    private static MalformedRequest notOurs() {
        return MalformedRequest.parameter(PARAMETER, "the cursor does not belong to this list; begin again without it");
    }

    /**
     * Who asks for what, as one text. Each part is written after its length, so that different queries never give the same
     * text.
     */
    private static String question(Request request) {
        StringBuilder question = new StringBuilder();
        add(question, request.route());
        add(question, request.claims().getOrDefault("sub", ""));
        add(question, request.path());
        Map<String, String> parameters = new TreeMap<>(request.query());
        parameters.keySet().removeAll(NOT_THE_QUESTION);
        // An empty parameter means the same as an absent one.
        parameters.values().removeIf(String::isBlank);
        add(question, parameters);
        return question.toString();
    }

    private static void add(StringBuilder question, Map<String, String> parameters) {
        add(question, String.valueOf(parameters.size()));
        new TreeMap<>(parameters).forEach((name, value) -> {
            add(question, name);
            add(question, value);
        });
    }

    private static void add(StringBuilder question, String part) {
        question.append(part.length()).append(':').append(part);
    }
}
