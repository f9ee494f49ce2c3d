package io.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Request;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "text/html, application/xhtml+xml, image/jxr, */*",
                "text/html",
                "TEXT/HTML;charset=utf-8",
                "application/json;q=0.5, text/html;q=0.9",
            })
    void a_client_that_prefers_HTML_is_a_browser(String accept) {
        assertThat(asks(Map.of("accept", accept))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "",
                "application/json",
                "application/json, text/html",
                "application/problem+json, text/html;q=0.9",
                "text/html;q=0",
                "text/html;q=0.2, */*",
                "text/*",
                "text/csv",
                ",;,q=",
                ";q=1",
                "text/html;q=NaN;q=0.1, application/json",
            })
    void every_other_client_is_a_program(String accept) {
        assertThat(asks(Map.of("accept", accept))).isFalse();
    }

    @Test
    void a_client_without_an_accept_header_is_a_program() {
        assertThat(asks(Map.of())).isFalse();
    }

    private static boolean asks(Map<String, String> headers) {
        return Browser.asks(new Request("", Map.of(), Map.of(), headers, Map.of(), "", new byte[0]));
    }
}
