package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.local.events.QueueBoard;
import io.redress.testing.SesFault;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventsTest {

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
    void a_change_leads_through_stream_and_queue_to_a_mail() {
        long before = System.nanoTime();
        assertThat(example.post("/notes", "hello").statusCode()).isEqualTo(201);
        example.redress().settle();
        assertThat(example.subjects()).containsExactly("hello");
        assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
    }

    @Test
    void many_changes_each_arrive_once() {
        for (int i = 0; i < 25; i++) {
            example.post("/notes", "note " + i);
        }
        example.redress().settle();
        assertThat(example.subjects()).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void a_message_that_fails_comes_back_until_it_succeeds() {
        example.redress().ses().fail(SesFault.THROTTLE, 2);
        example.post("/notes", "third time lucky");
        example.redress().settle();
        assertThat(example.subjects()).containsExactly("third time lucky");
        assertThat(level("MailDeadLetters").waiting()).isZero();
    }

    @Test
    void only_a_message_that_always_fails_ends_in_the_dead_letter_queue() {
        example.post("/notes", "never");
        example.post("/notes", "always");
        example.redress().settle();
        assertThat(example.subjects()).containsExactly("always");
        assertThat(level("MailDeadLetters").waiting()).isEqualTo(1);
        assertThat(level("MailDeadLetters").resting()).isTrue();
        assertThat(level("MailQueue").waiting()).isZero();
        assertThat(level("MailQueue").resting()).isFalse();
    }

    @Test
    void a_change_that_always_fails_is_set_aside_and_the_others_are_processed() {
        for (String text : new String[] {"one", "two", "poison", "three", "four"}) {
            example.post("/notes", text);
        }
        example.redress().settle();
        assertThat(example.subjects()).containsExactlyInAnyOrder("one", "two", "three", "four");
        assertThat(level("redress-relay-failures").waiting()).isEqualTo(1);
    }

    @Test
    void an_endpoint_that_does_not_answer_is_a_failure_like_any_other() {
        example.redress().ses().fail(SesFault.TIMEOUT, 1);
        example.post("/notes", "late");
        example.redress().settle();
        assertThat(example.subjects()).containsExactly("late");

        example.redress().ses().fail(SesFault.ACCEPT_THEN_TIMEOUT, 1);
        example.post("/notes", "twice, as the example does not know that it was taken");
        example.redress().settle();
        assertThat(example.subjects()).hasSize(3);
    }

    @Test
    void settling_reports_the_stuck_work_after_the_time_limit() {
        example.redress().ses().fail(SesFault.TIMEOUT, 1);
        example.post("/notes", "slow");
        HttpResponse<String> response = example.post("/_local/settle", "{\"timeout\":\"PT0.2S\"}");
        assertThat(response.statusCode()).isEqualTo(504);
        assertThat(Example.json(response).path("stuck")).isNotEmpty();

        HttpResponse<String> settled = example.post("/_local/settle", "");
        assertThat(settled.statusCode()).isEqualTo(200);
        assertThat(Example.json(settled).path("settled").asBoolean()).isTrue();
    }

    @Test
    void the_panel_shows_the_queues() {
        example.post("/notes", "never");
        example.redress().settle();
        JsonNode queues = Example.json(example.get("/_local/queues")).path("queues");
        assertThat(queues).anySatisfy(queue -> assertThat(queue.toString())
                .endsWith("MailDeadLetters\",\"waiting\":1,\"inFlight\":0,\"deadLetters\":true}"));
    }

    private QueueBoard.Level level(String queue) {
        return example.redress().queues().stream()
                .filter(level -> level.queue().endsWith(queue))
                .findFirst()
                .orElseThrow();
    }
}
