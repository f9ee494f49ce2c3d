package io.redress.local.panel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.local.gateway.HttpAnswer;
import io.redress.local.time.Schedules;
import io.redress.local.time.TravellingClock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;

/** Shows the clock and moves it. */
final class ClockPanel {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration MAX_EXTENSION = Duration.ofDays(3660);

    /** Years of cron expressions end in 2199, so a later clock would leave nothing to run next. */
    private static final Instant LATEST = Instant.parse("2199-01-01T00:00:00Z");

    private final TravellingClock clock;
    private final Schedules schedules;

    ClockPanel(TravellingClock clock, Schedules schedules) {
        this.clock = clock;
        this.schedules = schedules;
    }

    Instant now() {
        return clock.instant();
    }

    Map<String, Instant> due() {
        return schedules.due();
    }

    HttpAnswer show() {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("now", now().toString());
        ObjectNode next = answer.putObject("due");
        due().forEach((schedule, moment) -> next.put(schedule, moment.toString()));
        return HttpAnswer.json(200, answer.toString());
    }

    HttpAnswer move(JsonNode body) throws InterruptedException {
        Instant now = now();
        Instant target = target(body, now);
        if (target.isBefore(now)) {
            throw Problems.invalid(
                    "The clock shows " + now + " and never moves back, so it cannot move to " + target + ".");
        }
        if (Duration.between(now, target).compareTo(MAX_EXTENSION) > 0) {
            throw Problems.invalid("The clock moves at most ten years at a time.");
        }
        if (target.isAfter(LATEST)) {
            throw Problems.invalid("The clock moves no further than " + LATEST + ".");
        }
        Schedules.Journey journey = schedules.moveTo(target);
        ObjectNode answer = JSON.createObjectNode();
        answer.put("now", journey.now().toString());
        answer.put("settled", journey.settled());
        ObjectNode ran = answer.putObject("ran");
        journey.ran().forEach(ran::put);
        return HttpAnswer.json(200, answer.toString());
    }

    private static Instant target(JsonNode body, Instant now) {
        try {
            if (body.has("advance")) {
                return plus(now, body.path("advance").asText());
            }
            if (body.has("set")) {
                return Instant.parse(body.path("set").asText());
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw Problems.invalid(e.getMessage() + ". Durations are written P3D, P3DT2H, PT4H or P2M; moments "
                    + "2026-03-02T08:00:00Z.");
        }
        throw Problems.invalid("Say {\"advance\":\"P3D\"} or {\"set\":\"2026-03-02T08:00:00Z\"}.");
    }

    private static Instant plus(Instant now, String duration) {
        // Months and years have no fixed length, so a period is counted in the calendar.
        return duration.contains("T") || !duration.matches(".*[YMW].*")
                ? now.plus(Duration.parse(duration))
                : now.atZone(ZoneOffset.UTC).plus(Period.parse(duration)).toInstant();
    }
}
