package io.redress.submission;

import io.redress.platform.Env;
import io.redress.platform.Json;
import io.redress.platform.Tree;
import io.redress.testing.TestContext;
import io.redress.testing.TestTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Passes requests to the function as API Gateway does, made from the example in {@code events/submission.json}. */
final class Gateway implements AutoCloseable {

    final TestTable table;
    final Env env;
    private final SubmissionHandler handler;

    private Gateway(TestTable table, Env env) {
        this.table = table;
        this.env = env;
        this.handler = new SubmissionHandler(env);
    }

    static Gateway at(String now) {
        TestTable table = TestTable.at(now);
        return new Gateway(table, table.env());
    }

    /** @param organisations the organisations of the deployment, separated by commas */
    static Gateway serving(String organisations, String now) {
        TestTable table = TestTable.at(now);
        return new Gateway(table, table.env(Map.of("ORGANISATIONS", organisations)));
    }

    /** A deployment without an address of its own; the template gives an empty one to the function. */
    static Gateway withoutAddress(String now) {
        TestTable table = TestTable.at(now);
        return new Gateway(table, table.env(Map.of("PUBLIC_URL", "")));
    }

    /** The answer of the function. */
    record Answer(int status, Map<String, String> headers, String text) {

        String body(String field) {
            return Tree.read(text).text(field).orElse(null);
        }

        /** The fields that a problem names as faulty. */
        List<String> faulty() {
            return Tree.read(text).list("faults").stream()
                    .map(fault -> fault.required("field"))
                    .toList();
        }
    }

    /** The body of the example. */
    static String example() {
        return String.valueOf(event().get("body"));
    }

    /** Sends the example unchanged, with its idempotency key. */
    Answer postExample() {
        return answer(event());
    }

    Answer post(String body) {
        return post("kiwi", body, Map.of());
    }

    Answer post(String body, String key) {
        return post("kiwi", body, Map.of("idempotency-key", key));
    }

    Answer post(String organisation, String body, Map<String, String> headers) {
        Map<String, Object> event = event();
        Map<String, Object> all = map(event.get("headers"));
        all.remove("idempotency-key");
        all.putAll(headers);
        event.put("headers", all);
        event.put("rawPath", "/" + organisation + "/complaints");
        event.put("pathParameters", Map.of("organisation", organisation));
        event.put("body", body);
        return answer(event);
    }

    /** A body that API Gateway encodes in base 64. */
    Answer postBytes(byte[] body) {
        Map<String, Object> event = event();
        event.put("body", Base64.getEncoder().encodeToString(body));
        event.put("isBase64Encoded", true);
        return answer(event);
    }

    private Answer answer(Map<String, Object> event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(Json.bytes(event)), out, TestContext.of("submission"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Tree answer = Tree.read(out.toByteArray());
        return new Answer(
                Integer.parseInt(answer.required("statusCode")),
                answer.at("headers").texts(),
                answer.required("body"));
    }

    private static Map<String, Object> event() {
        try {
            return map(Tree.read(Files.readAllBytes(Path.of("../../events/submission.json")))
                    .value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((name, item) -> map.put(String.valueOf(name), item));
        return map;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        table.close();
    }
}
