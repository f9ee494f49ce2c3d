package io.redress.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list of named texts, such as the fields of a person. Empty texts are left out. */
final class Named {

    private final List<Map<String, Object>> all = new ArrayList<>();

    Named add(String name, String text) {
        if (!text.isBlank()) {
            all.add(Map.of("name", name, "text", text));
        }
        return this;
    }

    Named add(String name, Optional<String> text) {
        return add(name, text.orElse(""));
    }

    List<Map<String, Object>> all() {
        return all;
    }
}
