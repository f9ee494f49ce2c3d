package io.redress.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PageRun finds the errors in a wrong page. */
class PageRunTest {

    private static final String FENCE = "```";
    private static final String ADDRESS = "http://localhost:8080";
    private static final String REAL = "http://localhost:41234";

    private final List<Curl> sent = new ArrayList<>();

    private List<String> faults(String answer, String... blocks) {
        List<String> lines = new ArrayList<>();
        for (String block : blocks) {
            lines.add(FENCE + block);
            lines.add(FENCE);
        }
        Page page =
                new Page("page", Page.blocks(String.join("\n", lines).lines().toList()));
        return new PageRun(page, ADDRESS, REAL, true, curl -> {
                    sent.add(curl);
                    return new Answered(200, Map.of("ETag", "\"8\""), answer);
                })
                .faults();
    }

    @Test
    void a_command_is_sent_as_curl_sends_it() {
        List<String> faults = faults("{}", """
                sh
                DANIEL="authorization: $(curl -s http://localhost:8080/token -d '{"a": 1}' | jq -r .token)"
                """, """
                sh
                API=http://localhost:8080/knec
                curl -s -G "$API/complaints?list=team" -H 'X-A: b' \\
                  --data-urlencode "text=a b&c"   # looks for it
                """, "json\n{}");
        assertThat(faults).singleElement().asString().contains("there is no .token");
        assertThat(sent.getFirst().body()).isEqualTo("{\"a\": 1}");
        assertThat(sent.getFirst().method()).isEqualTo("POST");
        assertThat(sent.getLast())
                .isEqualTo(new Curl(
                        "GET", REAL + "/knec/complaints?list=team&text=a%20b%26c", Map.of("x-a", "b"), "", false));
    }

    @Test
    void a_shown_answer_must_match_the_real_one() {
        String real = "{\"a\":1,\"b\":[{\"c\":\"x\"},{\"c\":\"y\"}],\"d\":\"2026-12-14T06:00:01Z\"}";
        String get = "sh\ncurl http://localhost:8080/a";
        assertThat(faults(real, get, "json\n{\"a\": 1, \"b\": [{\"c\": \"y\"}, …], \"d\": \"2026-12-14T…Z\", …}"))
                .isEmpty();
        assertThat(faults(real, get, "http\nHTTP/1.1 200 OK\nETag: \"8\"\n\n{\"a\": 1}"))
                .isEmpty();
        for (String wrong : List.of(
                "{\"a\": 2}",
                "{\"e\": 1}",
                "{\"status\": 404}",
                "{\"b\": [{\"c\": \"x\"}]}",
                "{\"b\": [{\"c\": \"y\"}, {\"c\": \"x\"}, …]}",
                "{\"d\": \"2026-12-15T…Z\"}")) {
            assertThat(faults(real, get, "json\n" + wrong)).as(wrong).hasSize(1);
        }
        assertThat(faults(real, get, "http\nHTTP/1.1 201 Created")).hasSize(1);
        assertThat(faults(real, get, "http\nHTTP/1.1 200 OK\nETag: \"9\"")).hasSize(1);
    }

    @Test
    void a_reference_means_the_same_complaint_throughout_the_page() {
        String real = "{\"a\":\"KNEC-1111-2222\",\"b\":\"KNEC-3333-4444\"}";
        String get = "sh\ncurl http://localhost:8080/a";
        String shown = "json\n{\"a\": \"KNEC-M4XC-277K\", \"b\": \"KNEC-CXWE-A4H9\"}";
        assertThat(faults(real, get, shown, "sh\ncurl http://localhost:8080/KNEC-CXWE-A4H9", "json\n{}"))
                .isEmpty();
        assertThat(sent.getLast().url()).endsWith("/KNEC-3333-4444");
        assertThat(faults(real, get, shown.replace("CXWE-A4H9", "M4XC-277K"))).hasSize(1);
        assertThat(faults(real, get, shown, get, "json\n{\"a\": \"KNEC-CXWE-A4H9\"}"))
                .hasSize(1);
    }

    @Test
    void a_sheet_is_compared_line_by_line() {
        String get = "sh\ncurl http://localhost:8080/a";
        assertThat(faults("\uFEFFA,B\r\n1,2\r\n3,4\r\n", get, "text\nA,…\n…\n3,4"))
                .isEmpty();
        assertThat(faults("A,B\r\n1,2\r\n3,4\r\n", get, "text\nA,B\n1,2")).hasSize(1);
        assertThat(faults("A,B\r\n1,2\r\n", get, "text\nA,B\n1,3")).hasSize(1);
    }

    @Test
    void every_answer_is_shown_and_everything_shown_is_an_answer() {
        String get = "sh\ncurl http://localhost:8080/a";
        assertThat(faults("{}", get)).singleElement().asString().contains("is not shown");
        assertThat(faults("{}", get + "\n" + get.substring(3), "json\n{}"))
                .singleElement()
                .asString()
                .contains("is not shown");
        assertThat(faults("{}", get, "json\n{}", "json\n{}"))
                .singleElement()
                .asString()
                .contains("not the answer to a command");
        assertThat(faults("{}")).singleElement().asString().contains("has no command");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl http://localhost:8080/a?b=c",
                "curl http://localhost:8080/a&b",
                "curl 'http://localhost:8080/a",
                "curl --fail http://localhost:8080/a",
                "curl",
                "curl http://localhost:8080/$NOBODY",
                "curl http://localhost:8080/a | jq .",
                "A=$(curl http://localhost:8080/a)",
                "wget http://localhost:8080/a"
            })
    void a_command_that_cannot_be_read_is_a_fault(String command) {
        assertThat(faults("{}", "sh\ncurl http://localhost:8080/a", "json\n{}", "sh\n" + command))
                .hasSize(1);
    }
}
