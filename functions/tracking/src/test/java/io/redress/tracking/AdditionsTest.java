package io.redress.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.DocumentRefusal;
import io.redress.platform.Json;
import io.redress.platform.Tree;
import io.redress.testing.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link cannot fill its complaint until nobody can read it, a full complaint can be read page by page, and a link ends. */
class AdditionsTest {

    private static final String BROWSER = "text/html";
    private static final String JSON = "application/json";

    /** What no answer may exceed. Lambda refuses one of more than 6 MB. */
    private static final int LARGEST = 5_000_000;

    private ATable table;
    private TrackingHandler handler;
    private String token;

    @BeforeEach
    void open() {
        table = new ATable();
        handler = new TrackingHandler(table.env());
        token = table.complaint(AStory.SUBJECT);
    }

    @AfterEach
    void close() {
        table.close();
    }

    private record Answer(int status, Map<String, String> headers, String body, int bytes) {
        Tree json() {
            return Tree.read(body);
        }
    }

    private Answer show(String accept, String before) {
        return request("GET /tracking/{token}", "", accept, "", Map.of("before", before));
    }

    private Answer add(String text) {
        return act("add-information", JSON, Json.write(Map.of("information", text)));
    }

    private Answer act(String action, String accept, String body) {
        return request("POST /tracking/{token}/actions/{action}", action, accept, body, Map.of());
    }

    private Answer request(String route, String action, String accept, String body, Map<String, String> query) {
        Map<String, Object> event = new HashMap<>();
        event.put("routeKey", route);
        event.put("rawPath", "/tracking");
        event.put("pathParameters", Map.of("token", token, "action", action));
        event.put("queryStringParameters", query);
        event.put(
                "headers",
                Map.of(
                        "accept",
                        accept,
                        "content-type",
                        accept.equals(JSON) ? JSON : "application/x-www-form-urlencoded"));
        event.put("body", body);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(Json.bytes(event)), out, TestContext.of("tracking"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Tree answer = Tree.read(out.toByteArray());
        return new Answer(
                Integer.parseInt(answer.required("statusCode")),
                answer.at("headers").texts(),
                answer.required("body"),
                out.size());
    }

    /** The page of a refused form gives the text back, unless the text is larger than any form accepts. */
    @ParameterizedTest
    @ValueSource(ints = {30_000, 1_090_000})
    void a_refused_form_fits_into_its_page(int length) {
        Answer refused = act("add-information", BROWSER, "information=" + "\"".repeat(length));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.bytes()).isLessThan(LARGEST);
        assertThat(refused.body().contains("&quot;&quot;&quot;")).isEqualTo(length == 30_000);
        Answer faults = act("add-information", JSON, "{\"" + "\\\"".repeat(500_000) + "\": 1}");
        assertThat(faults.status()).isEqualTo(422);
        assertThat(faults.bytes()).isLessThan(LARGEST);
    }

