package io.redress.domain.report;

import static io.redress.domain.procedure.FinancialYear.CALENDAR;
import static io.redress.domain.report.Registers.ENGLAND;
import static io.redress.domain.report.Registers.PROCEDURE;
import static io.redress.domain.report.Registers.at;
import static io.redress.domain.report.Registers.closed;
import static io.redress.domain.report.Registers.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.Span;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.Handling.Closing;
import io.redress.domain.complaint.Handling.LaterContact;
import io.redress.domain.complaint.Handling.Priority;
import io.redress.domain.complaint.Handling.Stated;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitBuilder;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.RegisterRowBuilder;
import io.redress.domain.complaint.Restriction;
import io.redress.domain.complaint.SaidBy;
import io.redress.domain.procedure.Action.Satisfaction;
import io.redress.domain.procedure.Report.Every;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
                .flatMap(every -> FullRegister.chain(
                        Stream.iterate(
                                        Period.of(every, LocalDate.parse("2025-11-01"), CALENDAR),
                                        period -> Period.of(every, period.until(), CALENDAR))
                                .limit(every == Every.MONTH ? 24 : 8),
                        register)
                        .stream())
                .toList();
    }

    /** What a report tells of restricted complaints: totals, and the lines of all of them together. */
    private static final Pattern TOTALS = Pattern.compile(
            "complaints\\..*|restricted|notListed|allLimits\\.(met|missed|percent)"
                    + "|followOns\\.(due|done|overdue|incidents)"
                    + "|(before|yearBefore)\\.(period|received|closed|carriedForward|percent)"
                    + "|.*\\[" + Tally.RESTRICTED
                    + "].*|(?!limits|satisfaction|causes|otherKinds|laterContacts|contactedAfterEnd|openedAgain).*]\\.percent");

    /**
     * Every number of the figures by its place, found by the components of the records, so that a new figure is among them. The lines of
     * a list are named by their ids; those of values that are not stated are left out.
     */
    private static Map<String, Object> flat(Figures figures) {
        Map<String, Object> flat = new TreeMap<>();
        flatten("", figures, flat);
        return flat;
    }

    private static void flatten(String place, @Nullable Object value, Map<String, Object> flat) {
        if (value instanceof List<?> lines) {
            for (Object line : lines) {
                Object id = line instanceof LateMiss late
                        ? late.limit() + (late.period() == null ? "" : " " + late.period())
                        : part(line, line instanceof SatisfactionFigures ? "period" : "id");
                if (id != null) {
                    flatten(place + "[" + id + "]", line, flat);
                }
            }
        } else if (value instanceof Record) {
            for (RecordComponent part : value.getClass().getRecordComponents()) {
                flatten(
                        place.isEmpty() ? part.getName() : place + "." + part.getName(),
                        part(value, part.getName()),
                        flat);
            }
        } else if (value instanceof Integer count ? count != 0 : value != null) {
            flat.put(place, value);
        }
    }

    private static @Nullable Object part(Object whole, String name) {
        try {
            Method read = whole.getClass().getDeclaredMethod(name);
            return read.invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(whole.getClass() + " has no " + name, e);
        }
    }

    private static Map<String, Object> withoutTotals(Figures figures) {
        Map<String, Object> flat = flat(figures);
        flat.keySet().removeIf(place -> TOTALS.matcher(place).matches());
        return flat;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_reader_who_subtracts_what_the_register_shows_finds_nothing_but_totals(long seed) {
        List<RegisterRow> register = someRestricted(seed);
        List<RegisterRow> shown =
                register.stream().filter(row -> row.restriction() == null).toList();

        assertThat(published(register).stream().map(RestrictedFiguresTest::withoutTotals))
                .isEqualTo(published(shown).stream()
                        .map(RestrictedFiguresTest::withoutTotals)
                        .toList());
    }

    @Test
    void the_registers_of_these_tests_have_something_of_every_figure() {
        Set<String> told = new TreeSet<>();
        seeds().forEach(seed -> published(someRestricted(seed))
                .forEach(figures ->
                        flat(figures).keySet().forEach(place -> told.add(place.replaceAll("\\[[^]]*]", "")))));

        assertThat(leaves("", Figures.class).filter(place -> !told.contains(place)))
                .as(
                        "a complaint that is recorded under an earlier date after a report: these registers are all known from the beginning")
                .containsExactlyInAnyOrder("complaints.corrected", "sentHere.corrected");
    }

    /** The place of every number and text that figures can have, without the ids of lines. */
    private static Stream<String> leaves(String place, Type type) {
        if (type instanceof ParameterizedType list) {
            return leaves(place, list.getActualTypeArguments()[0]);
        }
        RecordComponent[] parts = ((Class<?>) type).getRecordComponents();
        return parts == null
                ? Stream.of(place)
                : Stream.of(parts)
                        .flatMap(part -> leaves(
                                place.isEmpty() ? part.getName() : place + "." + part.getName(),
                                part.getGenericType()));
    }

    @Test
    void a_complaint_that_was_sent_on_and_is_restricted_after_a_report_is_no_correction_in_the_next() {
        RegisterRow sent = RegisterRowBuilder.copy(open("A", at("2026-07-05T10:00")))
                .channel("arbiter")
                .build();
        RegisterRow other = RegisterRowBuilder.copy(sent).reference("B").build();
        Figures before =
                Figures.of(Stream.of(sent, other), Period.parse("2026-Q3", CALENDAR), FullRegister.PROCEDURE, ENGLAND);

        Figures next = Figures.of(
                        Stream.of(restricted(sent), other),
                        Period.parse("2026-Q4", CALENDAR),
                        FullRegister.PROCEDURE,
                        ENGLAND)
                .continuing(before, CALENDAR);
        assertThat(next.sentHere()).isEqualTo(new Movement(1, 0, 0, 0, 0, 1));
        assertThat(next.complaints()).isEqualTo(new Movement(2, 0, 0, 0, 0, 2));
    }

    @Test
    void an_incident_is_one_in_the_line_of_the_restricted_however_many_duties_it_lacks() {
        RegisterRow one = RegisterRowBuilder.copy(open("A", at("2026-10-05T10:00")))
                .followOnActions(List.of(duty("5-warning", "warning"), duty("6", null)))
                .build();
        RegisterRow two = RegisterRowBuilder.copy(one)
                .followOnActions(List.of(duty("5-warning", "warning"), duty("5-referral", "referral")))
                .build();
        Period quarter = Period.parse("2026-Q4", CALENDAR);

        assertThat(Figures.of(Stream.of(restricted(two)), quarter, PROCEDURE, ENGLAND))
                .isEqualTo(Figures.of(Stream.of(restricted(one)), quarter, PROCEDURE, ENGLAND));
        assertThat(Figures.of(Stream.of(two), quarter, PROCEDURE, ENGLAND).followOns())
                .isNotEqualTo(
                        Figures.of(Stream.of(one), quarter, PROCEDURE, ENGLAND).followOns());
    }

    private static FollowOnAction duty(String id, @Nullable String duty) {
        return new FollowOnAction(id, duty, "head", null, at("2026-10-08T17:00"), null, false);
    }

    private static List<RegisterRow> register(long seed) {
        return FullRegister.of(seed);
    }

    private static List<RegisterRow> someRestricted(long seed) {
        Random which = new Random(seed);
        return register(seed).stream()
                .map(row -> which.nextInt(3) == 0 ? restricted(row) : row)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void registers_that_differ_only_in_what_restricted_complaints_are_like_give_the_same_reports(long seed) {
        List<RegisterRow> one = someRestricted(seed);
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
            assertThat(hidden.get(i).allLimits().met())
                    .isEqualTo(open.get(i).allLimits().met());
            assertThat(hidden.get(i).allLimits().missed())
                    .isEqualTo(open.get(i).allLimits().missed());
            assertThat(hidden.get(i).limits())
                    .allMatch(limit -> limit.due() == 0 || Tally.RESTRICTED.equals(limit.id()));
            assertThat(late(hidden.get(i))).isEqualTo(late(open.get(i)));
            assertThat(hidden.get(i).lateMisses()).allMatch(late -> late.period() == null);
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

    @Test
    void root_causes_are_those_of_complaints_that_have_one_and_are_not_restricted() {
        RegisterRow closed = closed("A", at("2026-10-05T10:00"), at("2026-10-06T10:00"));
        Figures figures = Figures.of(
                Stream.of(
                        RegisterRowBuilder.copy(closed).cause("training").build(),
                        closed("B", at("2026-10-05T10:00"), at("2026-10-06T10:00")),
                        restricted(
                                RegisterRowBuilder.copy(closed).reference("C").build())),
                Period.parse("2026-Q4", CALENDAR),
                PROCEDURE,
                ENGLAND);

        assertThat(figures.causes()).containsExactly(new Tally("training", "Training", 1, 100));
    }

    @Test
    void a_complaint_about_a_member_of_staff_counts_like_any_other_and_among_those_without_a_line() {
        RegisterRow about = RegisterRowBuilder.copy(open("A", at("2026-10-05T10:00")))
                .about(List.of("mary"))
                .build();
        Figures figures = Figures.of(
                Stream.of(about, restricted(open("B", at("2026-10-05T10:00"))), open("C", at("2026-10-05T10:00"))),
                Period.parse("2026-Q4", CALENDAR),
                PROCEDURE,
                ENGLAND);

        assertThat(figures.restricted()).isOne();
        assertThat(figures.notListed()).isEqualTo(2);
        assertThat(figures.categories()).extracting(Tally::count).containsExactly(2, 1);
    }

    private static int late(Figures figures) {
        return figures.lateMisses().stream().mapToInt(LateMiss::missed).sum();
    }

    /** Another time limit, extended, paused and begun at other times, that was met or missed just so; or one that runs on. */
    private static Limit otherwise(Limit limit, Random random) {
        return LimitBuilder.copy(limit)
                .id("limit-" + random.nextInt(3))
                .extended(random.nextBoolean() ? limit.started() : null)
                .left(Span.parse("3 working days"))
                .resumed(limit.started())
                .build();
    }

    private static Stream<Limit> runsOn(RegisterRow row, Random random) {
        return random.nextBoolean()
                ? Stream.of(Registers.running(row.received(), at("2034-01-10T12:00")))
                : Stream.empty();
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
                .kind(otherKind(row.kind()))
                .category(random.nextBoolean() ? "policy" : null)
                .channel("telephone")
                .addressedTo("director")
                .department("department-" + random.nextInt(3))
                .origin(Map.of("place", "Here"))
                .path(row.path().stream().map(_ -> "second").toList())
                .stage("second")
                .entered(row.received().plus(Duration.ofDays(random.nextInt(100))))
                .closings(closings)
                .limits(Stream.concat(
                                row.limits().stream()
                                        .filter(limit -> limit.state() != Limit.State.CANCELLED)
                                        .map(limit -> otherwise(limit, random)),
                                runsOn(row, random))
                        .toList())
                .followOnActions(row.followOnActions().stream()
                        .map(action -> new FollowOnAction(
                                "8-other", "other", "manager", null, action.due(), action.done(), false))
                        .toList())
                .personalData(random.nextBoolean() ? null : row.personalData())
                .outcome(row.closed() == null ? null : "unheard-of")
                .determination("wrong")
                .cause("training")
                .priorities(List.of(new Priority("major", row.received())))
                .laterContacts(
                        row.closed() == null || random.nextBoolean()
                                ? List.of()
                                : List.of(new LaterContact(row.closed().plus(Duration.ofDays(2)), null, null)))
                .satisfaction(
                        random.nextBoolean()
                                ? List.of()
                                : List.of(new Stated(
                                        row.received().plus(Duration.ofDays(random.nextInt(100))),
                                        Satisfaction.NOT_SATISFIED,
                                        SaidBy.ORGANISATION)))
                .build();
    }

    /** Another kind of the same sort: complaints stay complaints, because their number is a total. */
    private static String otherKind(String kind) {
        return kind.equals("complaint") ? "vip" : "query";
    }
}
