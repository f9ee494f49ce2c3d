package io.redress.domain.rules;

import static io.redress.domain.procedure.FinancialYear.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.CountedDue;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.RegisterRowBuilder;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report.Every;
import io.redress.domain.report.Counting;
import io.redress.domain.report.Figures;
import io.redress.domain.report.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Of a chain of reports, each missed time limit is told by exactly one: that of the period in which it was due, or once as known late,
 * whenever the entry was recorded, the checks ran and the reports were made.
 */
class EachMissOnceTest {

    private static final Procedure PROCEDURE = RandomLife.PROCEDURE;
    private static final ZoneId ZONE = Scenario.ENGLAND.zone();
    private static final int MONTHS = 24;

    /**
     * A version of a report.
     *
     * @param stands when it became the report of its period: the first when it was made, a restatement when it was submitted
     */
    private record Version(Period period, int number, Instant made, Instant stands) {}

    /** How a version of a report tells one time limit. */
    private record Telling(Version by, boolean late) {}

    /** The reports of consecutive months, in the order in which they are made. Some are made weeks late, and some are restated. */
    private static List<Version> reports(Random random) {
        List<Version> reports = new ArrayList<>();
        Period period = Period.of(Every.MONTH, LocalDate.parse("2026-01-01"), CALENDAR);
        Instant last = Instant.MIN;
        for (int i = 0; i < MONTHS; i++) {
            Instant usual =
                    period.end(ZONE).plus(Duration.ofHours(random.nextInt(4) > 0 ? 5 : random.nextInt(45 * 24)));
            Instant made = usual.isAfter(last) ? usual : last.plusSeconds(60);
            last = made;
            reports.add(new Version(period, 1, made, made));
            if (random.nextInt(3) == 0) {
                Instant again = made.plus(Duration.ofHours(1 + random.nextInt(200 * 24)));
                reports.add(new Version(period, 2, again, again.plus(Duration.ofHours(random.nextInt(14 * 24)))));
            }
            period = Period.of(Every.MONTH, period.until(), CALENDAR);
        }
        reports.sort(Comparator.comparing(Version::made));
        return reports;
    }

    /** When the version was made that stands for a period at a time. */
    private static Optional<Instant> reported(List<Version> reports, Period period, Instant time) {
        return reports.stream()
                .filter(version ->
                        version.period().equals(period) && version.stands().isBefore(time))
                .max(Comparator.comparing(Version::number))
                .map(Version::made);
    }

    /** How the versions tell each time limit of a complaint. Each limit is counted by itself. */
    private static Map<Integer, List<Telling>> tellings(RandomLife life, List<Version> reports) {
        Map<Integer, List<Telling>> tellings = new TreeMap<>();
        for (Version version : reports) {
            // The register is read some time after the report is begun.
            life.at(version.made().plus(Duration.ofMinutes(30)))
                    .map(complaint -> RegisterRow.of(complaint, PROCEDURE))
                    .ifPresent(row -> IntStream.range(0, row.limits().size())
                            .forEach(limit -> tellings.computeIfAbsent(limit, _ -> new ArrayList<>())
                                    .addAll(tellings(
                                            RegisterRowBuilder.copy(row)
                                                    .limits(List.of(row.limits().get(limit)))
                                                    .build(),
                                            version,
                                            reports))));
        }
        return tellings;
    }

    private static List<Telling> tellings(RegisterRow row, Version version, List<Version> reports) {
        Counting counting = new Counting(version.period(), PROCEDURE, Scenario.ENGLAND);
        counting.made(version.made());
        counting.reported(earlier -> reported(reports, earlier, version.made()));
        counting.add(row);
        Figures figures = counting.figures();
        List<Telling> tellings = new ArrayList<>();
        if (figures.allLimits().missed() > 0) {
            tellings.add(new Telling(version, false));
        }
        if (!figures.lateMisses().isEmpty()) {
            tellings.add(new Telling(version, true));
        }
        return tellings;
    }

    @Test
    void each_miss_is_told_by_the_report_of_its_period_or_once_as_known_late() {
        Map<String, Integer> seen = new TreeMap<>();
        LongStream.range(0, 200).forEach(seed -> {
            Random random = new Random(seed);
            List<Version> reports = reports(random);
            RandomLife life = RandomLife.of(random);
            List<Limit> limits = RegisterRow.of(life.last(), PROCEDURE).limits();
            Map<Integer, List<Telling>> tellings = tellings(life, reports);
            IntStream.range(0, limits.size())
                    .forEach(index -> holds(
                            "seed " + seed + " " + limits.get(index),
                            limits.get(index),
                            tellings.getOrDefault(index, List.of()),
                            seen));
        });
        assertThat(seen.keySet())
                .as("the lives have everything that makes it hard: %s", seen)
                .containsExactlyInAnyOrder(
                        "late",
                        "late, then restated",
                        "on time",
                        "restated alone",
                        "not missed",
                        "extended after the miss",
                        "found after a report",
                        "set when it was over");
    }

    private static void holds(String which, Limit limit, List<Telling> tellings, Map<String, Integer> seen) {
        List<Telling> own = tellings.stream()
                .filter(telling -> !telling.late() && telling.by().number() == 1)
                .toList();
        List<Telling> late = tellings.stream()
                .filter(telling -> telling.late() && telling.by().number() == 1)
                .toList();
        List<Telling> restated = tellings.stream()
                .filter(telling -> !telling.late() && telling.by().number() == 2)
                .toList();
        assertThat(tellings.stream()
                        .filter(telling -> telling.late() && telling.by().number() == 2)
                        .map(telling -> telling.by().period()))
                .as("a restatement tells no late miss that the report had not told: %s", which)
                .isSubsetOf(late.stream().map(telling -> telling.by().period()).toList());
        boolean missed = limit.state() == Limit.State.MISSED
                || limit.missed() != null
                || limit.running() && limit.overdue(RandomLife.END);
        if (!missed) {
            assertThat(tellings).as(which).isEmpty();
            see(seen, "not missed");
            return;
        }
        assertThat(own.size() + late.size() + (own.isEmpty() && late.isEmpty() ? restated.size() : 0))
                .as("%s is told by %s", which, tellings)
                .isOne();
        if (!late.isEmpty()) {
            assertThat(restated)
                    .as("%s: a restatement repeats it only if it stood after that: %s", which, tellings)
                    .allMatch(telling ->
                            !telling.by().stands().isBefore(late.getFirst().by().made()));
        }
        see(seen, !own.isEmpty() ? "on time" : late.isEmpty() ? "restated alone" : "late");
        if (!late.isEmpty() && !restated.isEmpty()) {
            see(seen, "late, then restated");
        }
        if (limit.missedDue() != null) {
            see(seen, "extended after the miss");
        }
        if (limit.dueSet() != null) {
            see(seen, "set when it was over");
        }
        if (limit.missed() != null
                && own.stream().anyMatch(telling -> telling.by().made().isBefore(limit.missed()))) {
            see(seen, "found after a report");
            assertThat(CountedDue.known(limit)).isBefore(limit.missed());
        }
    }

    private static void see(Map<String, Integer> seen, String what) {
        seen.merge(what, 1, Integer::sum);
    }
}
