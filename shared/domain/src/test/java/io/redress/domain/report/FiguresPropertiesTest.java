package io.redress.domain.report;

import static io.redress.domain.procedure.FinancialYear.CALENDAR;
import static io.redress.domain.report.Registers.ENGLAND;
import static io.redress.domain.report.Registers.PROCEDURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.Handling.Closing;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.Limit.State;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Report.Every;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties that hold for every register, tried with many. */
class FiguresPropertiesTest {

    static LongStream seeds() {
        return LongStream.range(0, 8);
    }

    /** Quarters, months and years that cover a whole register, from before its first line to after its last. */
    private static Stream<List<Period>> chains() {
        return Stream.of(Every.values()).map(every -> Stream.iterate(
                        Period.of(
                                every,
                                RandomRegister.FIRST.atZone(ENGLAND.zone()).toLocalDate(),
                                CALENDAR),
                        period -> Period.of(every, period.until(), CALENDAR))
                .limit(every == Every.MONTH ? 24 : 8)
                .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void brought_forward_is_what_the_period_before_carried_forward(long seed) {
        List<RegisterRow> register = RandomRegister.of(new Random(seed));
        chains().forEach(chain -> {
            int carried = 0;
            for (Period period : chain) {
                Movement complaints = figures(register, period).complaints();
                assertThat(complaints.broughtForward()).isEqualTo(carried);
                assertThat(complaints.broughtForward()
                                + complaints.received()
                                + complaints.reopened()
                                - complaints.closed())
                        .isEqualTo(complaints.carriedForward());
                carried = complaints.carriedForward();
            }
            assertThat(carried).isEqualTo((int) register.stream()
                    .filter(row -> row.kind().equals("complaint") && row.closed() == null)
                    .count());
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_limit_counts_in_exactly_one_period(long seed) {
        List<RegisterRow> register = RandomRegister.of(new Random(seed));
        long limits = register.stream().mapToLong(row -> row.limits().size()).sum();
        chains().forEach(chain -> assertThat(chain.stream()
                        .map(period -> figures(register, period).allLimits())
                        .mapToLong(kept -> kept.due() + kept.cancelled())
                        .sum())
                .isEqualTo(limits));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void later_events_change_no_figure_of_a_past_period(long seed) {
        List<RegisterRow> register = RandomRegister.of(new Random(seed));
        Period period = Period.parse("2026-Q2", CALENDAR);
        Instant end = period.end(ENGLAND.zone());
        List<RegisterRow> asItWasThen = register.stream()
                .filter(row -> row.received().isBefore(end))
                .map(row -> before(end, row))
                .toList();

        assertThat(figures(register, period)).isEqualTo(figures(asItWasThen, period));
        assertThat(sheet(register, period)).isEqualTo(sheet(asItWasThen, period));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void breakdowns_add_up_to_what_they_break_down(long seed) {
        Figures figures = figures(RandomRegister.of(new Random(seed)), Period.parse("2026-Q2", CALENDAR));

        assertThat(sum(figures.categories())).isEqualTo(figures.complaints().received());
        assertThat(sum(figures.channels())).isEqualTo(figures.complaints().received());
        assertThat(sum(figures.stages())).isEqualTo(figures.complaints().closed());
        assertThat(sum(figures.outcomes())).isEqualTo(figures.complaints().closed());
        assertThat(sum(figures.priorities()))
                .isEqualTo(figures.complaints().broughtForward()
                        + figures.complaints().received()
                        + figures.complaints().reopened());
    }

    private static int sum(List<Tally> tallies) {
        return tallies.stream().mapToInt(Tally::count).sum();
    }

    private static Figures figures(List<RegisterRow> register, Period period) {
        return Figures.of(register.stream(), period, PROCEDURE, ENGLAND);
    }

    private static List<Optional<List<String>>> sheet(List<RegisterRow> register, Period period) {
        RegisterSheet sheet = RegisterSheet.of(period, PROCEDURE, ENGLAND);
        return register.stream().map(sheet::cells).filter(Optional::isPresent).toList();
    }

    /** A line as it was before a time. */
    private static RegisterRow before(Instant moment, RegisterRow row) {
        boolean closed = row.closed() != null && row.closed().isBefore(moment);
        List<Limit> limits = row.limits().stream()
                .map(limit -> limit.ended() != null && !limit.ended().isBefore(moment)
                        ? new Limit(
                                limit.id(),
                                limit.started(),
                                limit.due(),
                                limit.firstDue(),
                                limit.extended(),
                                null,
                                null,
                                State.RUNNING,
                                null,
                                null,
                                0,
                                List.of())
                        : limit)
                .toList();
        List<Closing> over = row.closings().stream()
                .filter(closing -> closing.reopened().isBefore(moment))
                .toList();
        Optional<Closing> last = row.closings().stream()
                .filter(closing ->
                        closing.closed().isBefore(moment) && !closing.reopened().isBefore(moment))
                .findFirst();
        Instant end = closed ? row.closed() : last.map(Closing::closed).orElse(null);
        return Registers.row(
                row.reference(),
                row.kind(),
                row.category(),
                row.received(),
                over,
                end,
                end == null ? null : "satisfied",
                last.map(closing -> row.path().subList(0, closing.steps())).orElse(row.path()),
                limits.toArray(Limit[]::new));
    }
}
