package io.redress.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.Span.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Properties that hold for every pause, tried with many. The seed is fixed, so a failure can be repeated. */
class PausePropertiesTest {

    private static final int TRIES = 250;

    private final Random random = new Random(20260310);
    private final List<WorkingCalendar> calendars =
            List.of(Calendars.england(), Calendars.kenya(), Calendars.ontario());

    @ParameterizedTest
    @EnumSource(names = {"WORKING_DAYS", "CALENDAR_DAYS"})
    void the_days_before_a_pause_and_after_it_add_up_to_the_span(Unit unit) {
        for (int i = 0; i < TRIES; i++) {
            WorkingCalendar calendar = anyCalendar();
            Instant start = anyInstant();
            DueTime whole = calendar.due(start, new Span(random.nextInt(30), unit));
            LocalDate paused = dayBetween(firstDay(calendar, start, unit), date(calendar, whole.due()));
            Span left = calendar.left(at(calendar, paused), whole.due(), unit);
            long before = whole.days().stream()
                    .filter(day -> day.counted() && !day.date().isAfter(paused))
                    .count();
            assertThat(before + left.amount())
                    .as("%s from %s, paused on %s", whole.span(), start, paused)
                    .isEqualTo(whole.span().amount());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"WORKING_DAYS", "CALENDAR_DAYS"})
    void pausing_and_resuming_on_the_same_day_changes_nothing(Unit unit) {
        for (int i = 0; i < TRIES; i++) {
            WorkingCalendar calendar = anyCalendar();
            Instant start = anyInstant();
            Instant due =
                    calendar.due(start, new Span(random.nextInt(30), unit)).due();
            LocalDate day = dayBetween(date(calendar, start), date(calendar, due));
            Span left = calendar.left(at(calendar, day), due, unit);
            assertThat(calendar.rest(at(calendar, day), left).due())
                    .as("due %s, paused and resumed on %s with %s left", due, day, left)
                    .isEqualTo(due);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HOURS", "MINUTES"})
    void by_the_clock_a_pause_loses_at_most_one_minute(Unit unit) {
        for (int i = 0; i < TRIES; i++) {
            WorkingCalendar calendar = anyCalendar();
            Instant start = anyInstant();
            Span span = new Span(1 + random.nextInt(100), unit);
            Instant due = calendar.due(start, span).due();
            Instant paused = start.plusMillis(random.nextLong(span.byTheClock().toMillis()));
            Duration wait = Duration.ofMillis(random.nextInt(100_000_000));
            Instant after = calendar.rest(paused.plus(wait), calendar.left(paused, due, unit))
                    .due();
            assertThat(Duration.between(due.plus(wait), after))
                    .isGreaterThanOrEqualTo(Duration.ZERO)
                    .isLessThan(Duration.ofMinutes(1));
        }
    }

    @Test
    void a_pause_moves_the_due_time_by_the_working_days_that_it_lasted() {
        for (int i = 0; i < TRIES; i++) {
            WorkingCalendar calendar = anyCalendar();
            Instant start = anyInstant();
            Instant due = calendar.due(start, new Span(1 + random.nextInt(30), Unit.WORKING_DAYS))
                    .due();
            LocalDate paused =
                    dayBetween(date(calendar, start), date(calendar, due).minusDays(1));
            LocalDate goesOn = paused.plusDays(random.nextInt(40));
            Span left = calendar.left(at(calendar, paused), due, Unit.WORKING_DAYS);
            int waited = calendar.workingDaysLeft(at(calendar, paused), at(calendar, goesOn));
            assertThat(calendar.rest(at(calendar, goesOn), left).due())
                    .as("due %s, paused on %s until %s with %s left", due, paused, goesOn, left)
                    .isEqualTo(calendar.plusWorkingDays(due, waited));
        }
    }

    @Test
    void a_pause_moves_the_due_time_by_the_calendar_days_that_it_lasted() {
        for (int i = 0; i < TRIES; i++) {
            WorkingCalendar calendar = anyCalendar();
            Instant start = anyInstant();
            Instant due = calendar.due(start, new Span(random.nextInt(30), Unit.CALENDAR_DAYS))
                    .due();
            LocalDate paused = dayBetween(date(calendar, start), date(calendar, due));
            int waited = random.nextInt(40);
            Span left = calendar.left(at(calendar, paused), due, Unit.CALENDAR_DAYS);
            assertThat(date(
                            calendar,
                            calendar.rest(at(calendar, paused.plusDays(waited)), left)
                                    .due()))
                    .isEqualTo(date(calendar, due).plusDays(waited));
        }
    }

    @ParameterizedTest
    @EnumSource
    void resuming_later_or_with_more_left_never_gives_an_earlier_due_time(Unit unit) {
        for (int i = 0; i < TRIES; i++) {
            WorkingCalendar calendar = anyCalendar();
            Span left = new Span(random.nextInt(30), unit);
            Span more = new Span(left.amount() + random.nextInt(3), unit);
            Instant goesOn = anyInstant();
            Instant later = goesOn.plusSeconds(random.nextInt(4 * 86_400));
            assertThat(calendar.rest(later, more).due())
                    .as("%s from %s, %s from %s", left, goesOn, more, later)
                    .isAfterOrEqualTo(calendar.rest(goesOn, left).due());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_counted_days_of_an_explanation_are_those_that_were_left(Unit unit) {
        for (int i = 0; i < TRIES; i++) {
            WorkingCalendar calendar = anyCalendar();
            Instant goesOn = anyInstant();
            DueTime rest = calendar.rest(goesOn, new Span(random.nextInt(30), unit));
            LocalDate first = date(calendar, goesOn);
            List<Day> days = rest.days();
            assertThat(days.getLast().date()).isEqualTo(date(calendar, rest.due()));
            assertThat(IntStream.range(0, days.size())
                            .allMatch(n -> days.get(n).date().equals(first.plusDays(n))))
                    .as("every day from %s: %s", first, days)
                    .isTrue();
            if (unit == Unit.HOURS || unit == Unit.MINUTES) {
                assertThat(Duration.between(goesOn, rest.due()))
                        .isEqualTo(rest.span().byTheClock());
            } else {
                assertThat(days.stream().filter(Day::counted).count())
                        .as("%s from %s: %s", rest.span(), goesOn, days)
                        .isEqualTo(rest.span().amount());
                assertThat(rest.due()).as("no limit ends before it resumes").isAfter(goesOn);
            }
            assertThat(rest.inWords()).endsWith(".").doesNotContain("  ");
        }
    }

    @Test
    void a_rest_in_working_days_is_due_on_a_working_day() {
        for (int i = 0; i < TRIES; i++) {
            WorkingCalendar calendar = anyCalendar();
            Instant due = calendar.rest(anyInstant(), new Span(random.nextInt(4), Unit.WORKING_DAYS))
                    .due();
            assertThat(calendar.isWorkingDay(date(calendar, due))).isTrue();
        }
    }

    @Test
    void a_holiday_outside_the_rest_changes_nothing_and_one_within_moves_it_by_a_working_day() {
        for (int i = 0; i < TRIES; i++) {
            WorkingCalendar calendar = anyCalendar();
            Instant goesOn = anyInstant();
            Span left = new Span(1 + random.nextInt(15), Unit.WORKING_DAYS);
            DueTime rest = calendar.rest(goesOn, left);
            LocalDate before = date(calendar, goesOn).minusDays(random.nextInt(20));
            LocalDate after = date(calendar, rest.due()).plusDays(1 + random.nextInt(20));
            assertThat(calendar.with(Map.of(before, "declared late", after, "declared late"))
                            .rest(goesOn, left))
                    .isEqualTo(rest);
            List<Day> counted = rest.days().stream().filter(Day::counted).toList();
            LocalDate within = counted.get(random.nextInt(counted.size())).date();
            assertThat(calendar.with(Map.of(within, "declared late"))
                            .rest(goesOn, left)
                            .due())
                    .isEqualTo(calendar.plusWorkingDays(rest.due(), 1));
        }
    }

    /** The day on which the start counts. A limit that is paused earlier has not begun to count. */
    private static LocalDate firstDay(WorkingCalendar calendar, Instant start, Unit unit) {
        return unit == Unit.WORKING_DAYS ? calendar.countedFrom(start) : date(calendar, start);
    }

    private LocalDate dayBetween(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, last) + 1));
    }

    /** Any time of that day except its last second. */
    private Instant at(WorkingCalendar calendar, LocalDate day) {
        return day.atTime(LocalTime.ofSecondOfDay(random.nextInt(86_399)))
                .atZone(calendar.zone())
                .toInstant();
    }

    private static LocalDate date(WorkingCalendar calendar, Instant at) {
        return at.atZone(calendar.zone()).toLocalDate();
    }

    private WorkingCalendar anyCalendar() {
        return calendars.get(random.nextInt(calendars.size()));
    }

    /** Between February 2024 and the middle of 2027, so that no span and no pause leaves the calendars' data. */
    private Instant anyInstant() {
        return Instant.parse("2024-02-01T00:00:00Z").plusSeconds(random.nextInt(1_240 * 86_400));
    }
}
