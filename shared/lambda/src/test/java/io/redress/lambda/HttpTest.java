package io.redress.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.platform.Env;
import io.redress.platform.Fields;
import io.redress.platform.Json;
import io.redress.platform.MalformedRequest;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Tree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpTest {

    @Test
    void an_answer_to_the_gateway_may_not_be_cached() {
        Tree answer = answer(
                _ -> Response.json(201, Map.of("reference", "KIWI-0000-0000")).with("location", "/tracking/x"));

        assertThat(answer.text("statusCode")).contains("201");
        assertThat(answer.at("headers").texts())
                .isEqualTo(Map.of(
                        "content-type",
                        "application/json",
                        "location",
                        "/tracking/x",
                        "cache-control",
                        "no-store",
                        "x-content-type-options",
                        "nosniff"));
        assertThat(answer.text("body")).contains("{\"reference\":\"KIWI-0000-0000\"}");
        assertThat(answer.isTrue("isBase64Encoded")).isFalse();
    }

    @Test
    void an_answer_has_empty_lists_but_no_absent_values() {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("items", List.of());
        page.put("next", null);

        assertThat(answer(_ -> Response.ok(page)).text("body")).contains("{\"items\":[]}");
        assertThat(Json.write(page)).isEqualTo("{}");
    }

    @Test
    void an_answer_may_allow_caching_and_may_be_empty() {
        Tree answer = answer(_ -> Response.nothing().with("cache-control", "max-age=60"));

        assertThat(answer.text("statusCode")).contains("204");
        assertThat(answer.at("headers").text("cache-control")).contains("max-age=60");
        assertThat(answer.text("body")).contains("");
    }

    @Test
    void all_faults_of_an_invalid_request_are_reported_together() {
        Tree answer = refusing(Rejection.invalid(
                List.of(new Fault("subject", "is required"), new Fault("complainant.email", "is \"not\" an address"))));

        assertProblem(answer, 422, "invalid", "What was sent has faults", "There are 2 faults.");
        assertThat(problem(answer).list("faults"))
                .extracting(Tree::texts)
                .containsExactly(
                        Map.of("field", "subject", "message", "is required"),
                        Map.of("field", "complainant.email", "message", "is \"not\" an address"));
    }

    @Test
    void a_single_fault_is_counted_in_the_singular() {
        assertProblem(
                refusing(Rejection.invalid("subject", "is required")),
                422,
                "invalid",
                "What was sent has faults",
                "There is one fault.");
    }

    @Test
    void every_reason_has_its_status() {
        assertProblem(refusing(Rejection.notAllowed("not you")), 403, "not-allowed", "You may not do that", "not you");
        assertProblem(refusing(Rejection.notFound("no such")), 404, "not-found", "There is no such thing", "no such");
        assertProblem(refusing(Rejection.conflict("too late")), 409, "conflict", "That cannot be done now", "too late");
        assertProblem(
                refusing(Rejection.staleVersion("it is at 7")),
                412,
                "stale-version",
                "It has changed since you read it",
                "it is at 7");
        assertThat(problem(refusing(Rejection.conflict("too late"))).list("faults"))
                .isEmpty();
    }

    @Test
    void an_unreadable_body_is_a_fault_of_the_field_body() {
        Tree answer = answer("{\"rawPath\": \"/kiwi/complaints\", \"body\": \"{\\\"subject\\\"\"}", reading());

        assertProblem(answer, 400, "malformed", "What was sent cannot be read", "the body is not JSON");
        assertThat(problem(answer).list("faults"))
                .extracting(Tree::texts)
                .containsExactly(Map.of("field", "body", "message", "the body is not JSON"));
    }

    @Test
    void an_unreadable_parameter_is_a_fault_with_its_name() {
        Tree answer = answer(_ -> {
            throw MalformedRequest.parameter("cursor", "the cursor is none");
        });

        assertProblem(answer, 400, "malformed", "What was sent cannot be read", "the cursor is none");
        assertThat(problem(answer).list("faults"))
                .extracting(Tree::texts)
                .containsExactly(Map.of("field", "cursor", "message", "the cursor is none"));
    }

    @Test
    void a_body_that_is_too_large_gets_413() {
        String body = "x".repeat(1_101 * 1024);
        Tree answer = answer("{\"rawPath\": \"/kiwi/complaints\", \"body\": \"" + body + "\"}", reading());

        assertProblem(
                answer, 413, "too-large", "Too large", "the body is 1,127,424 bytes long; at most 1,126,400 are read");
    }

    @Test
    void the_largest_body_is_read_in_plain_text_in_base64_and_full_of_escapes() {
        String plain = "{\"subject\":\"" + "x".repeat(Fields.LARGEST - 14) + "\"}";
        String escaped = "{\"subject\":\"" + "\\n".repeat((Fields.LARGEST - 14) / 2) + "\"}";

        assertThat(answer(Json.write(Map.of("body", plain)), reading()).text("statusCode"))
                .contains("200");
        assertThat(answer(Json.write(Map.of("body", escaped)), reading()).text("statusCode"))
                .contains("200");
        String encoded = Base64.getEncoder().encodeToString(plain.getBytes(UTF_8));
        assertThat(answer(Json.write(Map.of("body", encoded, "isBase64Encoded", true)), reading())
                        .text("statusCode"))
                .contains("200");
    }

    @Test
    void a_body_that_the_parser_rejects_because_of_its_length_is_too_large() {
        Tree answer = answer(Json.write(Map.of("body", "x".repeat(6_000_000))), reading());

        assertThat(answer.text("statusCode")).contains("413");
        assertThat(problem(answer).text("detail"))
                .contains("the request is too large; a body may have at most 1,126,400 bytes");
    }

    @Test
    void a_body_with_invalid_base64_is_malformed() {
        Tree answer = answer("{\"body\": \"?\", \"isBase64Encoded\": true}", reading());

        assertThat(answer.text("statusCode")).contains("400");
        assertThat(problem(answer).text("detail")).contains("the body is not base64");
    }

    @Test
    void an_unexpected_exception_becomes_a_500_with_nothing_but_its_id() {
        Tree answer = answer(_ -> {
            throw new IllegalStateException("the password of the table is 1234");
        });

        assertProblem(
                answer,
                500,
                "unexpected",
                "Something went wrong here",
                "It is not your fault. If you tell us of it, give this number: r-1");
        assertThat(answer.text("body").orElseThrow()).doesNotContain("1234", "IllegalState", "io.redress");
    }

    @Test
    void an_unknown_route_is_a_500() {
        assertThat(answer(Http::noSuchRoute).text("statusCode")).contains("500");
    }

    /** Lambda would refuse it, and the caller would get a 502 without a word. */
    @Test
    void an_answer_that_is_too_large_is_an_error() {
        Tree fits = answer(_ -> Response.of(200, "text/plain", "\"".repeat(Response.LARGEST / 8)));
        assertThat(fits.text("statusCode")).contains("200");
        Tree answer = answer(_ -> Response.of(200, "text/plain", "\"".repeat(Response.LARGEST / 2 + 1_000)));
        assertThat(answer.text("statusCode")).contains("500");
        assertThat(problem(answer).text("type")).contains("urn:redress:problem:unexpected");
    }

    @Test
    void a_refusal_lists_a_hundred_faults_and_repeats_little_of_the_request() {
        List<Fault> faults = Stream.iterate(1, number -> number + 1)
                .limit(150)
                .map(number -> new Fault("f".repeat(1_000), "\ud83d\ude00".repeat(1_000)))
                .toList();
        Tree answer = refusing(Rejection.invalid(faults));
        assertThat(problem(answer).text("detail")).contains("There are 150 faults; these are the first 100.");
        assertThat(problem(answer).list("faults")).hasSize(100).allSatisfy(fault -> {
            assertThat(fault.required("field")).isEqualTo("f".repeat(499) + "\u2026");
            assertThat(fault.required("message")).endsWith("\ud83d\ude00\u2026").hasSizeLessThan(1_000);
        });
    }

    private static Tree refusing(Rejection refused) {
        return answer(_ -> {
            throw refused;
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 200",
        "'', anything, 200",
        "0123456789abcdef0123456789abcdef, 0123456789abcdef0123456789abcdef, 200",
        "0123456789abcdef0123456789abcdef, 0123456789abcdef0123456789abcdee, 403",
        "0123456789abcdef0123456789abcdef, 0123456789abcdef, 403",
        "0123456789abcdef0123456789abcdef, '', 403",
        "'new-0123456789abcdef0123456789abcdef,old-0123456789abcdef0123456789abcdef', "
                + "old-0123456789abcdef0123456789abcdef, 200",
        "'new-0123456789abcdef0123456789abcdef,old-0123456789abcdef0123456789abcdef', "
                + "new-0123456789abcdef0123456789abcdef, 200",
        "'new-0123456789abcdef0123456789abcdef,old-0123456789abcdef0123456789abcdef', "
                + "'new-0123456789abcdef0123456789abcdef,old-0123456789abcdef0123456789abcdef', 403"
    })
    void with_a_secret_of_the_origin_only_requests_that_have_it_reach_the_function(
            String secrets, String sent, String status) {
        String event = "{\"routeKey\": \"GET /kiwi\", \"rawPath\": \"/kiwi\", \"headers\": {\"x-origin-secret\": \""
                + sent + "\"}}";
        AtomicInteger reached = new AtomicInteger();
        Tree answer = answer(event, secrets, _ -> {
            reached.incrementAndGet();
            return Response.ok(Map.of());
        });
        assertThat(answer.text("statusCode")).contains(status);
        assertThat(reached).hasValue(status.equals("200") ? 1 : 0);
        if (status.equals("403")) {
            assertThat(problem(answer).text("detail"))
                    .contains(
                            "requests are not taken at this address; use the address that the organisation gives for complaints");
        }
    }

    private static Function<Request, Response> reading() {
        return request -> Response.ok(Map.of("subject", request.fields().text("subject")));
    }

    private static Tree answer(Function<Request, Response> function) {
        return answer("{\"routeKey\": \"GET /kiwi\", \"rawPath\": \"/kiwi/complaints\"}", function);
    }

    private static Tree answer(String event, Function<Request, Response> function) {
        return answer(event, "", function);
    }

    private static Tree answer(String event, String secrets, Function<Request, Response> function) {
        OriginSecret origin = OriginSecret.in(new Env(Map.of("ORIGIN_SECRET", secrets), () -> Instant.EPOCH));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Http.answer(
                    new ByteArrayInputStream(event.getBytes(UTF_8)), out, new AnInvocation("r-1"), origin, function);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Tree.read(out.toByteArray());
    }

    private static Tree problem(Tree answer) {
        return Tree.read(answer.text("body").orElseThrow());
    }

    private static void assertProblem(Tree answer, int status, String type, String title, String detail) {
        assertThat(answer.text("statusCode")).contains(String.valueOf(status));
        assertThat(answer.at("headers").text("content-type")).contains("application/problem+json");
        Tree problem = problem(answer);
        assertThat(problem.text("type")).contains("urn:redress:problem:" + type);
        assertThat(problem.text("title")).contains(title);
        assertThat(problem.text("status")).contains(String.valueOf(status));
        assertThat(problem.text("detail")).contains(detail);
        assertThat(problem.text("instance")).contains("/kiwi/complaints");
    }
}
