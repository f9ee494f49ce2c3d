package io.redress.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.redress.domain.Rejection;
import io.redress.domain.staff.Actor;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[kiwi:quality-manager kiwi:department:it kiwi:department:hr acorn:officer]",
                "[kiwi:quality-manager, kiwi:department:it, kiwi:department:hr, acorn:officer]",
                "kiwi:quality-manager kiwi:department:it kiwi:department:hr acorn:officer",
                " kiwi:quality-manager,kiwi:department:hr,kiwi:department:it "
            })
    void the_groups_of_a_token_give_the_roles_in_one_organisation(String groups) {
        assertThat(signedIn(groups).caseworker("kiwi"))
                .isEqualTo(new Actor.Caseworker("u-1", Set.of("quality-manager"), Set.of("it", "hr")));
    }

    @Test
    void one_group_is_a_list_as_well() {
        assertThat(signedIn("[kiwi:quality-manager]").caseworker("kiwi").roles())
                .containsExactly("quality-manager");
        assertThat(signedIn("kiwi:quality-manager").caseworker("kiwi").roles()).containsExactly("quality-manager");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "[acorn:quality-manager]",
                "[kiwifruit:quality-manager]",
                "[quality-manager]",
                "[kiwi]",
                "[kiwi:]",
                "[kiwi:department:it]",
                "[Kiwi:quality-manager]"
            })
    void a_token_without_a_role_in_the_organisation_is_rejected(String groups) {
        Rejection refused =
                catchThrowableOfType(Rejection.class, () -> signedIn(groups).caseworker("kiwi"));
        assertThat(refused).isNotNull();
        assertThat(refused.reason())
                .isEqualTo(new Rejection.Reason.NotAllowed("your sign-in has no role in this organisation"));
    }

    @Test
    void a_request_without_a_sign_in_is_rejected() {
        assertThatThrownBy(() -> request("{}").caseworker("kiwi")).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> request("""
                        {"requestContext": {"authorizer": {"jwt": {"claims": {"cognito:groups": "[kiwi:head]"}}}}}
                        """).caseworker("kiwi")).isInstanceOf(Rejection.class);
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
