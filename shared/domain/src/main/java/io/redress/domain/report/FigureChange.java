package io.redress.domain.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a restatement changes.
 *
 * @param name what it counts, in words
 * @param was what the version before says; null if it does not have the figure
 * @param is what this version says; null if it does not have the figure
 */
public record FigureChange(
        String name, @Nullable String was, @Nullable String is) {

    /** Every figure that differs between two versions of a report, in the order of the report. */
    public static List<FigureChange> between(Figures before, Figures now) {
        Map<String, String> was = NamedFigures.of(before);
        Map<String, String> is = NamedFigures.of(now);
        Set<String> names = new LinkedHashSet<>(is.keySet());
        names.addAll(was.keySet());
        List<FigureChange> changes = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(was.get(name), is.get(name))) {
                changes.add(new FigureChange(name, was.get(name), is.get(name)));
            }
        }
        return List.copyOf(changes);
    }
}
