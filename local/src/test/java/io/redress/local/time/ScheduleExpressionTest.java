package io.redress.local.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleExpressionTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rate(5 minutes)               | 2026-03-02T08:00:30Z | 2026-03-02T08:05:30Z
            rate(1 hour)                  | 2026-03-02T08:00:00Z | 2026-03-02T09:00:00Z
            rate(2 days)                  | 2026-03-02T08:00:00Z | 2026-03-04T08:00:00Z
            cron(0 6 * * ? *)             | 2026-03-02T06:00:00Z | 2026-03-03T06:00:00Z
            cron(0 6 * * ? *)             | 2026-03-02T05:59:59Z | 2026-03-02T06:00:00Z
            cron(30 9 1 1,4,7,10 ? *)     | 2026-03-02T08:00:00Z | 2026-04-01T09:30:00Z
            cron(0 18 ? * MON-FRI *)      | 2026-03-06T18:00:00Z | 2026-03-09T18:00:00Z
            cron(0/15 8-9 * * ? *)        | 2026-03-02T09:45:00Z | 2026-03-03T08:00:00Z
            cron(0 0 L * ? *)             | 2026-02-02T00:00:00Z | 2026-02-28T00:00:00Z
            cron(0 0 29 FEB ? *)          | 2026-03-02T00:00:00Z | 2028-02-29T00:00:00Z
            cron(0 12 ? * 1 *)            | 2026-03-02T00:00:00Z | 2026-03-08T12:00:00Z
            """)
    void the_next_time_is_the_first_after_now(String expression, Instant now, Instant next) {
        assertThat(ScheduleExpression.parse(expression, ZoneId.of("UTC")).next(now, now))
                .isEqualTo(next);
    }

    @Test
    void a_zone_moves_with_its_summer_time() {
        ScheduleExpression six = ScheduleExpression.parse("cron(0 6 * * ? *)", ZoneId.of("Europe/London"));
        assertThat(six.next(START, Instant.parse("2026-03-28T12:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-29T05:00:00Z"));
        assertThat(six.next(START, Instant.parse("2026-01-28T12:00:00Z")))
                .isEqualTo(Instant.parse("2026-01-29T06:00:00Z"));
    }

    @Test
    void a_late_call_does_not_move_the_later_times_of_a_rate() {
        ScheduleExpression often = ScheduleExpression.parse("rate(5 minutes)", ZoneId.of("UTC"));
        assertThat(often.next(START, START.plusSeconds(301))).isEqualTo(START.plusSeconds(600));
        assertThat(often.next(START, START.plusSeconds(600).minusNanos(1))).isEqualTo(START.plusSeconds(600));
        assertThat(often.next(START, START.plusSeconds(600))).isEqualTo(START.plusSeconds(900));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "every day", "rate(5 weeks)", "cron(0 6 * *)", "cron(60 6 * * ? *)", "cron(a * * * ? *)"})
    void an_invalid_schedule_is_rejected(String expression) {
        assertThatThrownBy(() -> ScheduleExpression.parse(expression, ZoneId.of("UTC")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
