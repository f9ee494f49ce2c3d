package io.redress.domain.report;

import static io.redress.domain.procedure.FinancialYear.CALENDAR;
import static io.redress.domain.report.Registers.ENGLAND;
import static io.redress.domain.report.Registers.PROCEDURE;
import static io.redress.domain.report.Registers.at;
import static io.redress.domain.report.Registers.closed;
import static io.redress.domain.report.Registers.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.Handling.Closing;
import io.redress.domain.complaint.Handling.LaterContact;
import io.redress.domain.complaint.Handling.Priority;
import io.redress.domain.complaint.Handling.Stated;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.RegisterRowBuilder;
import io.redress.domain.complaint.Restriction;
import io.redress.domain.complaint.SaidBy;
import io.redress.domain.procedure.Action.Satisfaction;
import io.redress.domain.procedure.Report.Every;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the figures of reports tell of a restricted complaint: that there is one, when it came and ended, and whether it was late. */
class RestrictedFiguresTest {

    private static final Restriction RESTRICTION = new Restriction("manager", true, List.of(), null);

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    /** All reports that readers may lay side by side: months, quarters and years that overlap. */
    private static List<Figures> published(List<RegisterRow> register) {
        return Stream.of(Every.values())
                .flatMap(every -> Stream.iterate(
                                Period.of(every, LocalDate.parse("2025-11-01"), CALENDAR),
                                period -> Period.of(every, period.until(), CALENDAR))
                        .limit(every == Every.MONTH ? 24 : 8))
                .map(period -> Figures.of(register.stream(), period, PROCEDURE, ENGLAND))
                .toList();
    }

    /** Complaints whose complainants said something about the answer, and wrote after the end. */
    private static List<RegisterRow> register(long seed) {
        return RandomRegister.of(new Random(seed)).stream()
                .map(row -> row.closed() == null
                        ? row
                        : RegisterRowBuilder.copy(row)
                                .satisfaction(
                                        List.of(new Stated(row.closed(), Satisfaction.SATISFIED, SaidBy.COMPLAINANT)))
                                .laterContacts(List.of(new LaterContact(
                                        row.closed().plus(Duration.ofDays(3)),
                                        row.closed().plus(Duration.ofDays(40)),
                                        "satisfied")))
                                .build())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void registers_that_differ_only_in_what_restricted_complaints_are_like_give_the_same_reports(long seed) {
        List<RegisterRow> register = register(seed);
        Random which = new Random(seed);
        List<RegisterRow> one = register.stream()
                .map(row -> which.nextInt(3) == 0 ? restricted(row) : row)
                .toList();
        Random other = new Random(seed + 1000);
        List<RegisterRow> changed = one.stream()
                .map(row -> row.restriction() == null ? row : otherwise(row, other))
                .toList();

        assertThat(published(changed)).isEqualTo(published(one));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void when_it_ended_within_a_month_changes_no_average_of_any_report(long seed) {
        List<RegisterRow> register = new ArrayList<>(register(seed));
        RegisterRow early = restricted(closed("R", at("2026-01-08T10:00"), at("2026-05-04T10:00")));
        RegisterRow late = restricted(closed("R", at("2026-01-08T10:00"), at("2026-05-29T10:00")));
        List<RegisterRow> others = List.copyOf(register);
        register.add(early);
        List<Figures> withEarly = published(register);
        register.set(register.size() - 1, late);

        assertThat(published(register)).isEqualTo(withEarly);
        assertThat(withEarly.stream().map(Figures::pace))
                .isEqualTo(published(others).stream().map(Figures::pace).toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void restricting_complaints_changes_no_total(long seed) {
        List<RegisterRow> register = register(seed);
        List<RegisterRow> all =
                register.stream().map(RestrictedFiguresTest::restricted).toList();
        List<Figures> open = published(register);
        List<Figures> hidden = published(all);

        for (int i = 0; i < open.size(); i++) {
            assertThat(hidden.get(i).complaints()).isEqualTo(open.get(i).complaints());
            assertThat(hidden.get(i).limits()).isEqualTo(open.get(i).limits());
            assertThat(hidden.get(i).allLimits()).isEqualTo(open.get(i).allLimits());
            assertThat(hidden.get(i).lateMisses()).isEqualTo(open.get(i).lateMisses());
            assertThat(whole(hidden.get(i).categories()))
                    .isEqualTo(whole(open.get(i).categories()));
            assertThat(whole(hidden.get(i).overdue()))
                    .isEqualTo(whole(open.get(i).overdue()));
            assertThat(hidden.get(i).categories()).allMatch(Tally::ofRestricted);
        }
    }

    @Test
    void a_breakdown_has_one_line_of_all_restricted_complaints_and_adds_up_to_the_whole() {
        Figures figures = Figures.of(
                Stream.of(
                        restricted(closed("A", at("2026-10-05T10:00"), at("2026-10-06T10:00"))),
                        restricted(open("B", at("2026-10-05T10:00"))),
                        open("C", at("2026-10-05T10:00"))),
                Period.parse("2026-Q4", CALENDAR),
                PROCEDURE,
                ENGLAND);

        assertThat(figures.restricted()).isEqualTo(2);
        assertThat(figures.complaints()).isEqualTo(new Movement(0, 0, 3, 0, 1, 2));
        assertThat(figures.categories())
                .containsExactly(
                        new Tally("delay", "Something was late", 1, 33),
                        new Tally(Tally.RESTRICTED, "Restricted, not broken down", 2, 67));
        assertThat(figures.outcomes())
                .containsExactly(new Tally(Tally.RESTRICTED, "Restricted, not broken down", 1, 100));
        assertThat(figures.departments())
                .as("an organisation without departments")
                .isEmpty();
        assertThat(figures.pace()).as("no average includes it").isNull();
    }

    private static int whole(List<Tally> tallies) {
        return tallies.stream().mapToInt(Tally::count).sum();
    }

    private static RegisterRow restricted(RegisterRow row) {
        return RegisterRowBuilder.copy(row).restriction(RESTRICTION).build();
    }

    /** The same with other values of all that a report may not tell. */
    private static RegisterRow otherwise(RegisterRow row, Random random) {
        List<Closing> closings = row.closings().stream()
                .map(closing -> new Closing(closing.closed(), "settled-" + random.nextInt(3), 1, closing.reopened()))
                .toList();
        return RegisterRowBuilder.copy(row)
                .reference("KIWI-X" + row.reference())
                .category(random.nextBoolean() ? "policy" : null)
                .channel("telephone")
                .addressedTo("director")
                .department("department-" + random.nextInt(3))
                .origin(Map.of("location", "Here"))
                .path(row.path().stream().map(_ -> "stage-2").toList())
                .stage("stage-2")
                .entered(row.received().plus(Duration.ofDays(random.nextInt(100))))
                .closings(closings)
                .outcome(row.closed() == null ? null : "unheard-of")
                .determination("upheld")
                .cause("training")
                .priorities(List.of(new Priority("major", row.received())))
                .laterContacts(row.laterContacts().stream()
                        .map(contact -> new LaterContact(contact.at(), contact.decided(), "other"))
                        .toList())
                .satisfaction(row.satisfaction().stream()
                        .map(said -> new Stated(said.at(), Satisfaction.NOT_SATISFIED, SaidBy.ORGANISATION))
                        .toList())
                .build();
    }
}
