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

    /**
     * The figures that differ between two versions of a report, in the order of the report. If complaints were restricted between the
     * two, only totals: the other differences would tell the category, the department or the outcome of those complaints.
     */
    public static List<FigureChange> between(Figures before, Figures now) {
        boolean same = before.restricted() == now.restricted();
        Map<String, String> was = same ? NamedFigures.of(before) : NamedFigures.totals(before);
        Map<String, String> is = same ? NamedFigures.of(now) : NamedFigures.totals(now);
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
