package io.redress.domain.report;

import io.redress.domain.complaint.Handling.Stated;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Action.Satisfaction;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts what complainants said about answers, in a period and in those before it, so that a report shows how it changes. */
final class SatisfactionCount {

    /** How many periods a report shows, its own included. */
    private static final int PERIODS = 8;

    /** The satisfaction stated in one period. */
    private record Counted(Period period, Instant start, Instant end, Map<Satisfaction, Integer> stated) {

        /** Of several answers of one complainant in the period, the last counts. */
        void add(RegisterRow row) {
            row.satisfaction().stream()
                    .filter(said -> !said.at().isBefore(start) && said.at().isBefore(end))
                    .reduce((_, later) -> later)
                    .map(Stated::satisfaction)
                    .ifPresent(said -> stated.merge(said, 1, Integer::sum));
        }

        SatisfactionFigures figures() {
            return SatisfactionFigures.of(
                    period,
                    count(Satisfaction.SATISFIED),
                    count(Satisfaction.PARTLY_SATISFIED),
                    count(Satisfaction.NOT_SATISFIED));
        }

        private int count(Satisfaction what) {
            return stated.getOrDefault(what, 0);
        }
    }

    private final List<Counted> periods = new ArrayList<>();

    SatisfactionCount(Period last, ZoneId zone) {
        Period period = last;
        for (int i = 0; i < PERIODS; i++) {
            periods.addFirst(
                    new Counted(period, period.start(zone), period.end(zone), new EnumMap<>(Satisfaction.class)));
            period = period.previous();
        }
    }

    /** The beginning of the first of the periods. */
    Instant start() {
        return periods.getFirst().start();
    }

    void add(RegisterRow row) {
        periods.forEach(period -> period.add(row));
    }

    /** The oldest period first, from the first one in which somebody answered; empty if nobody has in any of them. */
    List<SatisfactionFigures> figures() {
        return withoutSilentBeginning(periods.stream().map(Counted::figures));
    }

    /**
     * The figures of a period and of those before it. Those that a report has given stay as they were reported: a complaint that
     * is restricted later, or an entry that is reclassified, changes nothing that readers have got.
     *
     * @param now the figures as they are counted now, without silent periods at the beginning
     */
    static List<SatisfactionFigures> continuing(
            List<SatisfactionFigures> reported, List<SatisfactionFigures> now, Period last) {
        if (reported.isEmpty()) {
            return now;
        }
        String reportedUntil = reported.getLast().period();
        List<SatisfactionFigures> all = new ArrayList<>();
        Period period = last;
        for (int i = 0; i < PERIODS; i++) {
            all.addFirst(of(period, period.toString().compareTo(reportedUntil) > 0 ? now : reported));
            period = period.previous();
        }
        return withoutSilentBeginning(all.stream());
    }

    /** What was said in a period; nothing if the figures have no such period. */
    private static SatisfactionFigures of(Period period, List<SatisfactionFigures> figures) {
        return figures.stream()
                .filter(known -> known.period().equals(period.toString()))
                .findFirst()
                .orElseGet(() -> SatisfactionFigures.of(period, 0, 0, 0));
    }

    private static List<SatisfactionFigures> withoutSilentBeginning(Stream<SatisfactionFigures> figures) {
        return figures.dropWhile(period -> period.answered() == 0).toList();
    }
}
