package io.redress.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates CloudFormation's functions ({@code Ref}, {@code GetAtt}, {@code Sub}, {@code If}, {@code Join}, {@code
 * Select}, {@code Split}, {@code Equals}, {@code Not}, {@code And}, {@code Or}) with the values that are known here.
 * Any other function is refused.
 */
final class Intrinsics {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]+)}");
    private static final Object NOTHING = new Object();

    private final Map<String, Object> conditions;
    private final Function<String, Optional<Object>> known;

    /**
     * @param conditions the template's conditions, as written
     * @param known what {@code Name} (for Ref) and {@code Name.Attribute} (for GetAtt) stand for
     */
    Intrinsics(Map<String, Object> conditions, Function<String, Optional<Object>> known) {
        this.conditions = conditions;
        this.known = known;
    }

    /** The value with every function in it evaluated; null if the template says that there is no value. */
    @Nullable
    Object resolve(Object value) {
        Object result = work(value);
        return result == NOTHING ? null : result;
    }

    /** The properties with every function in their values evaluated, without those that have no value. */
    Map<String, Object> resolveAll(Map<String, Object> properties) {
        return each(properties);
    }

    boolean holds(String condition) {
        Object value = conditions.get(condition);
        if (value == null) {
            throw new IllegalArgumentException("the template has no condition " + condition);
        }
        return truth(value);
    }

    private Object work(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> isFunction(map) ? call(map) : each(map);
            case List<?> list ->
                list.stream().map(this::work).filter(item -> item != NOTHING).toList();
            case null -> NOTHING;
            default -> value;
        };
    }

    private static boolean isFunction(Map<?, ?> map) {
        if (map.size() != 1) {
            return false;
        }
        String key = map.keySet().iterator().next().toString();
        return key.equals("Ref") || key.startsWith("Fn::");
    }

    private Map<String, Object> each(Map<?, ?> map) {
        Map<String, Object> resolved = new LinkedHashMap<>();
        map.forEach((key, item) -> {
            Object result = work(item);
            if (result != NOTHING) {
                resolved.put(key.toString(), result);
            }
        });
        return resolved;
    }

    private Object call(Map<?, ?> map) {
        String function = map.keySet().iterator().next().toString();
        Object argument = argument(map, function);
        return switch (function) {
            case "Ref" -> argument.equals("AWS::NoValue") ? NOTHING : look(argument.toString());
            case "Fn::GetAtt" -> look(argument instanceof List<?> parts ? join(".", parts) : argument.toString());
            case "Fn::Sub" -> substitute(argument);
            case "Fn::If" -> {
                List<?> parts = (List<?>) argument;
                yield work(holds(parts.get(0).toString()) ? parts.get(1) : parts.get(2));
            }
            case "Fn::Join" -> {
                List<?> parts = (List<?>) argument;
                yield join(parts.get(0).toString(), (List<?>) work(parts.get(1)));
            }
            case "Fn::Select" -> {
                List<?> parts = (List<?>) argument;
                yield ((List<?>) work(parts.get(1)))
                        .get(Integer.parseInt(parts.get(0).toString()));
            }
            case "Fn::Split" -> {
                List<?> parts = (List<?>) argument;
                String text = Objects.toString(work(parts.get(1)));
                yield List.of(text.split(Pattern.quote(parts.get(0).toString()), -1));
            }
            case "Fn::Equals", "Fn::Not", "Fn::And", "Fn::Or" -> truth(map);
            default ->
                throw new IllegalArgumentException("the template uses " + function + ", which is not supported here");
        };
    }

    private static Object argument(Map<?, ?> map, String function) {
        return Optional.ofNullable((Object) map.get(function))
                .orElseThrow(() -> new IllegalArgumentException(function + " has no argument in the template"));
    }

    private boolean truth(Object value) {
        if (!(value instanceof Map<?, ?> map) || map.size() != 1) {
            throw new IllegalArgumentException("not a condition: " + value);
        }
        String function = map.keySet().iterator().next().toString();
        if (function.equals("Condition")) {
            return holds(argument(map, function).toString());
        }
        List<?> parts = (List<?>) argument(map, function);
        return switch (function) {
            case "Fn::Equals" -> text(parts.get(0)).equals(text(parts.get(1)));
            case "Fn::Not" -> !truth(parts.get(0));
            case "Fn::And" -> parts.stream().allMatch(this::truth);
            case "Fn::Or" -> parts.stream().anyMatch(this::truth);
            default -> throw new IllegalArgumentException("not a condition: " + value);
        };
    }

    private String text(Object value) {
        Object result = work(value);
        return result instanceof List<?> list ? join(",", list) : result.toString();
    }

    private String substitute(Object argument) {
        String pattern = argument instanceof List<?> parts ? parts.get(0).toString() : argument.toString();
        Map<?, ?> own = argument instanceof List<?> parts ? (Map<?, ?>) parts.get(1) : Map.of();
        return PLACEHOLDER.matcher(pattern).replaceAll(match -> {
            String name = match.group(2).strip();
            if (!match.group(1).isEmpty()) {
                return Matcher.quoteReplacement("${" + name + "}");
            }
            return Matcher.quoteReplacement(own.containsKey(name) ? text(own.get(name)) : text(look(name)));
        });
    }

    private Object look(String name) {
        return known.apply(name)
                .orElseThrow(() ->
                        new IllegalArgumentException("the template refers to " + name + ", which it does not declare"));
    }

    private static String join(String separator, List<?> parts) {
        List<String> texts = new ArrayList<>();
        parts.forEach(part -> texts.add(part.toString()));
        return String.join(separator, texts);
    }
}
