package io.redress.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.Env;
import io.redress.platform.Tree;
import io.redress.testing.Endpoint;
import io.redress.testing.MovableClock;
import io.redress.testing.TestQueue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueTest {

    private static final String REFERENCE = "KIWI-7K3M-9QX1";

    private final TestQueue first = TestQueue.empty();
    private final TestQueue second = TestQueue.empty();

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    private Map<String, Queue> queues(Map<String, String> others) {
        Map<String, String> variables = new HashMap<>(Endpoint.SQS.variables());
        variables.put("FIRST", first.url());
        variables.put("SECOND", second.url());
        variables.putAll(others);
        return Queue.in(
                new Env(variables, MovableClock.at("2026-10-23T08:32:09Z")),
                List.of("first", "second"),
                String::toUpperCase);
    }

    @Test
    void a_message_arrives_unchanged_and_contains_nothing_else() {
        Message message = new Message("kiwi", REFERENCE, 3);
        queues(Map.of()).get("first").send(List.of(message));

        List<String> taken = first.take();
        assertThat(taken).hasSize(1);
        assertThat(Message.of(Tree.read(taken.getFirst()))).isEqualTo(message);
        assertThat(Tree.read(taken.getFirst()).texts()).containsOnlyKeys("organisation", "reference", "change");
        assertThat(second.take()).isEmpty();
    }

    @Test
    void each_destination_has_the_queue_of_its_variable() {
        queues(Map.of()).get("second").send(List.of(new Message("kiwi", REFERENCE, 3)));

        assertThat(first.take()).isEmpty();
        assertThat(second.take()).hasSize(1);
    }

    @Test
    void more_messages_than_fit_into_one_request_all_arrive() {
        List<Message> many = IntStream.rangeClosed(1, 23)
                .mapToObj(number -> new Message("kiwi", REFERENCE, number))
                .toList();
        queues(Map.of()).get("first").send(many);

        assertThat(first.take())
                .extracting(body -> Message.of(Tree.read(body)))
                .containsExactlyInAnyOrderElementsOf(many);
    }

    @Test
    void without_messages_no_request_is_sent() {
        queues(Map.of("AWS_ENDPOINT_URL_SQS", "http://localhost:1"))
                .get("first")
                .send(List.of());

        assertThat(first.take()).isEmpty();
    }

    @Test
    void a_request_for_a_report_arrives_as_it_was_sent() {
        ReportRequest request = new ReportRequest("kiwi", "quarterly", "2026-Q4");
        queues(Map.of()).get("first").send(request);

        assertThat(first.take())
                .singleElement()
                .extracting(body -> ReportRequest.of(Tree.read(body)))
                .isEqualTo(request);
    }

    @Test
    void a_queue_that_does_not_exist_or_does_not_answer_causes_a_failure() {
        List<Message> message = List.of(new Message("kiwi", REFERENCE, 1));
        Queue gone = queues(Map.of("FIRST", first.url() + "-gone")).get("first");
        assertThatThrownBy(() -> gone.send(message)).isInstanceOf(RuntimeException.class);

        Queue silent =
                queues(Map.of("AWS_ENDPOINT_URL_SQS", "http://localhost:1")).get("first");
        assertThatThrownBy(() -> silent.send(message)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_queue_without_a_variable_is_named() {
        assertThatThrownBy(() -> queues(Map.of("SECOND", ""))).hasMessageContaining("SECOND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"organisation\":\"kiwi\",\"reference\":\"KIWI-7K3M-9QX1\"}",
                "{\"organisation\":\"kiwi\",\"reference\":\"KIWI-7K3M-9QX1\",\"change\":\"first\"}",
                "{\"organisation\":\"kiwi\",\"reference\":\"KIWI-7K3M-9QX1\",\"change\":99999999999}",
                "{\"reference\":\"KIWI-7K3M-9QX1\",\"change\":1}"
            })
    void a_body_of_another_form_is_a_fault(String body) {
        assertThatThrownBy(() -> Message.of(Tree.read(body))).isInstanceOf(IllegalArgumentException.class);
    }
}
