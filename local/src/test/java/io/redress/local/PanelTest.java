package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PanelTest {

    private Example example;

    @BeforeEach
    void start() {
        example = Example.start();
    }

    @AfterEach
    void stop() {
        example.close();
    }

    @Test
    void when_the_clock_has_moved_the_due_schedules_have_run() {
        HttpResponse<String> response = example.post("/_local/clock", "{\"set\":\"2026-03-03T09:00:00Z\"}");
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode journey = Example.json(response);
        assertThat(Instant.parse(journey.path("now").asText()))
                .isBetween(Instant.parse("2026-03-03T09:00:00Z"), Instant.parse("2026-03-03T09:01:00Z"));
        assertThat(journey.path("settled").asBoolean()).isTrue();
        assertThat(journey.path("ran").path("TickFunction/Daily").asInt()).isEqualTo(1);
        assertThat(journey.path("ran").path("TickFunction/Often").asInt()).isBetween(25, 27);
        assertThat(example.subjects()).contains("often", "daily 2026-03-03T06:00:00Z");
    }

    @Test
    void the_clock_accepts_durations_of_every_kind() {
        for (String duration : new String[] {"P3D", "P1DT2H", "PT4H", "P1M", "P1W"}) {
            Instant before = example.redress().clock().instant();
            assertThat(example.post("/_local/clock", "{\"advance\":\"" + duration + "\"}")
                            .statusCode())
                    .as(duration)
                    .isEqualTo(200);
            assertThat(example.redress().clock().instant()).isAfter(before.plus(Duration.ofHours(3)));
        }
        assertThat(Example.json(example.get("/_local/clock")).path("due")).hasSize(2);
    }

    @Test
    void the_clock_does_not_go_back_and_says_so() {
        for (String body : new String[] {
            "{\"advance\":\"-P1D\"}",
            "{\"set\":\"2026-03-01T08:00:00Z\"}",
            "{\"set\":\"yesterday\"}",
            "{\"advance\":\"P1000Y\"}",
            "{}",
            "[]",
            "{"
        }) {
            HttpResponse<String> response = example.post("/_local/clock", body);
            assertThat(response.statusCode()).as(body).isEqualTo(400);
            assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
            assertThat(Example.json(response).path("detail").asText()).isNotEmpty();
        }
    }

    @Test
    void a_schedule_whose_function_fails_ends_in_its_queue() {
        try (Example broken = Example.start(SharedServices.in(Example.broken("tick")))) {
            broken.redress().advance(Duration.ofMinutes(4));
            assertThat(broken.redress().queues()).anySatisfy(level -> {
                assertThat(level.queue()).endsWith("ScheduleFailures");
                assertThat(level.waiting()).isEqualTo(1);
            });
        }
    }

    @Test
    void a_token_names_its_owner() {
        String body = "{\"groups\":[\"kiwi:quality-manager\"],\"email\":\"mary@kiwi.example\",\"sub\":\"m\"}";
        String token =
                Example.json(example.post("/_local/token", body)).path("token").asText();
        JsonNode event = Example.json(example.get("/staff/me", "Authorization", "Bearer " + token));
        JsonNode claims =
                event.path("requestContext").path("authorizer").path("jwt").path("claims");
        assertThat(claims.path("sub").asText()).isEqualTo("m");
        assertThat(claims.path("cognito:groups").asText()).isEqualTo("[kiwi:quality-manager]");
        assertThat(example.post("/_local/token", "{\"email\":\"nobody\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_browser_finds_a_first_page_that_runs_nothing() {
        HttpResponse<String> response = example.get("/_local");
        assertThat(response.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(response.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(response.body()).contains("MailDeadLetters", "TickFunction/Often");
        assertThat(example.get("/_local/nothing").statusCode()).isEqualTo(404);
    }
}
