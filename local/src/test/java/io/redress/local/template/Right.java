package io.redress.local.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One call that something may make on one thing, such as {@code dynamodb:Query} on {@code Table/index/nextCheck}, or {@code
 * dynamodb:GetItem} on {@code Table C#*}: the items whose partition keys begin with C#.
 */
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
        List<String> keys = leadingKeys(statement);
        for (String action : texts(statement.get("Action"))) {
            for (String resource : texts(statement.get("Resource"))) {
                if (keys.isEmpty()) {
                    rights.add(new Right(action, resource));
                }
                keys.forEach(key -> rights.add(onKeys(action, resource, key)));
            }
        }
        return rights;
    }

    /** The partition keys to which a statement is limited; empty if it is limited to none. */
    private static List<String> leadingKeys(Map<String, Object> statement) {
        Map<String, Object> condition = Properties.map(statement, "Condition");
        return Properties.list(Properties.map(condition, "ForAllValues:StringLike"), "dynamodb:LeadingKeys").stream()
                .map(Object::toString)
                .toList();
    }

    /** A right to those items whose partition keys match a pattern. */
    public static Right onKeys(String action, String resource, String keys) {
        return new Right(action, resource + " " + keys);
    }

    /** The resource without the partition keys. */
    String whole() {
        return resource.replaceFirst(" .*", "");
    }

    /** Whether this right covers another one; a star stands for any rest. */
    boolean covers(Right other) {
        boolean reaches = resource.endsWith("*")
                ? other.whole().startsWith(resource.substring(0, resource.length() - 1))
                : other.whole().equals(resource);
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
