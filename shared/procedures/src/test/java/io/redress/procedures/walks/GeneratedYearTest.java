package io.redress.procedures.walks;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.AccessEvent;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.RegisterRowBuilder;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.procedure.Intake.Anonymous;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report.Every;
import io.redress.domain.procedure.Stage;
import io.redress.domain.report.Counting;
import io.redress.domain.report.Figures;
import io.redress.domain.report.Period;
import io.redress.domain.report.Tally;
import io.redress.domain.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A year of complaints of each organisation, made by random walks, which are the same in every run. Every figure of every report on it
 * equals what is counted from the histories in another way.
 */
class GeneratedYearTest {

    private static final int COMPLAINTS = 300;

    /** Where some of these walks go on long enough for a complainant to be silent. */
    private static final Set<String> SILENT = Set.of("northumbria");

    private static final Duration MADE = Duration.ofHours(6);

    /** An entry of the register with its history. */
    private record Entry(String reference, Complaint initial, List<Change> history) {

        RegisterRow row(Procedure procedure, Instant until) {
            Complaint complaint = initial;
            for (Change change : history) {
                complaint = change.at().isBefore(until) ? complaint.after(change) : complaint;
            }
            return RegisterRowBuilder.copy(RegisterRow.of(complaint, procedure))
                    .reference(reference)
                    .build();
        }

        boolean recorded(Instant until) {
            return history.getFirst().at().isBefore(until);
        }
    }

    static Stream<Rules> organisations() throws IOException {
        return RandomWalksTest.everybody().stream()
                .filter(rules -> Files.exists(Path.of(rules.procedure().organisation() + ".json")));
    }

    private static List<Entry> year(Rules rules) {
        List<Entry> year = new ArrayList<>();
        LongStream.rangeClosed(1, COMPLAINTS).forEach(seed -> {
            RandomWalk walk = new RandomWalk(rules);
            walk.goes(Seeds.steps(seed));
            year.add(new Entry("ENTRY-" + seed, walk.initial(), List.copyOf(walk.history())));
        });
        return year;
    }

    private static List<Period> chain(Every every, Procedure procedure) {
        return Stream.iterate(
                        Period.of(every, LocalDate.parse("2025-12-31"), procedure.year()),
                        period -> Period.of(every, period.until(), procedure.year()))
                .limit(
                        switch (every) {
                            case MONTH -> 14;
                            case QUARTER -> 6;
                            case YEAR -> 3;
                        })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("organisations")
    void every_figure_is_what_the_histories_say(Rules rules) {
        Procedure procedure = rules.procedure();
        List<Entry> year = year(rules);
        hasEverything(procedure, year);
        for (Every every : Every.values()) {
            Figures before = null;
            for (Period period : chain(every, procedure)) {
                Figures figures = report(rules, year, period, before);
                before = figures;
            }
        }
    }

    /** One report, compared with the recount; what it brings forward is what the one before carried forward. */
    private static Figures report(Rules rules, List<Entry> year, Period period, Figures before) {
        Procedure procedure = rules.procedure();
        Instant made = period.end(rules.calendar().zone()).plus(MADE);
        Counting counting = new Counting(period, procedure, rules.calendar());
        counting.made(made);
        counting.reported(
                earlier -> Optional.of(earlier.end(rules.calendar().zone()).plus(MADE)));
        Recount recount = new Recount(period, procedure, rules.calendar(), MADE);
        year.stream().filter(entry -> entry.recorded(made)).forEach(entry -> {
            counting.add(entry.row(procedure, made));
            recount.add(Objects.requireNonNull(LifeStory.of(entry.reference(), entry.history(), made)));
        });
        Figures counted = counting.figures();
        String which = procedure.organisation() + " " + period;
        Map<String, Integer> numbers = new TreeMap<>(recount.numbers());
        Map<String, Integer> shown = Reported.numbers(counted);
        // A breakdown is left out if no entry has a value.
        numbers.keySet()
                .removeIf(name -> (name.endsWith(" null") || name.endsWith(" " + Tally.RESTRICTED))
                        && shown.keySet().stream().noneMatch(other -> sameBreakdown(other, name))
                        && recount.numbers().keySet().stream()
                                .filter(other -> sameBreakdown(other, name))
                                .allMatch(other -> other.endsWith(" null") || other.endsWith(" " + Tally.RESTRICTED)));
        assertThat(shown).as(which).isEqualTo(numbers);
        assertThat(Reported.paces(counted)).as(which).isEqualTo(recount.paces());
        assertThat(whole(counted.channels()))
                .as(which)
                .isEqualTo(counted.complaints().received());
        if (!counted.departments().isEmpty()) {
            assertThat(whole(counted.departments()))
                    .as(which)
                    .isEqualTo(counted.complaints().received());
        }
        Figures continued = before == null ? counted : counted.continuing(before, procedure.year());
        if (before != null) {
            assertThat(continued.complaints().broughtForward())
                    .as(which)
                    .isEqualTo(before.complaints().carriedForward());
            assertThat(continued.complaints().corrected())
                    .as(which)
                    .isEqualTo(counted.complaints().broughtForward()
                            - before.complaints().carriedForward());
        }
        return continued;
    }

    private static boolean sameBreakdown(String one, String other) {
        return one.split(" ")[0].equals(other.split(" ")[0]);
    }

    private static int whole(List<Tally> tallies) {
        return tallies.stream().mapToInt(Tally::count).sum();
    }

    /** The year has what makes counting hard. */
    private static void hasEverything(Procedure procedure, List<Entry> year) {
        Set<Class<?>> events = new HashSet<>();
        Set<String> found = new HashSet<>();
        for (Entry entry : year) {
            for (Change change : entry.history()) {
                for (Event event : change.events()) {
                    events.add(event.getClass());
                    if (event instanceof StageEvent.Closed && change.by().startsWith(Change.SYSTEM)) {
                        found.add("silent");
                    }
                    if (event instanceof IntakeEvent.Submitted submitted) {
                        found.add(submitted.contactable() ? "named" : "anonymous");
                        found.add(submitted.received().isBefore(change.at()) ? "entered late" : "entered at once");
                        found.add(submitted.channel());
                    }
                }
            }
        }
        assertThat(events)
                .contains(IntakeEvent.Reclassified.class, AccessEvent.Restricted.class, StageEvent.Reopened.class);
        assertThat(events.contains(StageEvent.ContactedAfterEnd.class))
                .isEqualTo(procedure.stages().stream().anyMatch(Stage::afterTheEnd));
        assertThat(found).contains("entered late");
        if (procedure.intake().anonymous() != Anonymous.REFUSE) {
            assertThat(found).contains("anonymous");
        }
        procedure.channels().stream()
                .filter(channel -> channel.sender() != null)
                .forEach(channel -> assertThat(found).contains(channel.id()));
        boolean endsInSilence = procedure.limits().stream().anyMatch(limit -> limit.onMissed() != null);
        assertThat(found.contains("silent") && !endsInSilence)
                .as("only where a time limit of the complainant says so")
                .isFalse();
        if (SILENT.contains(procedure.organisation())) {
            assertThat(found).contains("silent");
        }
    }
}
