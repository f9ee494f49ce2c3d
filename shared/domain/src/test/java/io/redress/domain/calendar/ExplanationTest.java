package io.redress.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {

    private final WorkingCalendar england = Calendars.england();

    @Test
    void every_day_is_listed_with_the_reason_why_it_counts_or_not() {
        assertThat(lines("2026-04-01T10:00", "3 working days"))
                .containsExactly(
                        "2026-04-01 - day of receipt, not counted",
                        "2026-04-02 + working day 1",
                        "2026-04-03 - Good Friday",
                        "2026-04-04 - Saturday",
                        "2026-04-05 - Sunday",
                        "2026-04-06 - Easter Monday",
                        "2026-04-07 + working day 2",
                        "2026-04-08 + working day 3");
    }

    @Test
    void a_receipt_after_the_cut_off_hour_says_when_it_counts() {
        assertThat(lines("2026-03-06T17:30", "1 working day"))
                .containsExactly(
                        "2026-03-06 - received after 17:00, counts as received on Monday 9 March",
                        "2026-03-07 - Saturday",
                        "2026-03-08 - Sunday",
                        "2026-03-09 - day of receipt, not counted",
                        "2026-03-10 + working day 1");
    }

    @Test
    void a_receipt_on_a_day_off_says_when_it_counts() {
        assertThat(lines("2026-03-08T10:00", "0 working days"))
                .containsExactly(
                        "2026-03-08 - received on a Sunday, counts as received on Monday 9 March",
                        "2026-03-09 - day of receipt, not counted");
        assertThat(lines("2026-05-25T10:00", "0 working days").getFirst())
                .isEqualTo("2026-05-25 - received on a day off (Spring bank holiday),"
                        + " counts as received on Tuesday 26 May");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-10-25T00:15:00Z | 1 hour   | from 01:15 (UTC+1) until 01:15 (UTC) on Sunday 25 October 2026
        2026-10-24T11:00:00Z | 24 hours | from 12:00 (UTC+1) on Saturday 24 October 2026 until 11:00 (UTC) on Sunday 25 October 2026
        2026-10-25T01:30:00Z | 1 hour   | from 01:30 (UTC) until 02:30 on Sunday 25 October 2026
        2026-03-29T00:30:00Z | 1 hour   | from 00:30 (UTC) until 02:30 (UTC+1) on Sunday 29 March 2026
        2026-10-25T01:15:00Z | 0 hours  | at once, at 01:15 (UTC) on Sunday 25 October 2026
        """)
    void a_time_that_would_be_unclear_when_the_clocks_change_has_its_offset(String start, String span, String words) {
        assertThat(england.due(Instant.parse(start), Span.parse(span)).inWords())
                .contains(words);
    }

    @Test
    void calendar_days_and_hours_are_listed_too() {
        assertThat(lines("2026-03-06T18:00", "2 calendar days"))
                .containsExactly(
                        "2026-03-06 - day of receipt, not counted",
                        "2026-03-07 + calendar day 1",
                        "2026-03-08 + calendar day 2");
        assertThat(lines("2026-03-06T18:12:34", "48 hours"))
                .containsExactly("2026-03-06 + from 18:12", "2026-03-07 + all day", "2026-03-08 + until 18:12");
        assertThat(lines("2026-03-06T18:00", "2 hours")).containsExactly("2026-03-06 + from 18:00 until 20:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-21T10:00 | 10 working days  | 10 working days from Monday 21 December 2026. Not counted: Friday 25 December (Christmas Day), Monday 28 December (substitute day for Boxing Day), Friday 1 January (New Year's Day), Saturdays and Sundays. Due by the end of Thursday 7 January 2027.
            2026-03-02T10:00 | 2 working days   | 2 working days from Monday 2 March 2026. Due by the end of Wednesday 4 March 2026.
            2026-03-06T10:00 | 1 working day    | 1 working day from Friday 6 March 2026. Not counted: Saturday 7 March and Sunday 8 March. Due by the end of Monday 9 March 2026.
            2026-03-06T17:30 | 2 working days   | Friday 6 March 2026: received after 17:00, counts as received on Monday 9 March. 2 working days from Monday 9 March 2026. Due by the end of Wednesday 11 March 2026.
            2026-03-06T10:00 | 0 working days   | 0 working days from Friday 6 March 2026. Due by the end of Friday 6 March 2026.
            2026-12-21T18:00 | 14 calendar days | 14 calendar days from Monday 21 December 2026, weekends and holidays included. Due by the end of Monday 4 January 2027.
            2026-12-24T16:23 | 24 hours         | 24 hours by the clock, nights and weekends included: from 16:23 on Thursday 24 December 2026 until 16:23 on Friday 25 December 2026.
            2026-12-24T09:00 | 3 hours          | 3 hours by the clock, nights and weekends included: from 09:00 until 12:00 on Thursday 24 December 2026.
            2026-12-24T09:00 | 0 hours          | Due at once, at 09:00 on Thursday 24 December 2026.
            """)
    void the_explanation_reads_as_plain_sentences(String start, String span, String sentences) {
        assertThat(england.due(Calendars.at(england, start), Span.parse(span)).inWords())
                .isEqualTo(sentences);
    }

    private List<String> lines(String start, String span) {
        return england.due(Calendars.at(england, start), Span.parse(span)).days().stream()
                .map(day -> day.date() + (day.counted() ? " + " : " - ") + day.why())
                .toList();
    }
}
