package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GatewayTest {

    private static Example example;

    @BeforeAll
    static void start() {
        example = Example.start();
    }

    @AfterAll
    static void stop() {
        example.close();
    }

    @Test
    void an_event_has_payload_format_2() {
        JsonNode event = Example.json(example.get(
                "/echo/A%20b%2Fc?x=1&y=%C3%A9&x=2", "X-One", "1", "X-Many", "a", "X-Many", "b", "Cookie", "k=v; l=w"));

        assertThat(event.path("version").asText()).isEqualTo("2.0");
        assertThat(event.path("routeKey").asText()).isEqualTo("GET /echo/{name}");
        assertThat(event.path("rawPath").asText()).isEqualTo("/echo/A%20b%2Fc");
        assertThat(event.path("rawQueryString").asText()).isEqualTo("x=1&y=%C3%A9&x=2");
        assertThat(event.path("queryStringParameters").path("x").asText()).isEqualTo("1,2");
        assertThat(event.path("queryStringParameters").path("y").asText()).isEqualTo("é");
        assertThat(event.path("pathParameters").path("name").asText()).isEqualTo("A b/c");
        assertThat(event.path("headers").path("x-one").asText()).isEqualTo("1");
        assertThat(event.path("headers").path("x-many").asText()).isEqualTo("a,b");
        assertThat(event.path("headers").path("x-forwarded-proto").asText()).isEqualTo("http");
        assertThat(event.path("headers").has("cookie")).isFalse();
        assertThat(event.path("cookies").toString()).isEqualTo("[\"k=v\",\"l=w\"]");
        assertThat(event.has("body")).isFalse();
        assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
        JsonNode context = event.path("requestContext");
        assertThat("http://" + context.path("domainName").asText())
                .isEqualTo(example.redress().url());
        assertThat(context.path("http").path("method").asText()).isEqualTo("GET");
        assertThat(context.path("requestId").asText()).isNotEmpty();
        assertThat(context.path("timeEpoch").asLong())
                .isBetween(
                        Example.START.toEpochMilli(),
                        example.redress().clock().instant().toEpochMilli());
        assertThat(context.has("authorizer")).isFalse();
    }

    @Test
    void text_is_passed_on_as_text_and_any_other_body_in_base_64() {
        JsonNode text = Example.json(example.post("/echo/x", "{\"é\":1}", "Content-Type", "application/json"));
        assertThat(text.path("body").asText()).isEqualTo("{\"é\":1}");

        JsonNode bytes = Example.json(example.send(example.request("/echo/x")
                .header("Content-Type", "application/pdf")
                .POST(BodyPublishers.ofByteArray(new byte[] {0, 1, 2}))));
        assertThat(bytes.path("body").asText()).isEqualTo("AAEC");
        assertThat(bytes.path("isBase64Encoded").asBoolean()).isTrue();
    }

    @Test
    void a_literal_path_has_priority_over_a_parameter() {
        assertThat(route("/echo/fixed")).isEqualTo("GET /echo/fixed");
        assertThat(route("/echo/other")).isEqualTo("GET /echo/{name}");
        assertThat(route("/rest/of/it")).isEqualTo("ANY /rest/{proxy+}");
    }

    @Test
    void a_request_without_a_route_is_not_found() {
        for (String path : List.of("/", "/echo", "/echo/", "/echo/a/b", "/rest")) {
            HttpResponse<String> response = example.get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(response.body()).isEqualTo("{\"message\":\"Not Found\"}");
        }
    }

    @Test
    void an_answer_keeps_status_headers_cookies_and_bytes() {
        HttpResponse<String> response = example.get("/echo/teapot");
        assertThat(response.statusCode()).isEqualTo(418);
        assertThat(response.headers().firstValue("x-kind")).contains("tea");
        assertThat(response.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
        assertThat(response.body()).isEqualTo("\0\1\2");
    }

    @Test
    void json_without_a_status_is_the_body_itself() {
        HttpResponse<String> response = example.get("/echo/plain");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Example.json(response).path("publicUrl").asText())
                .isEqualTo(example.redress().url());
    }

    @Test
    void a_function_that_throws_is_answered_with_500_and_the_next_call_works() {
        HttpResponse<String> response = example.get("/echo/throw");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
        assertThat(example.get("/echo/again").statusCode()).isEqualTo(200);
    }

    @Test
    void a_function_that_takes_too_long_is_answered_with_503() {
        assertThat(example.get("/echo/hang").statusCode()).isEqualTo(503);
    }

    @Test
    void a_body_of_more_than_10_megabytes_is_refused() {
        HttpResponse<String> response =
                example.post("/echo/x", "x".repeat(10 * 1024 * 1024 + 1), "Content-Type", "text/plain");
        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void many_requests_at_once_are_all_answered() {
        List<CompletableFuture<Integer>> calls = IntStream.range(0, 30)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> example.get("/echo/" + i).statusCode()))
                .toList();
        assertThat(calls).allSatisfy(call -> assertThat(call.join()).isEqualTo(200));
    }

    @Test
    void a_route_with_an_authorizer_accepts_a_token_and_passes_its_claims_as_strings() {
        String token = example.redress().token("mary@kiwi.example", "kiwi:quality-manager", "kiwi:department:care");
        JsonNode event = Example.json(example.get("/staff/me", "Authorization", "Bearer " + token));
        JsonNode claims =
                event.path("requestContext").path("authorizer").path("jwt").path("claims");
        assertThat(claims.path("sub").asText()).isEqualTo("mary");
        assertThat(claims.path("email").asText()).isEqualTo("mary@kiwi.example");
        assertThat(claims.path("cognito:groups").asText()).isEqualTo("[kiwi:quality-manager kiwi:department:care]");
        assertThat(claims.path("exp").isTextual()).isTrue();
    }

    @Test
    void a_request_without_a_valid_token_is_rejected() {
        String token = example.redress().token("mary@kiwi.example", "kiwi:quality-manager");
        for (String authorization : List.of("", "Bearer", "Bearer x.y.z", "Basic " + token, "Bearer " + token + "x")) {
            HttpResponse<String> response = example.get("/staff/me", "Authorization", authorization);
            assertThat(response.statusCode()).as(authorization).isEqualTo(401);
            assertThat(response.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
        }
        assertThat(example.get("/staff/me").statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_is_not_valid_after_its_lifetime() {
        try (Example other = Example.start()) {
            String token = Example.json(other.post(
                            "/_local/token",
                            "{\"email\":\"mary@kiwi.example\",\"groups\":[\"a\"],\"lifetime\":\"PT1H\"}"))
                    .path("token")
                    .asText();
            assertThat(other.get("/staff/me", "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(200);
            other.redress().advance(Duration.ofHours(2));
            assertThat(other.get("/staff/me", "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private static String route(String path) {
        return Example.json(example.get(path)).path("routeKey").asText();
    }
}
