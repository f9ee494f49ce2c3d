package io.redress.platform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the reading of a JSON text is, as a path such as {@code absences[1].from}, and which fields each open object has had. */
final class JsonPlace {

    /** Of deeper objects nobody needs to know the fields, because a text with them is refused. */
    private static final int DEEPEST = 20;

    /** An object or a list that is open. */
    private static final class Level {
        private final Set<String> names = new HashSet<>();
        private @Nullable String name;
        private int item;
    }

    private final List<Level> levels = new ArrayList<>();
    private int depth;

    void opens() {
        if (++depth <= DEEPEST) {
            levels.add(new Level());
        }
    }

    void closes() {
        if (depth > 0 && depth-- <= DEEPEST) {
            levels.removeLast();
        }
    }

    /** A comma comes: the next item of a list begins, or the next field. */
    void continues() {
        if (!levels.isEmpty() && depth <= DEEPEST) {
            levels.getLast().item++;
        }
    }

    /** A field begins; returns false if its object has had one of that name. */
    boolean names(String name) {
        if (levels.isEmpty() || depth > DEEPEST) {
            return true;
        }
        Level level = levels.getLast();
        level.name = name;
        return level.names.add(name);
    }

    String path() {
        StringBuilder path = new StringBuilder();
        for (Level level : levels) {
            if (level.name == null) {
                path.append('[').append(level.item).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(level.name);
            }
        }
        return path.toString();
    }
}
