package io.redress.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Properties that hold for every start and every span, tried with many. The seed is fixed, so a failure can be repeated. */
class CalendarPropertiesTest {

    private static final int TRIES = 250;

    private final Random random = new Random(20261221);
    private final List<WorkingCalendar> calendars =
            List.of(Calendars.england(), Calendars.kenya(), Calendars.ontario());

    @ParameterizedTest
    @EnumSource
    void a_later_start_never_gives_an_earlier_due_time(Span.Unit unit) {
        for (int i = 0; i < TRIES; i++) {
            WorkingCalendar calendar = anyCalendar();
            Span span = new Span(random.nextInt(30), unit);
            Instant start = anyInstant();
            Instant later = start.plusSeconds(random.nextInt(4 * 86_400));
            assertThat(calendar.due(later, span).due())
                    .as("%s from %s and from %s", span, start, later)
                    .isAfterOrEqualTo(calendar.due(start, span).due());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_longer_span_is_never_due_earlier(Span.Unit unit) {
        for (int i = 0; i < TRIES; i++) {
            WorkingCalendar calendar = anyCalendar();
            int amount = random.nextInt(30);
            Instant start = anyInstant();
            assertThat(calendar.due(start, new Span(amount + 1, unit)).due())
                    .isAfter(calendar.due(start, new Span(amount, unit)).due());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_counted_days_of_an_explanation_are_those_of_the_span(Span.Unit unit) {
        for (int i = 0; i < TRIES; i++) {
            WorkingCalendar calendar = anyCalendar();
            Instant start = anyInstant();
            DueTime due = calendar.due(start, new Span(random.nextInt(30), unit));
            List<Day> days = due.days();
            LocalDate first = days.getFirst().date();
            assertThat(first).isEqualTo(start.atZone(calendar.zone()).toLocalDate());
            assertThat(days.getLast().date())
                    .isEqualTo(due.due().atZone(calendar.zone()).toLocalDate());
            assertThat(IntStream.range(0, days.size())
                            .allMatch(n -> days.get(n).date().equals(first.plusDays(n))))
                    .isTrue();
            if (unit == Span.Unit.HOURS || unit == Span.Unit.MINUTES) {
                assertThat(Duration.between(start, due.due()))
                        .isEqualTo(due.span().byTheClock());
            } else {
                assertThat(days.stream().filter(Day::counted).count())
                        .as("%s from %s: %s", due.span(), start, days)
                        .isEqualTo(due.span().amount());
            }
            assertThat(due.inWords()).endsWith(".").doesNotContain("  ");
        }
    }

    @Test
    void a_holiday_outside_the_window_changes_nothing() {
        Span span = Span.parse("10 working days");
        for (int i = 0; i < TRIES; i++) {
            WorkingCalendar calendar = anyCalendar();
            Instant start = anyInstant();
            DueTime due = calendar.due(start, span);
            LocalDate before = due.days().getFirst().date().minusDays(1 + random.nextInt(20));
            LocalDate after = due.days().getLast().date().plusDays(1 + random.nextInt(20));
            WorkingCalendar more = calendar.with(Map.of(before, "declared late", after, "declared late"));
            assertThat(more.due(start, span)).isEqualTo(due);
        }
    }

    @Test
    void a_holiday_on_a_counted_day_moves_the_due_time_to_the_next_working_day() {
        Span span = Span.parse("10 working days");
        for (int i = 0; i < TRIES; i++) {
            WorkingCalendar calendar = anyCalendar();
            Instant start = anyInstant();
            DueTime due = calendar.due(start, span);
            List<Day> counted = due.days().stream().filter(Day::counted).toList();
            LocalDate holiday = counted.get(random.nextInt(counted.size())).date();
            Instant moved = calendar.with(Map.of(holiday, "declared late"))
                    .due(start, span)
                    .due();
            assertThat(moved).isEqualTo(calendar.plusWorkingDays(due.due(), 1));
        }
    }

    @Test
    void the_working_days_between_start_and_due_are_those_of_the_span() {
        for (int i = 0; i < TRIES; i++) {
            WorkingCalendar calendar = anyCalendar();
            Instant start = anyInstant();
            Span span = new Span(random.nextInt(30), Span.Unit.WORKING_DAYS);
            assertThat(calendar.workingDaysBetween(
                            start, calendar.due(start, span).due()))
                    .isEqualTo(span.amount());
        }
    }

    private WorkingCalendar anyCalendar() {
        return calendars.get(random.nextInt(calendars.size()));
    }

    /** Between February 2024 and early October 2027, so that no span of the tests leaves the calendars' data. */
    private Instant anyInstant() {
        return Instant.parse("2024-02-01T00:00:00Z").plusSeconds(random.nextInt(1_340 * 86_400));
    }
}
