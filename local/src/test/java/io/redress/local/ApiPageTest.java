package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.contract.Contract;
import io.redress.local.contract.Exchange;
import io.redress.local.page.Answered;
import io.redress.local.page.Curl;
import io.redress.local.page.Page;
import io.redress.local.page.PageRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs every command of docs/api.md and README, and compares the answers with those that are shown. */
class ApiPageTest {

    private static final String SHOWN_ADDRESS = "http://localhost:8080";

    /** The Monday before Christmas, of which README speaks. */
    private static final String MONDAY = "2026-12-21T10:00:00Z";

    /** The start time of the page, so that the reader has the same day as the test. */
    private static final String FIRST_DAY = "2026-12-14T06:00:00Z";

    @Test
    void every_command_of_the_page_about_the_API_is_answered_as_it_is_shown() {
        Page page = Page.read(Path.of("../docs/api.md"));
        assertThat(page.blocks().getFirst().text()).isEqualTo("./redress run --from " + FIRST_DAY);
        goThrough(page, FIRST_DAY, true, "knec", "kiwi", "case-in-point");
    }

    @Test
    void the_commands_of_README_have_the_results_that_it_shows() {
        goThrough(Page.read(Path.of("../README.md")), MONDAY, false, "kiwi");
    }

    private static void goThrough(Page page, String moment, boolean everyAnswer, String... organisations) {
        Settings settings = SharedServices.in(
                Settings.of(Path.of("..")).from(Instant.parse(moment)).hosting(organisations));
        try (LocalRedress redress = LocalRedress.start(settings);
                HttpClient http = HttpClient.newHttpClient()) {
            Contract contract = new Contract();
            PageRun run = new PageRun(
                    page, SHOWN_ADDRESS, redress.url(), everyAnswer, curl -> answer(redress, http, contract, curl));
            assertThat(run.faults()).as(page.name()).isEmpty();
            assertThat(run.commands()).isPositive();
        }
    }

    /** The answer, after all work that follows the request is done. */
    private static Answered answer(LocalRedress redress, HttpClient http, Contract contract, Curl curl) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(curl.url()))
                .method(curl.method(), BodyPublishers.ofString(curl.body()));
        curl.headers().forEach(builder::setHeader);
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (!request.uri().getPath().startsWith("/_local")) {
                contract.holds(Exchange.of(request, curl.body(), response));
            }
            redress.settle();
            Map<String, String> headers = new HashMap<>();
            response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
            return new Answered(response.statusCode(), headers, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
