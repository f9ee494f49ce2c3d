package io.redress.domain.report;

import io.redress.domain.procedure.Procedure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The breakdowns of a procedure: each value with its title, in the order of the procedure. */
final class Titles {

    private Titles() {}

    static <T> Breakdown by(List<T> list, Function<T, String> id, Function<T, String> title) {
        return new Breakdown(
                list.stream().collect(Collectors.toMap(id, title, (first, _) -> first, LinkedHashMap::new)));
    }

    /** The kinds, and the answers at intake, that belong elsewhere. */
    static Breakdown turnedAway(Procedure procedure) {
        Map<String, String> titles = new LinkedHashMap<>();
        procedure.kinds().forEach(kind -> titles.put(kind.id(), kind.title()));
        procedure.intake().fields().stream()
                .flatMap(field -> field.choices().stream())
                .filter(choice -> choice.refused() != null)
                .forEach(choice -> titles.putIfAbsent(choice.id(), choice.title()));
        return new Breakdown(titles);
    }
}
