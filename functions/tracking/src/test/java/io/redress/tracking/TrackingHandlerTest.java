package io.redress.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import io.redress.platform.Json;
import io.redress.platform.Tree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingHandlerTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String JSON = "application/json";
    private static final String ACT = "POST /tracking/{token}/actions/{action}";

    private static ATable table;
    private static TrackingHandler handler;

    @BeforeAll
    static void start() {
        table = new ATable();
        handler = new TrackingHandler(table.env());
    }

    @AfterAll
    static void stop() {
        table.close();
    }

    /** An answer of the function. */
    private record Answer(int status, Map<String, String> headers, String body) {
        ShownPage page() {
            return ShownPage.of(body);
        }

        Tree json() {
            return Tree.read(body);
        }
    }

    @Test
    void a_browser_gets_a_page_that_other_sites_can_neither_embed_nor_learn_of() {
        Answer answer = show(table.complaint("Certificate <b>not</b> issued"), BROWSER);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().text()).contains("Certificate <b>not</b> issued", "Where it stands: Stage 1");
        assertThat(answer.headers())
                .containsEntry("content-type", "text/html; charset=utf-8")
                .containsEntry(
                        "content-security-policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none';"
                                + " base-uri 'none'")
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("x-robots-tag", "noindex")
                .containsEntry("cache-control", "no-store")
                .doesNotContainKey("set-cookie");
    }

    @Test
    void a_program_gets_JSON() {
        String token = table.complaint(AStory.SUBJECT);

        for (String accept : new String[] {JSON, "*/*", ""}) {
            Answer answer = show(token, accept);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers())
                    .containsEntry("content-type", "application/json")
                    .doesNotContainKey("content-security-policy");
            assertThat(answer.json().texts())
                    .containsEntry("organisation", "Kiwi")
                    .containsEntry("subject", AStory.SUBJECT)
                    .containsEntry("kind", "Complaint")
                    .containsEntry("received", "2026-12-18T10:30:00Z")
                    .containsEntry("open", "true");
            assertThat(answer.json().at("stage").required("id")).isEqualTo("stage-1");
            assertThat(answer.json().list("limits")).hasSize(2);
            assertThat(answer.json().list("actions"))
                    .extracting(action -> action.required("id"))
                    .containsExactly("add-information", "withdraw", "correct-my-details");
        }
    }

    @Test
    void an_invalid_link_shows_a_friendly_page() {
        Answer page = show("KIWI-7K3M-9QX1.0123456789abcdefghijklmn", BROWSER);
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.page().text()).contains("This link is not valid");
        assertThat(page.headers()).containsEntry("x-robots-tag", "noindex");

        Answer problem = show("KIWI-7K3M-9QX1.0123456789abcdefghijklmn", JSON);
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(problem.json().required("type")).isEqualTo("urn:redress:problem:not-found");
    }

    @Test
    void after_a_form_the_browser_returns_to_the_complaint_with_a_confirmation() {
        String token = table.answered();
        Answer answer = send(token, "not-satisfied", "comment=It+took%0D%0Afive+months+%F0%9F%A5%9D");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers())
                .containsEntry("location", "../../" + token + "?done=3")
                .containsEntry("referrer-policy", "no-referrer")
                .doesNotContainKey("set-cookie");
        assertThat(table.opened(token).stage()).isEqualTo("stage-2");
        assertThat(table.lastTexts(token)).containsEntry("comment", "It took\nfive months 🥝");

        Answer shown = request("GET /tracking/{token}", token, "", BROWSER, "", "", "3");
        assertThat(shown.page().text()).contains("We have recorded it: “This does not settle it”.", "Stage 2");
    }

    @Test
    void an_action_that_closes_a_complaint_needs_a_confirmation() {
        String token = table.complaint(AStory.SUBJECT);
        Answer unsure = send(token, "withdraw", "comment=I+have+moved");

        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.page().text()).contains("I have moved", "This must be ticked");
        assertThat(unsure.page().addresses()).contains("../../" + token + "/actions/withdraw");
        assertThat(table.opened(token).open()).isTrue();

        Answer sure = send(token, "withdraw", "comment=I+have+moved&sure_=yes");
        assertThat(sure.status()).isEqualTo(303);
        assertThat(table.opened(token).open()).isFalse();
        assertThat(show(token, BROWSER).page().addresses()).containsExactly(token + "/actions/contact-again");
    }

    @Test
    void a_form_that_is_sent_twice_is_carried_out_once_and_confirmed_twice() {
        String token = table.complaint(AStory.SUBJECT);
        String form = "once_=" + mark(token) + "&comment=I+have+moved&sure_=yes";

        Answer first = send(token, "withdraw", form);
        Answer second = send(token, "withdraw", form);

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.status()).isEqualTo(303);
        assertThat(second.headers()).isEqualTo(first.headers());
        assertThat(table.opened(token).version()).isEqualTo(2);
    }

    @Test
    void a_complainant_who_goes_back_and_writes_something_else_adds_both() {
        String token = table.complaint(AStory.SUBJECT);
        String mark = "once_=" + mark(token);
        send(token, "add-information", mark + "&information=The+first");
        Answer second = send(token, "add-information", mark + "&information=The+second");
        Answer again = send(token, "add-information", mark + "&information=The+second");

        assertThat(second.headers().get("location")).endsWith("?done=3");
        assertThat(again.headers()).isEqualTo(second.headers());
        assertThat(table.opened(token).version()).isEqualTo(3);
    }

    @Test
    void each_page_has_marks_of_its_own() {
        String token = table.complaint(AStory.SUBJECT);
        assertThat(mark(token)).isNotEqualTo(mark(token)).hasSizeGreaterThan(20);
    }

    private static String mark(String token) {
        return show(token, BROWSER)
                .page()
                .all("input", input -> input.getAttribute("name").equals("once_"))
                .getFirst()
                .getAttribute("value");
    }

    @Test
    void a_program_that_repeats_its_key_gets_the_complaint_again_and_changes_nothing() {
        String token = table.complaint(AStory.SUBJECT);
        Map<String, String> key = Map.of("idempotency-key", "a-key");
        String body = "{\"information\":\"The centre has moved.\"}";

        Answer first = request(ACT, token, "add-information", JSON, "", body, "", key);
        Answer second = request(ACT, token, "add-information", JSON, "", body, "", key);
        assertThat(second).isEqualTo(first);
        assertThat(second.json().list("added")).hasSize(1);

        Answer other = request(ACT, token, "add-information", JSON, "", body.replace("centre", "office"), "", key);
        assertThat(other.status()).isEqualTo(409);
        Answer unreadable = request(ACT, token, "add-information", JSON, "", body, "", Map.of("idempotency-key", "é"));
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(table.opened(token).version()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {BROWSER, JSON})
    void a_scanner_that_asks_for_the_head_of_a_page_gets_the_same_answer_without_a_body(String accept) {
        String token = table.complaint(AStory.SUBJECT);
        for (String tried : new String[] {token, token + "x"}) {
            Answer page = show(tried, accept);
            Answer head = request("HEAD /tracking/{token}", tried, "", accept, "", "", "", Map.of());
            assertThat(head.status()).isEqualTo(page.status());
            assertThat(head.headers()).isEqualTo(page.headers());
            assertThat(head.body()).isEmpty();
        }
        assertThat(table.opened(token).version()).isEqualTo(1);
    }

    @Test
    void a_form_with_faults_comes_back_with_what_was_written() {
        String token = table.complaint(AStory.SUBJECT);
        Answer empty = send(token, "add-information", "information=++");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().text()).contains("Please fill this in.");

        String written = "x".repeat(20_001);
        Answer tooLong = send(token, "add-information", "information=" + written);
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.page().text()).contains(written, "This must be at most 20,000 characters long");
        assertThat(table.opened(token).version()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\n", "中", "न", "कि", "አ", "é", "😀"})
    void a_form_takes_as_many_characters_as_it_says_in_every_script(String character) {
        String token = table.complaint(AStory.SUBJECT);
        String longest = "y" + character.repeat(19_998) + "y";

        assertThat(send(token, "add-information", "information=" + encoded(longest))
                        .status())
                .isEqualTo(303);
        Answer tooLong = send(token, "add-information", "information=" + encoded(longest + "y"));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.page().text()).contains("at most 20,000 characters long, and is 20,001");
        assertThat(tooLong.page().all("textarea").getFirst().getTextContent()).endsWith(longest + "y");
    }

    @Test
    void a_text_that_is_far_too_long_is_shown_again_and_a_notice_says_where_it_is() {
        String token = table.complaint(AStory.SUBJECT);
        String hundredThousand = "中".repeat(100_000);
        Answer tooLong = send(token, "add-information", "information=" + encoded(hundredThousand));

        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.page().text()).contains(hundredThousand);
        Answer largest = send(token, "add-information", "information=" + "x".repeat(1_130_000));
        assertThat(largest.status()).isEqualTo(413);
        assertThat(largest.page().text()).contains("Go back with your browser's button to find what you wrote");
        assertThat(send(token + "x", "add-information", "information=x").page().text())
                .contains("Go back with your browser's button to find it");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.replace("\n", "\r\n"), StandardCharsets.UTF_8);
    }

    @Test
    void an_action_that_is_not_possible_now_is_explained_on_the_current_page() {
        String token = table.complaint(AStory.SUBJECT);
        Answer early = send(token, "satisfied", "comment=Thanks&sure_=yes");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.page().text()).contains("This cannot be done now", "Thanks", "Where it stands: Stage 1");

        assertThat(send(token, "acknowledge", "").status()).isEqualTo(403);
        assertThat(send(token, "dance", "").status()).isEqualTo(404);
    }

    @Test
    void an_unreadable_form_shows_a_message_without_technical_words() {
        String token = table.complaint(AStory.SUBJECT);
        Answer broken = send(token, "add-information", "information=%zz");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.page().text()).contains("We could not read that");
        assertThat(broken.page().all("a").getFirst().getAttribute("href")).isEqualTo("../../" + token);
        assertThat(send(token, "add-information", "a=%FF").status()).isEqualTo(400);
    }

    @Test
    void a_program_acts_in_JSON_without_a_confirmation() {
        String token = table.complaint(AStory.SUBJECT);
        Answer faults = act(token, "add-information", "{\"infomation\":\"x\"}", "", JSON);
        assertThat(faults.status()).isEqualTo(422);
        assertThat(faults.json().list("faults"))
                .extracting(fault -> fault.required("field"))
                .containsExactly("information", "infomation");
        assertThat(act(token, "add-information", "{", "", JSON).status()).isEqualTo(400);

        // Some programs send a form content type with every body.
        Answer done =
                act(token, "withdraw", "{\"comment\":\"I have moved\"}", "application/x-www-form-urlencoded", "*/*");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().isTrue("open")).isFalse();
        assertThat(done.json().required("outcome")).isEqualTo("Withdrawn");
    }

    @Test
    void an_organisation_is_a_page_for_a_browser_and_JSON_for_a_program() {
        Answer known = request("GET /{organisation}", "", "", "*/*", "", "", "");
        assertThat(known.headers()).containsEntry("content-type", "application/json");
        assertThat(known.json().required("name")).isEqualTo("Kiwi");
        assertThat(request("GET /{organisation}", "", "", BROWSER, "", "", "")
                        .page()
                        .text())
                .contains("Complaints to Kiwi");
    }

    private static Answer show(String token, String accept) {
        return request("GET /tracking/{token}", token, "", accept, "", "", "");
    }

    private static Answer send(String token, String action, String form) {
        return act(token, action, form, "application/x-www-form-urlencoded", BROWSER);
    }

    private static Answer act(String token, String action, String body, String type, String accept) {
        return request(ACT, token, action, accept, type, body, "");
    }

    /** One request as an HTTP API passes it on: a form is in base 64. */
    private static Answer request(
            String route, String token, String action, String accept, String type, String body, String done) {
        return request(route, token, action, accept, type, body, done, Map.of());
    }

    private static Answer request(
            String route,
            String token,
            String action,
            String accept,
            String type,
            String body,
            String done,
            Map<String, String> further) {
        Map<String, String> headers = new HashMap<>(further);
        headers.put("accept", accept);
        headers.put("content-type", type);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean form = type.contains("form");
        Map<String, Object> event = Map.of(
                "routeKey",
                route,
                "rawPath",
                "/tracking/" + token,
                "headers",
                headers,
                "queryStringParameters",
                Map.of("done", done),
                "pathParameters",
                Map.of("token", token, "action", action, "organisation", "kiwi"),
                "isBase64Encoded",
                form,
                "body",
                form ? Base64.getEncoder().encodeToString(bytes) : body);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(Json.bytes(event)), out, new AnInvocation());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Tree answer = Tree.read(out.toByteArray());
        return new Answer(
                Integer.parseInt(answer.required("statusCode")),
                answer.at("headers").texts(),
                answer.text("body").orElse(""));
    }

    /** What Lambda tells a function of an invocation. */
    record AnInvocation() implements Context {
        @Override
        public String getAwsRequestId() {
            return "8f2b";
        }

        @Override
        public String getLogGroupName() {
            return "/redress";
        }

        @Override
        public String getLogStreamName() {
            return "tracking";
        }

        @Override
        public String getFunctionName() {
            return "tracking";
        }

        @Override
        public String getFunctionVersion() {
            return "1";
        }

        @Override
        public String getInvokedFunctionArn() {
            return "arn:aws:lambda:eu-west-2:000000000000:function:tracking";
        }

        @Override
        public CognitoIdentity getIdentity() {
            return null;
        }

        @Override
        public ClientContext getClientContext() {
            return null;
        }

        @Override
        public int getRemainingTimeInMillis() {
            return 10_000;
        }

        @Override
        public int getMemoryLimitInMB() {
            return 1769;
        }

        @Override
        public LambdaLogger getLogger() {
            return null;
        }
    }
}
