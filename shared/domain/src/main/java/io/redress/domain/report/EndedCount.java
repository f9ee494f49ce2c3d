package io.redress.domain.report;

import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Determination.Counts;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Counts how far the complaints closed had gone, and what was found about them. */
final class EndedCount {

    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put("first", "At the first stage");
        TITLES.put("directly", "At a later stage, without the first");
        TITLES.put("escalated", "At a later stage, after the first");
        TITLES.put("not-stated", "Not stated");
    }

    /** The complaints of one line. */
    private record Line(List<Counts> found, List<Integer> days) {

        int count(Counts what) {
            return (int) found.stream().filter(what::equals).count();
        }

        EndedFigures figures(String id, int whole) {
            return new EndedFigures(
                    id,
                    TITLES.getOrDefault(id, id),
                    days.size(),
                    Tally.percent(days.size(), whole),
                    count(Counts.UPHELD),
                    count(Counts.PARTLY_UPHELD),
                    count(Counts.NOT_UPHELD),
                    Pace.of(days).orElse(null));
        }
    }

    private final Procedure procedure;
    private final boolean levels;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private int restricted;

    EndedCount(Procedure procedure) {
        this.procedure = procedure;
        this.levels = procedure.stages().stream().anyMatch(stage -> stage.level() != null);
        TITLES.keySet().forEach(id -> lines.put(id, new Line(new ArrayList<>(), new ArrayList<>())));
    }

    void add(RegisterRow row, AsOf.Ending ending, String stage, Optional<Counts> found, int days) {
        Line line = Objects.requireNonNull(lines.get(way(row, ending, stage)));
        found.ifPresent(line.found()::add);
        line.days().add(days);
    }

    void addRestricted() {
        restricted++;
    }

    private String way(RegisterRow row, AsOf.Ending ending, String stage) {
        Optional<Integer> last = level(stage);
        boolean first = row.path().subList(0, ending.steps()).stream()
                .anyMatch(id -> level(id).filter(level -> level == 1).isPresent());
        return last.map(level -> level == 1 ? "first" : first ? "escalated" : "directly")
                .orElse("not-stated");
    }

    private Optional<Integer> level(String stage) {
        return procedure.stage(stage).map(Stage::level);
    }

    /** Empty if the procedure has no levels, or nothing was closed. */
    List<EndedFigures> figures() {
        int whole = restricted
                + lines.values().stream().mapToInt(line -> line.days().size()).sum();
        List<EndedFigures> figures = new ArrayList<>();
        if (!levels || whole == 0) {
            return figures;
        }
        lines.forEach((id, line) -> {
            if (!line.days().isEmpty()) {
                figures.add(line.figures(id, whole));
            }
        });
        if (restricted > 0) {
            Tally tally = Tally.restricted(restricted, whole);
            figures.add(new EndedFigures(Tally.RESTRICTED, tally.title(), restricted, tally.percent(), 0, 0, 0, null));
        }
        return List.copyOf(figures);
    }
}
