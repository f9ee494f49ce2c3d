package io.redress.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar england = Calendars.england();

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T09:00, 2026-03-06", // an ordinary Friday
        "2026-03-06T16:59:59, 2026-03-06",
        "2026-03-06T17:00:00, 2026-03-06", // at the hour is in time
        "2026-03-06T17:00:00.000000001, 2026-03-09",
        "2026-03-06T23:59:59, 2026-03-09",
        "2026-03-07T09:00, 2026-03-09", // Saturday
        "2026-03-08T23:00, 2026-03-09",
        "2026-04-02T17:30, 2026-04-07", // Maundy Thursday, late: past the whole of Easter
        "2026-12-24T18:00, 2026-12-29",
        "2026-12-31T12:00, 2026-12-31",
    })
    void a_receipt_counts_on_its_day_or_after_the_cut_off_hour_on_the_next_working_day(String receipt, LocalDate day) {
        assertThat(england.countedFrom(Calendars.at(england, receipt))).isEqualTo(day);
    }

    @Test
    void the_cut_off_hour_is_the_organisations_own() {
        WorkingCalendar until15 = new WorkingCalendar(
                "england",
                england.zone(),
                LocalTime.of(15, 0),
                england.weekend(),
                england.daysOff(),
                england.from(),
                england.until());
        Instant fourOClock = Calendars.at(england, "2026-03-05T16:00");
        assertThat(until15.countedFrom(fourOClock)).isEqualTo("2026-03-06");
        assertThat(england.countedFrom(fourOClock)).isEqualTo("2026-03-05");
    }

    @Test
    void a_day_off_has_a_name() {
        assertThat(england.dayOffReason(LocalDate.of(2026, 4, 3))).contains("Good Friday");
        assertThat(england.dayOffReason(LocalDate.of(2026, 4, 4))).contains("Saturday");
        assertThat(england.dayOffReason(LocalDate.of(2026, 4, 7))).isEmpty();
        assertThat(england.isWorkingDay(LocalDate.of(2026, 4, 6))).isFalse();
        assertThat(england.isWorkingDay(LocalDate.of(2026, 4, 7))).isTrue();
    }

    @Test
    void the_weekend_is_the_calendars_own() {
        WorkingCalendar sixDays = new WorkingCalendar(
                "six days",
                ZoneOffset.UTC,
                WorkingCalendar.USUAL_CUT_OFF,
                Set.of(DayOfWeek.SUNDAY),
                new TreeMap<>(),
                england.from(),
                england.until());
        assertThat(sixDays.isWorkingDay(LocalDate.of(2026, 4, 4))).isTrue();
        assertThat(sixDays.isWorkingDay(LocalDate.of(2026, 4, 5))).isFalse();
    }

    @Test
    void the_end_of_a_day_is_its_last_second_on_the_local_clock() {
        assertThat(england.endOf(LocalDate.of(2026, 1, 15))).isEqualTo("2026-01-15T23:59:59Z");
        assertThat(england.endOf(LocalDate.of(2026, 7, 15))).isEqualTo("2026-07-15T22:59:59Z");
        assertThat(Calendars.kenya().endOf(LocalDate.of(2026, 7, 15))).isEqualTo("2026-07-15T20:59:59Z");
        assertThat(Calendars.ontario().endOf(LocalDate.of(2026, 1, 15))).isEqualTo("2026-01-16T04:59:59Z");
        assertThat(Calendars.ontario().endOf(LocalDate.of(2026, 7, 15))).isEqualTo("2026-07-16T03:59:59Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-08T10:30, -2, 2026-04-02T10:30", // Wednesday after Easter: Tuesday, then Maundy Thursday
        "2026-04-02T10:30, 1, 2026-04-07T10:30",
        "2026-03-27T09:00, 1, 2026-03-30T09:00", // over the change to summer time: still nine o'clock
        "2026-03-30T09:00, -1, 2026-03-27T09:00",
        "2026-10-23T09:00, 2, 2026-10-27T09:00", // and over the change back
        "2026-03-08T12:00, -1, 2026-03-06T12:00", // from a Sunday
        "2026-03-08T12:00, 0, 2026-03-09T12:00",
        "2026-03-06T12:00, 0, 2026-03-06T12:00",
        "2027-01-07T23:59:59, -10, 2026-12-21T23:59:59",
    })
    void a_reminder_keeps_the_time_of_day_and_is_on_a_working_day(String from, int count, String to) {
        assertThat(england.plusWorkingDays(Calendars.at(england, from), count)).isEqualTo(Calendars.at(england, to));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-21T10:00, 2026-12-21T16:00, 0",
        "2026-12-21T10:00, 2026-12-22T09:00, 1",
        "2026-12-21T10:00, 2027-01-07T12:00, 10",
        "2026-12-21T18:00, 2027-01-07T12:00, 9", // came late, so it counts from the 22nd
        "2026-12-25T10:00, 2026-12-29T12:00, 0",
        "2026-12-25T10:00, 2026-12-30T12:00, 1",
        "2026-12-22T10:00, 2026-12-21T12:00, 0",
    })
    void the_working_days_between_two_instants_do_not_include_the_first(String a, String b, int days) {
        assertThat(england.workingDaysBetween(Calendars.at(england, a), Calendars.at(england, b)))
                .isEqualTo(days);
    }

    @Test
    void closure_days_are_added_to_the_holidays() {
        LocalDate closed = LocalDate.of(2026, 12, 29);
        WorkingCalendar university = england.with(Map.of(closed, "University closed"));
        assertThat(university.dayOffReason(closed)).contains("University closed");
        assertThat(university.dayOffReason(LocalDate.of(2026, 12, 25))).contains("Christmas Day");
        assertThat(england.isWorkingDay(closed)).isTrue();
    }

    @Test
    void a_day_that_the_data_does_not_cover_is_refused_by_name() {
        assertThatThrownBy(() -> england.isWorkingDay(LocalDate.of(2028, 1, 3)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the calendar 'england' covers the days from 2024-01-01 until 2027-12-31,"
                        + " and not 2028-01-03");
        Instant lastDays = Calendars.at(england, "2027-12-30T10:00");
        for (String span : new String[] {"2 working days", "2 calendar days", "48 hours"}) {
            assertThatThrownBy(() -> england.due(lastDays, Span.parse(span)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll("england", "2028-01-01");
        }
        assertThatThrownBy(() -> england.plusWorkingDays(Calendars.at(england, "2024-01-02T10:00"), -1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2023-12-31");
    }

    @Test
    void a_calendar_without_a_working_day_or_with_an_end_before_its_start_is_rejected() {
        assertThatThrownBy(() -> new WorkingCalendar(
                        "none",
                        ZoneOffset.UTC,
                        WorkingCalendar.USUAL_CUT_OFF,
                        EnumSet.allOf(DayOfWeek.class),
                        new TreeMap<>(),
                        england.from(),
                        england.until()))
                .hasMessageContaining("has no working day in the week");
        assertThatThrownBy(() -> new WorkingCalendar(
                        "turned",
                        ZoneOffset.UTC,
                        WorkingCalendar.USUAL_CUT_OFF,
                        Set.of(),
                        new TreeMap<>(),
                        england.until(),
                        england.from()))
                .hasMessageContaining("before");
    }
}
