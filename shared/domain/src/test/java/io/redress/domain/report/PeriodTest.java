package io.redress.domain.report;

import static io.redress.domain.procedure.FinancialYear.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.Rejection;
import io.redress.domain.procedure.FinancialYear;
import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.Report.Every;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Report QUARTERLY =
            new Report("quarterly", "Quarterly report", Every.QUARTER, List.of(), null, null, null, null);

    @ParameterizedTest
    @CsvSource({
        "2026-Q1, 2026-01-01, 2026-03-31, January to March 2026, 2025-Q4",
        "2026-Q2, 2026-04-01, 2026-06-30, April to June 2026, 2026-Q1",
        "2026-Q4, 2026-10-01, 2026-12-31, October to December 2026, 2026-Q3",
        "2026-11, 2026-11-01, 2026-11-30, November 2026, 2026-10",
        "2028-02, 2028-02-01, 2028-02-29, February 2028, 2028-01",
        "2026-01, 2026-01-01, 2026-01-31, January 2026, 2025-12",
        "2026, 2026-01-01, 2026-12-31, 2026, 2025",
    })
    void a_period_has_days_a_title_and_one_before_it(
            String written, LocalDate from, LocalDate last, String title, String previous) {
        Period period = Period.parse(written, CALENDAR);

        assertThat(period).hasToString(written);
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(period.title()).isEqualTo(title);
        assertThat(period.previous()).hasToString(previous);
        assertThat(period.previous().until()).isEqualTo(from);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-Q0",
                "2026-Q5",
                "2026-00",
                "2026-13",
                "26-Q1",
                "2026-q1",
                "2026-1",
                "2026-Q4 ",
                "1999",
                "2026-Q4\n",
                "today",
                "２０２６"
            })
    void an_invalid_period_is_rejected(String written) {
        assertThatThrownBy(() -> Period.parse(written, CALENDAR))
                .isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.reason())
                        .isInstanceOfSatisfying(Rejection.Reason.Invalid.class, invalid -> assertThat(invalid.faults())
                                .extracting(Rejection.Fault::field)
                                .containsExactly("period")));
    }

    @ParameterizedTest
    @CsvSource({
        "QUARTER, 2027-01-01, 2026-Q4",
        "QUARTER, 2027-03-31, 2026-Q4",
        "QUARTER, 2027-04-01, 2027-Q1",
        "MONTH, 2027-01-01, 2026-12",
        "YEAR, 2027-12-31, 2026",
    })
    void the_last_complete_period_is_the_one_before_that_of_the_day(Every every, LocalDate day, String expected) {
        assertThat(Period.lastBefore(every, day, CALENDAR)).hasToString(expected);
    }

    @Test
    void it_begins_and_ends_at_midnight_in_the_organisations_time_zone() {
        Period period = Period.parse("2026-Q3", CALENDAR);

        assertThat(period.start(LONDON)).isEqualTo("2026-06-30T23:00:00Z");
        assertThat(period.end(LONDON)).isEqualTo("2026-09-30T23:00:00Z");
        assertThat(period.end(ZoneId.of("Africa/Nairobi"))).isEqualTo("2026-09-30T21:00:00Z");
    }

    @Test
    void a_period_that_is_not_over_cannot_be_reported() {
        Instant lastMoment = Instant.parse("2026-12-31T23:59:59.999Z");

        assertThatThrownBy(() -> Period.requested(QUARTERLY, "2026-Q4", lastMoment, LONDON, CALENDAR))
                .isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.reason())
                        .isInstanceOf(Rejection.Reason.Conflict.class));
        assertThat(Period.requested(QUARTERLY, "2026-Q4", lastMoment.plusMillis(1), LONDON, CALENDAR))
                .hasToString("2026-Q4");
        assertThat(Period.requested(QUARTERLY, "2026-Q4", lastMoment, ZoneId.of("Africa/Nairobi"), CALENDAR))
                .hasToString("2026-Q4");
    }

    @Test
    void a_quarterly_report_is_not_made_of_a_month() {
        assertThatThrownBy(() ->
                        Period.requested(QUARTERLY, "2026-11", Instant.parse("2027-02-03T10:00:00Z"), LONDON, CALENDAR))
                .isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.reason())
                        .isEqualTo(new Rejection.Reason.Invalid(
                                List.of(new Rejection.Fault("period", "must be a quarter such as 2026-Q4")))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 2026-2027-Q2 | 2026-10-01 | 2026-12-31 | 2026/2027 Q2 (October to December 2026) | 2026-2027-Q1 | 2026-Q4",
                "7 | 2026-2027-Q4 | 2027-04-01 | 2027-06-30 | 2026/2027 Q4 (April to June 2027) | 2026-2027-Q3 | 2027-Q2",
                "7 | 2026-2027-Q1 | 2026-07-01 | 2026-09-30 | 2026/2027 Q1 (July to September 2026) | 2025-2026-Q4 | 2026-Q3",
                "7 | 2026-2027 | 2026-07-01 | 2027-06-30 | 2026/2027 (July 2026 to June 2027) | 2025-2026 | 2026-07-to-2027-06",
                "4 | 2026-2027-Q4 | 2027-01-01 | 2027-03-31 | 2026/2027 Q4 (January to March 2027) | 2026-2027-Q3 | 2027-Q1",
                "8 | 2026-2027 | 2026-08-01 | 2027-07-31 | 2026/2027 (August 2026 to July 2027) | 2025-2026 | 2026-08-to-2027-07",
                "8 | 2026-2027-Q2 | 2026-11-01 | 2027-01-31 | 2026/2027 Q2 (November 2026 to January 2027) | 2026-2027-Q1"
                        + " | 2026-11-to-2027-01",
                "8 | 2026-11 | 2026-11-01 | 2026-11-30 | November 2026 | 2026-10 | 2026-11",
            })
    void a_period_of_a_financial_year_is_named_by_both_its_years_and_stored_as_in_the_calendar_where_it_is_one(
            int begins, String written, LocalDate from, LocalDate last, String title, String previous, String key) {
        FinancialYear year = new FinancialYear(begins);
        Period period = Period.parse(written, year);

        assertThat(period).hasToString(written);
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(period.title()).isEqualTo(title);
        assertThat(period.previous()).hasToString(previous);
        assertThat(period.key()).isEqualTo(key);
        assertThat(Period.parse(key, year)).isEqualTo(period);
        assertThat(Period.written(key, year)).isEqualTo(written);
        assertThat(period.ofYearBefore().until()).isEqualTo(period.until().minusYears(1));
        assertThat(period.ofYearBefore().from()).isEqualTo(from.minusYears(1));
    }

    @Test
    void what_was_stored_of_a_year_of_the_calendar_stays_readable_after_the_year_has_changed() {
        FinancialYear academic = new FinancialYear(8);

        assertThat(Period.parse("2026", academic).lastDay()).isEqualTo("2026-12-31");
        assertThat(Period.parse("2026-Q4", academic).from()).isEqualTo("2026-10-01");
        assertThat(Period.parse("2026-Q4", academic).previous()).hasToString("2026-Q3");
        assertThat(Period.written("2026", academic)).isEqualTo("2026");
        assertThat(Period.parse("2026-07-to-2027-06", academic).key()).isEqualTo("2026-07-to-2027-06");
        assertThat(Period.written("2026-07-to-2027-06", academic))
                .as("2026-2027 would be another year now")
                .isEqualTo("2026-07-to-2027-06");
    }

    @Test
    void what_is_wrong_with_a_period_is_said_with_what_is_right_for_the_organisation() {
        FinancialYear july = new FinancialYear(7);

        assertRefused(
                () -> Period.parse("Q2", july),
                "must be a quarter such as 2026-2027-Q2, a month such as 2026-11 or a year such as 2026-2027");
        assertRefused(
                () -> Period.parse("2026-2027-Q2", CALENDAR),
                "must be a quarter such as 2026-Q4, a month such as 2026-11 or a year such as 2026");
        assertRefused(
                () -> Period.parse("2026-2028-Q2", july), "does not exist: the year that begins in 2026 ends in 2027");
        assertRefused(() -> Period.parse("2026-2027-Q5", july), "does not exist: a year has quarters from Q1 to Q4");
        assertRefused(
                () -> Period.parse("2026-07-to-2026-08", july),
                "does not exist: a period has one, three or twelve months");
        assertRefused(() -> requested(Every.YEAR, "2026", july), "must be a year such as 2026-2027");
        assertRefused(() -> requested(Every.QUARTER, "2026-2027", july), "must be a quarter such as 2027-2028-Q2");
        assertThat(requested(Every.QUARTER, "2026-Q4", july))
                .as("the name that earlier versions gave it")
                .hasToString("2026-2027-Q2");
    }

    private static Period requested(Every every, String written, FinancialYear year) {
        return Period.requested(
                new Report("any", "Any", every, List.of(), null, null, null, null),
                written,
                Instant.parse("2028-02-01T12:00:00Z"),
                LONDON,
                year);
    }

    private static void assertRefused(ThrowingCallable parsing, String message) {
        assertThatThrownBy(parsing).isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.reason())
                .isEqualTo(new Rejection.Reason.Invalid(List.of(new Rejection.Fault("period", message)))));
    }

    @Test
    void every_instant_is_in_exactly_one_period_of_each_length_also_at_a_years_end_and_when_the_clocks_change() {
        List<Instant> instants = Stream.of(
                        "2026-03-28T23:59:59.999Z",
                        "2026-03-29T00:59:59.999Z",
                        "2026-03-29T01:00:00Z",
                        "2026-03-31T22:59:59.999Z",
                        "2026-03-31T23:00:00Z",
                        "2026-03-31T23:30:00Z",
                        "2026-06-30T20:59:59.999Z",
                        "2026-06-30T21:00:00Z",
                        "2026-06-30T23:00:00Z",
                        "2026-07-31T22:59:59.999Z",
                        "2026-07-31T23:00:00Z",
                        "2026-10-25T00:30:00Z",
                        "2026-10-25T01:30:00Z",
                        "2026-12-31T23:59:59.999Z",
                        "2027-01-01T00:00:00Z")
                .map(Instant::parse)
                .toList();
        for (ZoneId zone : List.of(LONDON, ZoneId.of("Africa/Nairobi"), ZoneId.of("America/Toronto"))) {
            for (int month = 1; month <= 12; month++) {
                FinancialYear year = new FinancialYear(month);
                for (Every every : Every.values()) {
                    List<Period> chain = Stream.iterate(
                                    Period.of(every, LocalDate.parse("2025-01-01"), year),
                                    period -> Period.of(every, period.until(), year))
                            .limit(every == Every.MONTH ? 40 : 14)
                            .toList();
                    assertThat(instants).allSatisfy(instant -> assertThat(chain.stream()
                                    .filter(period -> !instant.isBefore(period.start(zone))
                                            && instant.isBefore(period.end(zone))))
                            .singleElement()
                            .isEqualTo(Period.of(every, instant.atZone(zone).toLocalDate(), year)));
                }
            }
        }
    }
}
