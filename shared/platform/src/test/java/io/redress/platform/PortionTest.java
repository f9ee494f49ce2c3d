package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortionTest {

    private record Item(int change, String text) {}

    private static Portion<Item> of(List<Item> items, OptionalInt before, long most) {
        return Portion.of(items, Item::change, Item::text, before, most);
    }

    @Test
    void what_fits_is_shown_whole_and_in_order() {
        List<Item> items = List.of(new Item(1, "a"), new Item(3, "b"), new Item(3, "c"), new Item(7, "d"));

        assertThat(of(items, OptionalInt.empty(), 4)).isEqualTo(new Portion<>(items, OptionalInt.empty()));
    }

    @Test
    void the_parts_follow_each_other_without_a_gap_and_changes_stay_whole() {
        List<Item> items = List.of(
                new Item(1, "aaaa"), new Item(3, "bb"), new Item(3, "cc"), new Item(7, "dd"), new Item(8, "eeee"));

        Portion<Item> newest = of(items, OptionalInt.empty(), 6);
        assertThat(newest.shown()).extracting(Item::text).containsExactly("dd", "eeee");
        assertThat(newest.earlier()).hasValue(7);
        Portion<Item> next = of(items, newest.earlier(), 6);
        assertThat(next.shown()).extracting(Item::text).containsExactly("bb", "cc");
        assertThat(next.earlier()).hasValue(3);
        Portion<Item> last = of(items, next.earlier(), 6);
        assertThat(last.shown()).extracting(Item::text).containsExactly("aaaa");
        assertThat(last.earlier()).isEmpty();
    }

    @Test
    void one_change_that_is_too_heavy_is_shown_alone_unless_there_is_no_room_at_all() {
        List<Item> items = List.of(new Item(1, "a"), new Item(2, "b".repeat(100)));

        assertThat(of(items, OptionalInt.empty(), 10).shown())
                .extracting(Item::change)
                .containsExactly(2);
        assertThat(of(items, OptionalInt.empty(), 0)).isEqualTo(new Portion<>(List.of(), OptionalInt.of(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann, 2 (a)", "\"'<>&\\\\/\n\t", "Zoë and 王小明", "\uD83D\uDE00", "`={}[]"})
    void nothing_takes_more_bytes_in_an_answer_than_its_weight(String part) {
        Map<String, Object> shown = Map.of("text", part.repeat(1_000));

        assertThat(Response.ok(List.of(shown)).toGateway().length
                        - Response.ok(List.of()).toGateway().length)
                .isLessThanOrEqualTo((int) Portion.weight(List.of(shown)));
    }

    @Test
    void everything_is_shown_once_whatever_the_weights_are() {
        List<Item> items = IntStream.rangeClosed(1, 50)
                .mapToObj(change -> new Item(change, "x".repeat(change * 7 % 13)))
                .toList();
        OptionalInt before = OptionalInt.empty();
        int shown = 0;
        do {
            Portion<Item> part = of(items, before, 20);
            shown += part.shown().size();
            before = part.earlier();
        } while (before.isPresent());
        assertThat(shown).isEqualTo(50);
    }
}
