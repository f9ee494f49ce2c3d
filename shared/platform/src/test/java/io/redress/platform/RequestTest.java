package io.redress.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class RequestTest {

    @Test
    void a_request_has_the_values_of_the_gateways_event() {
        Request request = request("""
                {"version": "2.0", "routeKey": "POST /{organisation}/complaints", "rawPath": "/kiwi/complaints",
                 "headers": {"host": "evil.example", "x-forwarded-host": "evil.example", "forwarded": "host=evil.example",
                             "x-forwarded-proto": "https", "idempotency-key": "k 1"},
                 "queryStringParameters": {"limit": "20", "after": " "},
                 "pathParameters": {"organisation": "kiwi"},
                 "requestContext": {"requestId": "r1", "domainName": "api.example.org"},
                 "body": "{\\"subject\\": \\"Zoë\\"}", "isBase64Encoded": false}
                """);

        assertThat(request.route()).isEqualTo("POST /{organisation}/complaints");
        assertThat(request.path("organisation")).isEqualTo("kiwi");
        assertThat(request.path("reference")).isEmpty();
        assertThat(request.query("limit")).contains("20");
        assertThat(request.query("after")).isEmpty();
        assertThat(request.query("nothing")).isEmpty();
        assertThat(request.header("idempotency-key")).contains("k 1");
        assertThat(request.header("accept")).isEmpty();
        assertThat(request.rawPath()).isEqualTo("/kiwi/complaints");
        assertThat(request.claims()).isEmpty();
        assertThat(request.fields().text("subject")).isEqualTo("Zoë");
        assertThat(request.origin()).isEqualTo("https://api.example.org");
    }

    @Test
    void the_smallest_event_of_the_gateway_can_be_read() {
        Request request = request("{}");

        assertThat(request.route()).isEmpty();
        assertThat(request.body()).isEmpty();
        assertThat(request.fields().faults()).isEmpty();
        assertThat(request.origin()).isEqualTo("https://unknown.invalid");
    }

    @Test
    void a_body_may_be_in_base64() {
        String body = Base64.getEncoder().encodeToString("{\"subject\": \"Zoë\"}".getBytes(UTF_8));
        Request request = request("{\"body\": \"" + body + "\", \"isBase64Encoded\": true}");

        assertThat(request.fields().text("subject")).isEqualTo("Zoë");
    }

    @Test
    void the_groups_of_a_token_are_a_list_or_one_group() {
        assertThat(signedIn("[kiwi:quality-manager kiwi:department:it acorn:officer]")
                        .groups())
                .containsExactly("kiwi:quality-manager", "kiwi:department:it", "acorn:officer");
        assertThat(signedIn("[kiwi:quality-manager]").groups()).containsExactly("kiwi:quality-manager");
        assertThat(signedIn("kiwi:quality-manager").groups()).containsExactly("kiwi:quality-manager");
        assertThat(signedIn("kiwi:quality-manager").subject()).isEqualTo("u-1");
    }

    @Test
    void no_group_is_read_as_two() {
        assertThat(signedIn("[kiwi:x,kiwi:administrator]").groups()).containsExactly("kiwi:x,kiwi:administrator");
        assertThat(signedIn("kiwi:x kiwi:administrator").groups()).containsExactly("kiwi:x kiwi:administrator");
        assertThat(signedIn("[[kiwi:administrator]]").groups()).containsExactly("[kiwi:administrator]");
        assertThat(signedIn("[a]kiwi:administrator").groups()).containsExactly("[a]kiwi:administrator");
    }

    @Test
    void a_request_without_a_sign_in_has_no_groups() {
        assertThat(request("{}").groups()).isEmpty();
        assertThat(request("{}").subject()).isEmpty();
        assertThat(signedIn("").groups()).isEmpty();
        assertThat(signedIn("[]").groups()).isEmpty();
    }

    @Test
    void a_printed_request_reveals_no_personal_data() {
        Request request = request("""
                {"routeKey": "GET /tracking/{token}", "pathParameters": {"token": "secret"}, "body": "secret too"}
                """);
        assertThat(request.toString()).isEqualTo("GET /tracking/{token} [token]");
    }

    private static Request signedIn(String groups) {
        return request("{\"requestContext\": {\"authorizer\": {\"jwt\": {\"claims\": {\"sub\": \"u-1\","
                + " \"cognito:groups\": \"" + groups + "\"}}}}}");
    }

    private static Request request(String event) {
        return Request.of(Tree.read(event.getBytes(UTF_8)));
    }
}
