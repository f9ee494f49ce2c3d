package io.redress.local.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One call that something may make on one thing, such as {@code dynamodb:Query} on {@code Table/index/nextCheck}. */
public record Right(String action, String resource) {

    /** The rights that a function's own policies give it. */
    public static Set<Right> of(Declared declared, String function) {
        Set<Right> rights = new LinkedHashSet<>();
        statements(declared, function).forEach(statement -> rights.addAll(in(statement)));
        return rights;
    }

    static List<Map<String, Object>> statements(Declared declared, String function) {
        return Declared.maps(declared.properties(function), "Policies").stream()
                .flatMap(policy -> statements(policy).stream())
                .toList();
    }

    static List<Map<String, Object>> statements(Map<String, Object> policy) {
        return Declared.maps(policy, "Statement");
    }

    static Set<Right> in(Map<String, Object> statement) {
        Set<Right> rights = new LinkedHashSet<>();
        for (String action : texts(statement.get("Action"))) {
            texts(statement.get("Resource")).forEach(resource -> rights.add(new Right(action, resource)));
        }
        return rights;
    }

    /** Whether this right covers another one; a star stands for any rest. */
    boolean covers(Right other) {
        boolean reaches = resource.endsWith("*")
                ? other.resource.startsWith(resource.substring(0, resource.length() - 1))
                : other.resource.equals(resource);
        return action.equals(other.action) && reaches;
    }

    String service() {
        return action.replaceFirst(":.*", "");
    }

    private static List<String> texts(Object oneOrMore) {
        return oneOrMore instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of(oneOrMore.toString());
    }

    @Override
    public String toString() {
        return action + " on " + resource;
    }
}
