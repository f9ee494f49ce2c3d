package io.redress.local.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page with faults is not let through: each check finds what it looks for. */
@InBrowser
class PagesTest {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

    private static final String GOOD = """
        <!DOCTYPE html><html lang="en"><head><title>Good</title><meta name="viewport" content="width=device-width">
        <style>:focus-visible { outline: 3px solid #2457a0 } a, button { display: inline-block; padding: 12px }</style></head>
        <body><main><h1>Good</h1><p><a href="/other">Read on</a></p><button type="button">Send</button></main></body></html>""";

    private HttpServer server;
    private String policy = POLICY;
    private String page = GOOD;

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            boolean isPage = exchange.getRequestURI().getPath().equals("/");
            byte[] body = (isPage ? page : "").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("content-type", "text/html; charset=utf-8");
            if (!policy.isEmpty()) {
                exchange.getResponseHeaders().set("content-security-policy", policy);
            }
            exchange.sendResponseHeaders(isPage ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private Visit visit(View view) {
        return Visit.to("http://localhost:" + server.getAddress().getPort(), view);
    }

    /** Fails as {@link Pages} does. */
    private void see(String name) {
        try (Visit visit = visit(View.wide())) {
            new Pages().see(name, visit.open("/"));
        }
    }

    private void replace(String part, String other) {
        assertThat(page).contains(part);
        page = page.replace(part, other);
    }

    @Test
    void a_good_page_is_let_through() {
        assertThatCode(() -> see("good")).doesNotThrowAnyException();
    }

    @Test
    void headings_language_and_ids() {
        replace("<html lang=\"en\">", "<html>");
        replace("<p>", "<h1>Second</h1><p aria-labelledby=\"nobody\" id=\"a\"><span id=\"a\" role=\"alert\"></span>");
        assertThatThrownBy(() -> see("faulty"))
                .hasMessageContainingAll(
                        "has no language",
                        "2 headings of the first level",
                        "aria-labelledby names nobody",
                        "the id a twice",
                        "does not lead the focus to what is wrong",
                        "axe: html-has-lang");
    }

    @Test
    void contrast_in_dark_colours_only() {
        replace("</style>", "@media (prefers-color-scheme: dark) { a { color: #eee } }</style>");
        assertThatThrownBy(() -> see("faulty")).hasMessageContainingAll("dark=true", "axe: color-contrast");
    }

    @Test
    void order_and_visibility_of_the_focus() {
        replace("</style>", "a:focus-visible { outline: none } button { outline-color: #eee !important }</style>");
        replace(
                "<button",
                "<button tabindex=\"1\">First</button><button tabindex=\"-1\" onclick=\"\">Never</button><button");
        assertThatThrownBy(() -> see("faulty"))
                .hasMessageContainingAll(
                        "Tab does not lead to <button tabindex=\"1\">First",
                        "outline with a contrast of",
                        "a tabindex of its own");
        page = GOOD.replace("</style>", "a:focus-visible { outline: none }</style>");
        assertThatThrownBy(() -> see("faulty")).hasMessageContaining("has no outline: <a href");
    }

    @Test
    void what_is_too_wide() {
        replace("<p>", "<p style=\"width: 400px\">");
        assertThatThrownBy(() -> see("faulty"))
                .hasMessageContainingAll("on a phone the page is 408 pixels wide", "at 400 % zoom", "reaches beyond");
    }

    @Test
    void what_is_too_heavy() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            words.append(Integer.toString(i * 7919, 36)).append(' ');
        }
        replace("Read on", words.toString());
        assertThatThrownBy(() -> see("faulty")).hasMessageContaining("the page weighs ");
    }

    @Test
    void scripts_and_a_policy_that_lets_some_run() {
        policy = "";
        replace("</main>", "<script>document.title = 'Another'</script></main>");
        assertThatThrownBy(() -> see("faulty"))
                .hasMessageContainingAll(
                        "has a script", "runs inline script", "runs a handler", "what img-src forbids");
    }

    @Test
    void what_a_page_asks_of_another_site_or_its_policy_refuses() {
        policy = "";
        replace(
                "</main>",
                "<img alt=\"\" src=\"https://third.example/pixel.png\"><img alt=\"\" src=\"/missing.png\"></main>");
        assertThatThrownBy(() -> see("faulty"))
                .hasMessageContainingAll("asks another site: GET https://third.example/pixel.png", "answered with 404");
        policy = POLICY;
        assertThatThrownBy(() -> see("faulty"))
                .hasMessageContainingAll("the console says", "violates the following Content Security Policy");
        assertThatThrownBy(() -> {
                    try (Visit visit = visit(View.wide())) {
                        visit.open("/");
                    }
                })
                .hasMessageContaining("the console says");
    }

    @Test
    void two_pages_with_one_title() {
        try (Visit visit = visit(View.phone().inDark())) {
            Pages pages = new Pages();
            pages.see("first", visit.open("/"));
            pages.see("first", visit.open("/"));
            assertThatThrownBy(() -> pages.see("second", visit.open("/")))
                    .hasMessageContaining("the title is that of first, too: Good");
        }
    }
}
