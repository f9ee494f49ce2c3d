package io.redress.casework;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.Env;
import io.redress.platform.MalformedRequest;
import io.redress.platform.Request;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    private static final String PLACE = "2026-11-05T23:59:59.000Z#KIWI-7K3M-9QX1";

    private static final Map<String, String> QUERY = Map.of("list", "team", "kind", "query", "limit", "25");
    private static final Request CONSULTED = mary(QUERY);

    private final Cursors cursors = cursors("one");

    private static Cursors cursors(String secret) {
        return new Cursors(new Env(Map.of("CURSOR_KEY", secret), InstantSource.system()));
    }

    private static Request mary(Map<String, String> query) {
        return request("GET /{organisation}/admin/complaints", Map.of("organisation", "kiwi"), "mary", query);
    }

    private static Request request(String route, Map<String, String> path, String sub, Map<String, String> query) {
        return new Request(route, path, query, Map.of(), Map.of("sub", sub), "/kiwi/admin/complaints", new byte[0]);
    }

    private static Request with(String cursor, Request request) {
        Map<String, String> query = new HashMap<>(request.query());
        query.put("cursor", cursor);
        return request(request.route(), request.path(), request.claims().getOrDefault("sub", ""), query);
    }

    private void opens(String cursor, Request request) {
        assertThat(cursors.place(with(cursor, request))).contains(PLACE);
    }

    private void isRefused(String cursor, Request request) {
        assertThatThrownBy(() -> cursors.place(with(cursor, request)))
                .isInstanceOf(MalformedRequest.class)
                .hasMessage("the cursor does not belong to this list; begin again without it");
    }

    @Test
    void a_cursor_leads_back_to_its_place() {
        opens(cursors.at(PLACE, CONSULTED), CONSULTED);
        assertThat(cursors.place(CONSULTED)).isEmpty();
    }

    @Test
    void a_cursor_does_not_reveal_its_place_and_no_two_cursors_are_equal() {
        String cursor = cursors.at(PLACE, CONSULTED);

        assertThat(new String(Base64.getUrlDecoder().decode(cursor), ISO_8859_1))
                .doesNotContain("2026", "KIWI", "7K3M");
        assertThat(cursor).matches("[\\w-]+").isNotEqualTo(cursors.at(PLACE, CONSULTED));
    }

    @Test
    void the_page_size_the_order_of_parameters_and_empty_parameters_may_differ() {
        String cursor = cursors.at(PLACE, CONSULTED);

        opens(cursor, mary(Map.of("list", "team", "kind", "query", "limit", "3")));
        opens(cursor, mary(Map.of("list", "team", "kind", "query")));
        opens(cursor, mary(Map.of("list", "team", "kind", "query", "stage", " ")));
        Map<String, String> otherwise = new LinkedHashMap<>();
        otherwise.put("list", "team");
        otherwise.put("kind", "query");
        opens(cursor, mary(otherwise));
        Map<String, String> round = new LinkedHashMap<>();
        round.put("kind", "query");
        round.put("list", "team");
        opens(cursor, mary(round));
        opens(cursors.at(PLACE, with("of the page before", CONSULTED)), CONSULTED);
    }

    @Test
    void a_cursor_is_not_valid_for_another_query() {
        String cursor = cursors.at(PLACE, CONSULTED);
        Map<String, String> kiwi = Map.of("organisation", "kiwi");

        isRefused(cursor, request("GET /{organisation}/admin/register", kiwi, "mary", QUERY));
        isRefused(
                cursor, request("GET /{organisation}/admin/complaints", Map.of("organisation", "acme"), "mary", QUERY));
        isRefused(cursor, request("GET /{organisation}/admin/complaints", kiwi, "quentin", QUERY));
        isRefused(cursor, request("GET /{organisation}/admin/complaints", kiwi, "", QUERY));
        isRefused(cursor, mary(Map.of("list", "mine", "kind", "query")));
        isRefused(cursor, mary(Map.of("list", "team", "kind", "complaint")));
        isRefused(cursor, mary(Map.of("list", "team")));
        isRefused(cursor, mary(Map.of("kind", "query")));
        isRefused(cursor, mary(Map.of("list", "team", "kind", "query", "department", "leeds")));
        isRefused(cursor, mary(Map.of("list", "query", "kind", "team")));
        isRefused(cursor, mary(Map.of("list", "team4:kind5:query")));
    }

    @Test
    void a_cursor_with_a_changed_character_is_not_valid() {
        String cursor = cursors.at(PLACE, CONSULTED);
        for (int i = 0; i < cursor.length(); i++) {
            for (char other : new char[] {'A', 'B', 'b', '_'}) {
                if (cursor.charAt(i) != other) {
                    isRefused(cursor.substring(0, i) + other + cursor.substring(i + 1), CONSULTED);
                }
            }
            isRefused(i == 0 ? "A" : cursor.substring(0, i), CONSULTED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!",
                "!!!",
                "==",
                "A",
                "null",
                "🥝",
                "MjAyNi0xMS0wNVQyMzo1OTo1OS4wMDBaI0tJV0ktN0szTS05UVgx",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void an_invented_cursor_is_not_valid(String cursor) {
        isRefused(cursor, CONSULTED);
    }

    @Test
    void another_encoding_of_the_same_cursor_is_not_valid() {
        String cursor = cursors.at(PLACE + "#", CONSULTED);

        isRefused(cursor + "=", CONSULTED);
        isRefused(cursor + "==", CONSULTED);
        isRefused(" " + cursor, CONSULTED);
        isRefused(cursor + "\n", CONSULTED);
    }

    @Test
    void after_a_change_of_the_key_earlier_cursors_are_not_valid() {
        isRefused(cursors("two").at(PLACE, CONSULTED), CONSULTED);
        assertThat(cursors("one").place(with(cursors.at(PLACE, CONSULTED), CONSULTED)))
                .contains(PLACE);
    }
}
