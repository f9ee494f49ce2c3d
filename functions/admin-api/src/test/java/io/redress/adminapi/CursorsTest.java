package io.redress.adminapi;

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
        return request(Desk.COMPLAINTS, Map.of("organisation", "kiwi"), "mary", query);
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
                .hasMessage("the cursor is not one that this list gave you; begin again without it");
    }

    @Test
    void a_cursor_opens_the_place_that_it_was_made_of() {
        opens(cursors.at(PLACE, CONSULTED), CONSULTED);
        assertThat(cursors.place(CONSULTED)).isEmpty();
    }

    @Test
    void a_cursor_shows_nothing_of_the_place_and_no_two_are_alike() {
        String cursor = cursors.at(PLACE, CONSULTED);

        assertThat(new String(Base64.getUrlDecoder().decode(cursor), ISO_8859_1))
                .doesNotContain("2026", "KIWI", "7K3M");
        assertThat(cursor).matches("[\\w-]+").isNotEqualTo(cursors.at(PLACE, CONSULTED));
    }

    @Test
    void how_many_lines_the_order_of_parameters_and_empty_ones_make_no_difference() {
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
    void a_cursor_does_not_hold_for_another_question() {
        String cursor = cursors.at(PLACE, CONSULTED);
        Map<String, String> kiwi = Map.of("organisation", "kiwi");

        isRefused(cursor, request(Desk.REGISTER, kiwi, "mary", QUERY));
        isRefused(cursor, request(Desk.COMPLAINTS, Map.of("organisation", "acme"), "mary", QUERY));
        isRefused(cursor, request(Desk.COMPLAINTS, kiwi, "quentin", QUERY));
        isRefused(cursor, request(Desk.COMPLAINTS, kiwi, "", QUERY));
        isRefused(cursor, mary(Map.of("list", "mine", "kind", "query")));
        isRefused(cursor, mary(Map.of("list", "team", "kind", "complaint")));
        isRefused(cursor, mary(Map.of("list", "team")));
        isRefused(cursor, mary(Map.of("kind", "query")));
        isRefused(cursor, mary(Map.of("list", "team", "kind", "query", "department", "leeds")));
        isRefused(cursor, mary(Map.of("list", "query", "kind", "team")));
        isRefused(cursor, mary(Map.of("list", "team4:kind5:query")));
    }

    @Test
    void a_cursor_of_which_any_letter_was_changed_does_not_hold() {
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
    void what_nobody_gave_out_does_not_hold(String cursor) {
        isRefused(cursor, CONSULTED);
    }

    @Test
    void another_way_of_writing_the_same_cursor_does_not_hold() {
        String cursor = cursors.at(PLACE + "#", CONSULTED);

        isRefused(cursor + "=", CONSULTED);
        isRefused(cursor + "==", CONSULTED);
        isRefused(" " + cursor, CONSULTED);
        isRefused(cursor + "\n", CONSULTED);
    }

    @Test
    void with_another_key_the_cursors_of_before_do_not_hold() {
        isRefused(cursors("two").at(PLACE, CONSULTED), CONSULTED);
        assertThat(cursors("one").place(with(cursors.at(PLACE, CONSULTED), CONSULTED)))
                .contains(PLACE);
    }
}
