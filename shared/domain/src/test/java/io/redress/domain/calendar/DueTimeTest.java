package io.redress.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due times computed by hand with a printed calendar. */
class DueTimeTest {

    private final WorkingCalendar england = Calendars.england();

    @ParameterizedTest
    @CsvSource({
        // over Christmas: the 25th, the substitute for the 26th, New Year's Day
        "2026-12-21T10:00, 10 working days, 2027-01-07",
        "2026-12-24T10:00, 2 working days, 2026-12-30",
        "2026-12-24T17:00:01, 2 working days, 2026-12-31",
        "2027-12-23T10:00, 2 working days, 2027-12-29",
        // over Easter of four years
        "2024-03-28T10:00, 1 working day, 2024-04-02",
        "2025-04-17T10:00, 1 working day, 2025-04-22",
        "2026-04-02T10:00, 1 working day, 2026-04-07",
        "2027-03-25T10:00, 1 working day, 2027-03-30",
        // a leap day counts
        "2024-02-28T10:00, 2 working days, 2024-03-01",
        "2024-02-28T10:00, 2 calendar days, 2024-03-01",
        "2025-02-28T10:00, 1 calendar day, 2025-03-01",
        // an ordinary weekend; received late; received on a Sunday
        "2026-03-06T10:00, 2 working days, 2026-03-10",
        "2026-03-06T18:00, 2 working days, 2026-03-11",
        "2026-03-08T10:00, 2 working days, 2026-03-11",
        // calendar days know neither weekends nor the cut-off hour
        "2026-12-21T18:00, 14 calendar days, 2027-01-04",
        // nothing to count
        "2026-03-06T10:00, 0 working days, 2026-03-06",
        "2026-03-06T18:00, 0 working days, 2026-03-09",
        "2026-03-07T18:00, 0 calendar days, 2026-03-07",
        // summer time begins and ends on the way
        "2026-03-27T10:00, 2 working days, 2026-03-31",
        "2026-10-23T10:00, 2 working days, 2026-10-27",
        "2026-03-28T10:00, 1 calendar day, 2026-03-29",
        "2026-10-24T10:00, 1 calendar day, 2026-10-25",
    })
    void a_span_in_days_ends_with_the_last_second_of_its_last_day(String start, String span, String lastDay) {
        DueTime due = england.due(Calendars.at(england, start), Span.parse(span));
        assertThat(due.due()).isEqualTo(Calendars.at(england, lastDay + "T23:59:59"));
        assertThat(due.days().getLast().date()).isEqualTo(lastDay);
    }

    @Test
    void the_end_of_a_day_follows_summer_time() {
        assertThat(england.due(Calendars.at(england, "2026-03-27T10:00"), Span.parse("1 working day"))
                        .due())
                .isEqualTo("2026-03-30T22:59:59Z");
        assertThat(england.due(Calendars.at(england, "2026-10-23T10:00"), Span.parse("1 working day"))
                        .due())
                .isEqualTo("2026-10-26T23:59:59Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T10:00, 24, 2026-03-29T11:00", // the night in which an hour is missing
        "2026-10-24T10:00, 24, 2026-10-25T09:00", // the night that has one more
        "2026-12-25T10:00, 24, 2026-12-26T10:00", // no holiday, no weekend
        "2026-03-06T23:59:59, 0, 2026-03-06T23:59:59",
    })
    void hours_are_hours_of_the_clock(String start, int hours, String due) {
        assertThat(england.due(Calendars.at(england, start), new Span(hours, Span.Unit.HOURS))
                        .due())
                .isEqualTo(Calendars.at(england, due));
    }

    @Test
    void a_count_in_hours_that_was_paused_says_its_hours() {
        DueTime counted = england.due(Calendars.at(england, "2026-03-06T22:00"), Span.parse("4 hours"));
        assertThat(counted.countedUntil(LocalDate.parse("2026-03-06"))).isEqualTo(counted.counted());
    }

    @Test
    void toronto_and_nairobi_have_their_own_time_zones() {
        WorkingCalendar ontario = Calendars.ontario();
        WorkingCalendar kenya = Calendars.kenya();
        // In Toronto summer time began on 8 March 2026.
        assertThat(ontario.due(Calendars.at(ontario, "2026-03-06T16:00"), Span.parse("2 working days"))
                        .due())
                .isEqualTo("2026-03-11T03:59:59Z");
        assertThat(ontario.due(Calendars.at(ontario, "2026-03-07T10:00"), Span.parse("24 hours"))
                        .due())
                .isEqualTo(Calendars.at(ontario, "2026-03-08T11:00"));
        assertThat(kenya.due(Calendars.at(kenya, "2026-04-30T16:00"), Span.parse("1 working day"))
                        .due())
                .isEqualTo("2026-05-04T20:59:59Z");
        // One instant, two days: late on Friday in Nairobi is still Friday's working time in Toronto.
        assertThat(kenya.countedFrom(Calendars.at(kenya, "2026-03-06T20:00"))).isEqualTo("2026-03-09");
        assertThat(ontario.countedFrom(Calendars.at(kenya, "2026-03-06T20:00"))).isEqualTo("2026-03-06");
    }
}
