package io.redress.domain.report;

import io.redress.domain.complaint.Handling.Stated;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Action.Satisfaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts what complainants said about answers in a period, and puts it after what was reported on those before it. */
final class SatisfactionCount {

    /** How many periods a report shows, its own included. */
    private static final int PERIODS = 8;

    /** The satisfaction stated in one period. */
    private static final class Counted {

        private final Period period;
        private final Instant start;
        private final Instant end;
        private final Map<Satisfaction, Integer> stated = new EnumMap<>(Satisfaction.class);

        Counted(Period period, ZoneId zone) {
            this.period = period;
            this.start = period.start(zone);
            this.end = period.end(zone);
        }

        /** Of several answers of one complainant in the period, the last counts. */
        void add(RegisterRow row) {
            Optional<Satisfaction> last = row.satisfaction().stream()
                    .filter(said -> !said.at().isBefore(start) && said.at().isBefore(end))
                    .reduce((_, later) -> later)
                    .map(Stated::satisfaction);
            last.ifPresent(said -> stated.merge(said, 1, Integer::sum));
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

    private final Counted counted;

    SatisfactionCount(Period period, ZoneId zone) {
        counted = new Counted(period, zone);
    }

    /** Restricted complaints are left out: nobody is to find by subtraction whether one of them was answered. */
    void add(RegisterRow row) {
        if (row.restriction() == null) {
            counted.add(row);
        }
    }

    /**
     * Those of this period alone; empty if nobody answered in it. A report does not read the rows of complaints that were over before,
     * so what it would count of earlier periods is not all that was said in them.
     */
    List<SatisfactionFigures> figures() {
        return withoutSilentBeginning(Stream.of(counted.figures()));
    }

    /**
     * The figures of a period and of those before it. Those that a report has given stay as they were reported: a complaint that
     * is restricted later, or an entry that is reclassified, changes nothing that readers have got.
     *
     * @param now the figures of the last period as they are counted now; none if nobody answered in it
     */
    static List<SatisfactionFigures> continuing(
            List<SatisfactionFigures> reported, List<SatisfactionFigures> now, Period last) {
        if (reported.isEmpty()) {
            return now;
        }
        LocalDate reportedUntil =
                Period.parse(reported.getLast().period(), last.year()).lastDay();
        List<SatisfactionFigures> all = new ArrayList<>();
        Period period = last;
        for (int i = 0; i < PERIODS; i++) {
            all.addFirst(of(period, period.from().isAfter(reportedUntil) ? now : reported));
            period = period.previous();
        }
        return withoutSilentBeginning(all.stream());
    }

    /** What was said in a period; nothing if the figures have no such period. */
    private static SatisfactionFigures of(Period period, List<SatisfactionFigures> figures) {
        return figures.stream()
                .filter(known -> known.period().equals(period.key()))
                .findFirst()
                .orElseGet(() -> SatisfactionFigures.of(period, 0, 0, 0));
    }

    private static List<SatisfactionFigures> withoutSilentBeginning(Stream<SatisfactionFigures> figures) {
        return figures.dropWhile(period -> period.answered() == 0).toList();
    }
}
