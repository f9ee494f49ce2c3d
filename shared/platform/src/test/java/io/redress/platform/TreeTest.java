package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TreeTest {

    @Test
    void an_absent_value_at_any_depth_is_empty() {
        Tree tree = Tree.read("{\"a\": \"text\", \"b\": [1]}");

        assertThat(tree.at("x").at("y").text("z")).isEmpty();
        assertThat(tree.at("a").text("b")).isEmpty();
        assertThat(tree.list("a")).isEmpty();
        assertThat(tree.list("x")).isEmpty();
        assertThat(tree.isTrue("a")).isFalse();
        assertThat(Tree.read("[]").texts()).isEmpty();
    }

    @Test
    void values_can_be_read_as_strings() {
        assertThat(Tree.read(
                                "{\"a\": \"x\", \"n\": 1602, \"big\": 1234567890123, \"f\": 0.25, \"t\": true, \"z\": null}")
                        .texts())
                .isEqualTo(Map.of("a", "x", "n", "1602", "big", "1234567890123", "f", "0.25", "t", "true"));
    }
}
