package io.redress.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.Tree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTest {

    private final List<String> seen = new ArrayList<>();

    @Test
    void every_message_is_handled() throws IOException {
        assertThat(messages("""
                {"Records": [{"messageId": "m1", "body": "{\\"reference\\": \\"A\\"}"},
                             {"messageId": "m2", "body": "{\\"reference\\": \\"B\\"}"}]}
                """)).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(seen).containsExactly("A", "B");
    }

    @Test
    void failed_messages_are_reported_and_the_others_are_handled() throws IOException {
        assertThat(messages("""
                {"Records": [{"messageId": "m1", "body": "{\\"reference\\": \\"A\\"}"},
                             {"messageId": "m2", "body": "{\\"reference\\": \\"bad\\"}"},
                             {"messageId": "m3", "body": "{\\"reference\\": \\"bad\\"}"},
                             {"messageId": "m4", "body": "{\\"reference\\": \\"D\\"}"}]}
                """))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m2\"},{\"itemIdentifier\":\"m3\"}]}");
        assertThat(seen).containsExactly("A", "D");
    }

    @Test
    void a_message_that_cannot_be_read_is_reported_like_any_that_fails() throws IOException {
        assertThat(messages("""
                {"Records": [{"messageId": "m1", "body": "{\\"reference"},
                             {"messageId": "m2", "body": "{\\"reference\\": \\"B\\"}"}]}
                """)).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"}]}");
        assertThat(seen).containsExactly("B");
    }

    @Test
    void a_message_that_is_nested_too_deeply_fails_alone() throws IOException {
        assertThat(messages("{\"Records\": [{\"messageId\": \"m1\", \"body\": \"" + "[".repeat(20_000)
                        + "\"}, {\"messageId\": \"m2\", \"body\": \"{\\\"reference\\\": \\\"B\\\"}\"}]}"))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"}]}");
        assertThat(seen).containsExactly("B");
    }

    @Test
    void a_message_that_exhausts_the_stack_fails_alone() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Batch.messages(
                in("""
                        {"Records": [{"messageId": "m1", "body": "{}"},
                                     {"messageId": "m2", "body": "{\\"reference\\": \\"B\\"}"}]}
                        """),
                out,
                new AnInvocation("r-1"),
                message -> seen.add(message.text("reference").orElseThrow(StackOverflowError::new)));

        assertThat(out.toString(UTF_8)).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"}]}");
        assertThat(seen).containsExactly("B");
    }

    @Test
    void an_empty_batch_succeeds() throws IOException {
        assertThat(messages("{\"Records\": []}")).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(messages("{}")).isEqualTo("{\"batchItemFailures\":[]}");
    }

    @Test
    void a_record_of_the_stream_is_named_by_its_sequence_number() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Batch.records(
                in("""
                {"Records": [{"dynamodb": {"SequenceNumber": "4421584500000000017450439091",
                                           "NewImage": {"sk": {"S": "CHANGE#000001"}}}},
                             {"dynamodb": {"SequenceNumber": "4421584500000000017450439092",
                                           "NewImage": {"sk": {"S": "bad"}}}}]}
                """),
                out,
                new AnInvocation("r-1"),
                record -> handle(record.at("NewImage").at("sk").text("S").orElseThrow()));

        assertThat(out.toString(UTF_8))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"4421584500000000017450439092\"}]}");
        assertThat(seen).containsExactly("CHANGE#000001");
    }

    @Test
    void a_schedule_that_succeeds_is_done() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Batch.once(out, new AnInvocation("r-1"), () -> seen.add("run"));
        assertThat(out.toString(UTF_8)).isEqualTo("{\"done\":true}");
        assertThat(seen).containsExactly("run");
    }

    /** The query of docs/deploy.md for failures selects by the field {@code level}. */
    @Test
    void a_schedule_that_fails_is_logged_as_json_and_fails_the_invocation() {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream console = System.out;
        System.setOut(new PrintStream(log, true, UTF_8));
        try {
            for (RuntimeException fault : List.of(new IllegalStateException("no table"), new NullPointerException())) {
                assertThatThrownBy(() -> Batch.once(new ByteArrayOutputStream(), new AnInvocation("r-7"), () -> {
                            throw fault;
                        }))
                        .isSameAs(fault);
            }
        } finally {
            System.setOut(console);
        }
        List<Tree> lines = log.toString(UTF_8)
                .lines()
                .map(Tree::read)
                .filter(line -> line.text("level").isPresent())
                .toList();
        assertThat(lines).hasSize(2).allSatisfy(line -> {
            assertThat(line.required("level")).isEqualTo("ERROR");
            assertThat(line.required("message")).isEqualTo("a scheduled run failed");
            assertThat(line.required("function_request_id")).isEqualTo("r-7");
        });
        assertThat(lines.getFirst().at("error").required("message")).isEqualTo("no table");
    }

    private String messages(String event) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Batch.messages(
                in(event),
                out,
                new AnInvocation("r-1"),
                message -> handle(message.text("reference").orElseThrow()));
        return out.toString(UTF_8);
    }

    private void handle(String name) {
        if (name.equals("bad")) {
            throw new IllegalStateException("meant to fail");
        }
        seen.add(name);
    }

    private static ByteArrayInputStream in(String event) {
        return new ByteArrayInputStream(event.getBytes(UTF_8));
    }
}
