package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.architecture.Code;
import io.redress.local.template.Cors;
import io.redress.local.template.Template;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The answers that tell a browser whether a page of another site may call the API. */
class CrossOriginTest {

    private static final String SITE = "https://site.example";

    private static Example example;

    @BeforeAll
    static void start() {
        example = Example.start();
    }

    @AfterAll
    static void stop() {
        example.close();
    }

    private static HttpResponse<String> consulted(String path, String origin) {
        return example.send(example.request(path)
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void a_preflight_request_is_answered_with_the_allowed_methods_and_headers() {
        HttpResponse<String> answer = consulted("/echo/x", SITE);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "access-control-allow-origin")).isEqualTo(SITE);
        assertThat(header(answer, "access-control-allow-methods")).isEqualTo("GET,POST");
        assertThat(header(answer, "access-control-allow-headers")).isEqualTo("content-type,x-one");
        assertThat(header(answer, "access-control-max-age")).isEqualTo("600");
    }

    @Test
    void a_page_of_a_site_that_is_not_allowed_gets_no_headers() {
        HttpResponse<String> answer = consulted("/echo/x", "https://other.example");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().map())
                .noneSatisfy((name, _) -> assertThat(name).startsWith("access-control"));
        assertThat(example.get("/echo/x", "Origin", "https://other.example")
                        .headers()
                        .map())
                .doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void every_answer_names_the_origin_that_may_read_it_even_a_rejection() {
        for (String path : new String[] {"/echo/x", "/staff/x", "/nowhere"}) {
            HttpResponse<String> answer = example.get(path, "Origin", SITE);
            assertThat(header(answer, "access-control-allow-origin")).as(path).isEqualTo(SITE);
            assertThat(header(answer, "access-control-expose-headers")).as(path).isEqualTo("etag");
        }
        assertThat(example.get("/echo/x").headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void our_own_api_allows_the_origins_in_its_template() throws IOException {
        Cors cors = Template.read(Code.PROJECT.resolve("template.yaml"), Map.of(), UnaryOperator.identity())
                .cors()
                .orElseThrow();
        assertThat(cors.allowed("https://any.example")).contains("*");
        assertThat(cors.methods()).contains("GET", "POST", "PUT", "DELETE");
        assertThat(cors.headers()).contains("authorization", "content-type", "idempotency-key", "if-match");
        assertThat(cors.exposed()).contains("etag", "location");
    }
}
