package io.redress.local.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.template.ScheduleSpec;
import io.redress.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchedulesTest {

    private final MovableClock machine = MovableClock.at("2026-03-02T08:00:00Z");
    private final TravellingClock clock = new TravellingClock(machine);
    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
    private int settled;
    private final Schedules schedules = new Schedules(
            List.of(schedule("often", "rate(5 minutes)"), schedule("daily", "cron(0 5 * * ? *)")),
            clock,
            (schedule, due) -> calls.add(schedule.name() + " " + clock.instant()),
            patience -> {
                settled++;
                return true;
            });

    @AfterEach
    void stop() throws InterruptedException {
        schedules.stop();
    }

    @Test
    void within_three_days_a_short_rate_runs_hourly_and_the_calendar_is_kept() throws InterruptedException {
        Schedules.Journey journey = schedules.moveTo(Instant.parse("2026-03-04T08:30:00Z"));
        assertThat(journey.now()).isEqualTo(Instant.parse("2026-03-04T08:30:00Z"));
        assertThat(journey.ran()).isEqualTo(Map.of("often", 49, "daily", 2));
        assertThat(settled).isEqualTo(49);
        assertThat(calls)
                .contains("daily 2026-03-03T05:00:00Z", "daily 2026-03-04T05:00:00Z", "often 2026-03-04T08:30:00Z");
        List<String> moments = calls.stream().map(call -> call.split(" ")[1]).toList();
        assertThat(moments).isSorted();
    }

    @Test
    void within_a_month_a_short_rate_runs_every_four_hours() throws InterruptedException {
        Schedules.Journey journey = schedules.moveTo(Instant.parse("2026-03-12T08:00:00Z"));
        assertThat(journey.ran()).containsEntry("daily", 10);
        assertThat(journey.ran().get("often")).isBetween(60, 70);
    }

    @Test
    void over_more_than_a_month_a_short_rate_runs_daily() throws InterruptedException {
        Schedules.Journey journey = schedules.moveTo(Instant.parse("2026-06-02T08:00:00Z"));
        assertThat(journey.ran()).containsEntry("daily", 92);
        assertThat(journey.ran().get("often")).isBetween(92, 186);
    }

    @Test
    void moving_to_a_past_time_changes_nothing() throws InterruptedException {
        assertThat(schedules.moveTo(Instant.parse("2026-03-01T08:00:00Z")).now())
                .isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(calls).isEmpty();
    }

    @Test
    void schedules_also_run_as_time_passes() throws InterruptedException {
        machine.advance(Duration.ofMinutes(5));
        assertThat(calls.poll(10, TimeUnit.SECONDS)).isEqualTo("often 2026-03-02T08:05:00Z");
        assertThat(schedules.due())
                .isEqualTo(Map.of(
                        "often", Instant.parse("2026-03-02T08:10:00Z"),
                        "daily", Instant.parse("2026-03-03T05:00:00Z")));
        assertThat(new ArrayList<>(calls)).isEmpty();
    }

    private static ScheduleSpec schedule(String name, String expression) {
        return new ScheduleSpec(name, name, expression, ZoneId.of("UTC"), Optional.empty(), 0, Optional.empty());
    }
}
