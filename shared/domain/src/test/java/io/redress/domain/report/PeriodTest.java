package io.redress.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.Rejection;
import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.Report.Every;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
        Period period = Period.parse(written);

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
        assertThatThrownBy(() -> Period.parse(written))
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
        assertThat(Period.lastBefore(every, day)).hasToString(expected);
    }

    @Test
    void it_begins_and_ends_at_midnight_in_the_organisations_time_zone() {
        Period period = Period.parse("2026-Q3");

        assertThat(period.start(LONDON)).isEqualTo("2026-06-30T23:00:00Z");
        assertThat(period.end(LONDON)).isEqualTo("2026-09-30T23:00:00Z");
        assertThat(period.end(ZoneId.of("Africa/Nairobi"))).isEqualTo("2026-09-30T21:00:00Z");
    }

    @Test
    void a_period_that_is_not_over_cannot_be_reported() {
        Instant lastMoment = Instant.parse("2026-12-31T23:59:59.999Z");

        assertThatThrownBy(() -> Period.requested(QUARTERLY, "2026-Q4", lastMoment, LONDON))
                .isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.reason())
                        .isInstanceOf(Rejection.Reason.Conflict.class));
        assertThat(Period.requested(QUARTERLY, "2026-Q4", lastMoment.plusMillis(1), LONDON))
                .hasToString("2026-Q4");
        assertThat(Period.requested(QUARTERLY, "2026-Q4", lastMoment, ZoneId.of("Africa/Nairobi")))
                .hasToString("2026-Q4");
    }

    @Test
    void a_quarterly_report_is_not_made_of_a_month() {
        assertThatThrownBy(() -> Period.requested(QUARTERLY, "2026-11", Instant.parse("2027-02-03T10:00:00Z"), LONDON))
                .isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.reason())
                        .isEqualTo(new Rejection.Reason.Invalid(
                                List.of(new Rejection.Fault("period", "must be a quarter such as 2026-Q4")))));
    }
}
