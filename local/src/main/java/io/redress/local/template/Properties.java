package io.redress.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads properties out of the maps that a template is made of. */
final class Properties {

    private Properties() {}

    // All keys in a template are texts, but YAML does not tell the compiler.
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> properties, String name) {
        return properties.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    static List<?> list(Map<String, Object> properties, String name) {
        return properties.get(name) instanceof List<?> list ? list : List.of();
    }

    static Optional<String> text(Map<?, ?> properties, String name) {
        return Optional.ofNullable((Object) properties.get(name)).map(Object::toString);
    }

    static int number(Map<String, Object> properties, String name, int otherwise) {
        return text(properties, name).map(Integer::parseInt).orElse(otherwise);
    }

    static boolean truth(Map<String, Object> properties, String name) {
        return text(properties, name).map(Boolean::parseBoolean).orElse(false);
    }

    /** Both maps merged, nested maps too; if both have a value, the special one counts. */
    static Map<String, Object> merge(Map<String, Object> general, Map<String, Object> special) {
        Map<String, Object> merged = new LinkedHashMap<>(general);
        special.forEach((name, value) -> merged.put(
                name,
                value instanceof Map<?, ?> && general.get(name) instanceof Map<?, ?>
                        ? merge(map(general, name), map(special, name))
                        : value));
        return merged;
    }
}