    @Test
    void the_most_documents_and_refusals_with_the_longest_names_fit_into_every_answer_that_shows_them() {
        String name = "\"\u0627".repeat(60);
        for (int i = 0; i < 80; i++) {
            table.document(
                    token,
                    "file" + (1_000 + i),
                    name,
                    i % 2 == 0 ? Optional.empty() : Optional.of(DocumentRefusal.WRONG_TYPE));
        }
        Answer list = request(DocumentPages.LIST, "", JSON, "", Map.of());
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().list("documents")).hasSizeGreaterThan(9);
        assertThat(list.json().list("refusedDocuments")).hasSizeGreaterThan(30);
        for (Answer answer : List.of(list, show(JSON, ""), show(BROWSER, ""))) {
            assertThat(answer.bytes()).isLessThan(LARGEST / 10);
        }
    }

    /** What is shown in parts is shown in other tests; a new route needs one of its own. */
    @Test
    void these_routes_of_the_template_have_a_test_of_their_largest_answer() throws IOException {
        assertThat(Pattern.compile("Method: (GET|POST), Path: '(/(?:\\{organisation}|tracking/[^']+))' ")
                        .matcher(Files.readString(Path.of("../../template.yaml")))
                        .results()
                        .map(found -> found.group(1) + " " + found.group(2)))
                .containsExactlyInAnyOrder(
                        "GET /{organisation}",
                        "GET /tracking/{token}",
                        "POST /tracking/{token}/actions/{action}",
                        DocumentPages.LIST,
                        // These two answer with one form, and with one address.
                        DocumentPages.SEND,
                        DocumentPages.OPEN);
        for (String organisation : List.of("kiwi", "knec", "kentrade", "northumbria", "case-in-point")) {
            assertThat(Files.size(Path.of("../../shared/procedures/" + organisation + ".json")))
                    .as("what GET /{organisation} shows is a part of this")
                    .isLessThan(LARGEST / 10);
        }
    }

    @Test
    void a_complaint_takes_twenty_texts_a_day_says_how_many_are_left_and_loses_nothing() {
        assertThat(show(JSON, "").json().at("room").texts())
                .containsEntry("texts", "20")
                .containsEntry("characters", "100000");
        assertThat(show(BROWSER, "").body())
                .contains(
                        "Today you can add 20 more texts: each with at most 20,000 characters, and all together with at most 100,000.");
        for (int number = 1; number <= 20; number++) {
            assertThat(add("Text " + number).status()).isEqualTo(200);
        }

        Answer over = add("One more");
        assertThat(over.status()).isEqualTo(429);
        assertThat(over.json().required("type")).isEqualTo("urn:redress:problem:too-many");
        assertThat(over.json().required("detail"))
                .startsWith("We have not recorded this text")
                .contains("20 texts", "tomorrow", "We have all those that were recorded");
        assertThat(over.headers()).containsKey("retry-after");
        assertThat(show(JSON, "").json().list("added")).hasSize(20);
        assertThat(show(JSON, "").json().at("room").texts()).containsEntry("texts", "0");

        table.advance(Duration.ofDays(1));
        assertThat(add("One more").status()).isEqualTo(200);
    }

    @Test
    void a_browser_gets_back_what_was_too_much_with_the_reason_beside_it() {
        for (int number = 1; number <= 20; number++) {
            add("Text " + number);
        }

        Answer over = act(
                "add-information", BROWSER, "information=" + URLEncoder.encode("My last word", StandardCharsets.UTF_8));
        assertThat(over.status()).isEqualTo(429);
        assertThat(over.body())
                .contains("We have not recorded this text", "My last word", "You can add more tomorrow.");
    }

    @Test
    void long_texts_use_up_the_characters_of_a_day_and_then_those_of_the_complaint() {
        for (int day = 1; day <= 4; day++) {
            for (int number = 1; number <= 5; number++) {
                assertThat(add("x".repeat(20_000)).status()).isEqualTo(200);
            }
            assertThat(add("x").status()).isEqualTo(day < 4 ? 429 : 409);
            table.advance(Duration.ofDays(1));
        }

        Answer full = add("x");
        assertThat(full.status()).isEqualTo(409);
        assertThat(full.json().required("type")).isEqualTo("urn:redress:problem:full");
        assertThat(full.json().required("detail")).contains("400,000 characters in all", "contact us in another way");
        assertThat(full.headers()).doesNotContainKey("retry-after");
        assertThat(act("add-information", BROWSER, "information=My+last+word").body())
                .contains("We have not recorded this text", "My last word", "contact us in another way");
        assertThat(act("withdraw", JSON, "{\"comment\": \"I give up.\"}").status())
                .as("what moves the complaint is always possible")
                .isEqualTo(200);
    }

    @Test
    void two_years_after_its_end_no_link_opens_a_complaint_any_more() {
        act("withdraw", JSON, "{}");
        table.advance(Duration.ofDays(730));
        assertThat(show(JSON, "").status()).isEqualTo(200);

        table.advance(Duration.ofSeconds(1));
        Answer ended = show(JSON, "");
        assertThat(ended.status()).isEqualTo(404);
        assertThat(ended.json().required("detail")).isEqualTo("this link is not valid");
        assertThat(act("contact-again", JSON, "{}").status()).isEqualTo(404);
    }

    @Test
    void as_long_as_an_erasure_is_ordered_links_open_an_old_complaint_to_be_read() {
        act("withdraw", JSON, "{}");
        table.advance(Duration.ofDays(731));
        assertThat(show(JSON, "").status()).isEqualTo(404);

        table.act(token, "managing-director", "erase", Map.of("ground", "person-asked"));
        assertThat(show(JSON, "").status()).isEqualTo(200);
        Answer again = act("contact-again", JSON, "{}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().required("detail"))
                .contains("is erased on", "save what you want to keep")
                .doesNotContain("staff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "&", "\u738b"})
    void a_complaint_that_was_filled_before_is_shown_page_by_page_and_no_page_is_too_large(String character) {
        int many = 105;
        IntStream.rangeClosed(1, many).forEach(number -> table.add(token, number + " " + character.repeat(19_000)));

        List<String> seen = new ArrayList<>();
        String before = "";
        do {
            Answer page = show(BROWSER, before);
            Answer json = show(JSON, before);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.bytes()).isLessThan(LARGEST);
            assertThat(json.bytes()).isLessThan(LARGEST);
            List<String> part = json.json().list("added").stream()
                    .map(added -> added.required("text").split(" ")[0])
                    .toList();
            seen.addAll(0, part);
            before = json.json().text("earlier").orElse("");
            assertThat(page.body().contains("Earlier letters, and what you added earlier"))
                    .isEqualTo(!before.isEmpty());
        } while (!before.isEmpty());
        assertThat(seen)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, many).mapToObj(String::valueOf).toList());
        Answer rejected = act("add-information", BROWSER, "information=" + "x".repeat(20_000));
        assertThat(rejected.status()).isEqualTo(409);
        assertThat(rejected.bytes()).isLessThan(LARGEST);
    }
}
