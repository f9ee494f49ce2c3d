package io.redress.local.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.template.ScheduleSpec;
import io.redress.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
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
    private Instant work = Instant.MIN;

    /** What is known of the work after a call at this time. */
    private final Map<Instant, Instant> later = new HashMap<>();

    private final Schedules schedules = new Schedules(
            List.of(schedule("often", "rate(5 minutes)"), schedule("daily", "cron(0 5 * * ? *)")),
            clock,
            schedule -> schedule.name().equals("often") ? work : Instant.MIN,
            (schedule, due) -> call(schedule.name()),
            patience -> {
                settled++;
                return true;
            });

    @AfterEach
    void stop() throws InterruptedException {
        schedules.stop();
    }

    private void call(String name) {
        calls.add(name + " " + clock.instant());
        if (name.equals("often") && later.containsKey(clock.instant())) {
            work = later.get(clock.instant());
        }
    }

    @Test
    void without_foresight_every_schedule_runs_at_each_of_its_times_and_a_rate_at_the_end_too() throws Exception {
        Schedules.Journey journey = schedules.moveTo(Instant.parse("2026-03-04T08:32:00Z"));
        assertThat(journey.now()).isEqualTo(Instant.parse("2026-03-04T08:32:00Z"));
        assertThat(journey.ran()).isEqualTo(Map.of("often", 48 * 12 + 6 + 1, "daily", 2));
        assertThat(calls)
                .contains(
                        "daily 2026-03-03T05:00:00Z",
                        "often 2026-03-03T05:00:00Z",
                        "daily 2026-03-04T05:00:00Z",
                        "often 2026-03-04T08:30:00Z",
                        "often 2026-03-04T08:32:00Z");
        List<String> moments = calls.stream().map(call -> call.split(" ")[1]).toList();
        assertThat(moments).isSorted();
        assertThat(schedules.due()).containsEntry("often", Instant.parse("2026-03-04T08:35:00Z"));
    }

    @Test
    void a_call_that_would_find_nothing_is_passed_over_and_the_first_after_that_is_at_its_own_time() throws Exception {
        work = Instant.parse("2026-03-20T10:01:00Z");
        later.put(Instant.parse("2026-03-20T10:05:00Z"), Instant.parse("2026-03-20T10:10:00Z"));
        later.put(Instant.parse("2026-03-20T10:10:00Z"), Instant.MAX);
        Schedules.Journey journey = schedules.moveTo(Instant.parse("2026-04-01T08:02:00Z"));
        assertThat(calls.stream().filter(call -> call.startsWith("often")))
                .containsExactly("often 2026-03-20T10:05:00Z", "often 2026-03-20T10:10:00Z");
        assertThat(journey.ran()).isEqualTo(Map.of("often", 2, "daily", 30));
        assertThat(settled).isEqualTo(30 + 2 + 1 + 1);
        assertThat(schedules.due()).containsEntry("often", Instant.parse("2026-04-01T08:05:00Z"));
    }

    @Test
    void work_that_comes_up_after_calls_were_passed_over_is_found() throws Exception {
        work = Instant.MAX;
        Schedules.Journey journey = schedules.moveTo(Instant.parse("2026-03-02T08:30:00Z"));
        assertThat(journey.ran()).isEmpty();
        work = Instant.parse("2026-03-02T08:31:00Z");
        assertThat(schedules.moveTo(Instant.parse("2026-03-02T08:36:00Z")).ran())
                .isEqualTo(Map.of("often", 2));
        assertThat(calls).containsExactly("often 2026-03-02T08:35:00Z", "often 2026-03-02T08:36:00Z");
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
