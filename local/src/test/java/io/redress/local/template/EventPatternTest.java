package io.redress.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EventPatternTest {

    private static final String CHANGE =
            "{\"eventName\":\"INSERT\",\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":\"CHANGE#1\"}}}}";

    @Test
    void every_field_must_have_one_of_the_listed_values() throws IOException {
        assertThat(matches("{\"eventName\":[\"INSERT\",\"MODIFY\"]}")).isTrue();
        assertThat(matches("{\"eventName\":[\"REMOVE\"]}")).isFalse();
        assertThat(matches("{\"eventName\":[\"INSERT\"],\"other\":[\"x\"]}")).isFalse();
        assertThat(matches("{}")).isTrue();
    }

    @Test
    void a_pattern_may_compare_a_part_of_a_value() throws IOException {
        assertThat(matches("{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[{\"prefix\":\"CHANGE#\"}]}}}}"))
                .isTrue();
        assertThat(matches("{\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[{\"prefix\":\"NOW\"}]}}}}"))
                .isFalse();
        assertThat(matches("{\"eventName\":[{\"suffix\":\"SERT\"}]}")).isTrue();
        assertThat(matches("{\"eventName\":[{\"anything-but\":[\"REMOVE\"]}]}")).isTrue();
        assertThat(matches("{\"userIdentity\":[{\"exists\":false}]}")).isTrue();
    }

    @Test
    void an_unknown_comparison_is_rejected_at_once() {
        assertThatThrownBy(() -> EventPattern.parse("{\"a\":[\"x\"],\"b\":[{\"wildcard\":\"*\"}]}"))
                .hasMessageContaining("wildcard");
        assertThatThrownBy(() -> EventPattern.parse("{")).hasMessageContaining("not an event pattern");
    }

    private static boolean matches(String pattern) throws IOException {
        return EventPattern.parse(pattern).matches(new ObjectMapper().readTree(CHANGE));
    }
}
