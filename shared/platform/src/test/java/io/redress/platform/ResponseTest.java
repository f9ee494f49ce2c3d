package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.complaint.Decider;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResponseTest {

    private static final Decider RECORD = new Decider("mary", "quality-manager", "stage-1");

    @Test
    void an_answer_is_made_of_maps_lists_and_plain_values() {
        Map<String, Object> body = Json.object("open", true, "numbers", List.of(1, 2), "none", null);
        assertThat(Response.ok(body).body()).isEqualTo("{\"open\":true,\"numbers\":[1,2]}");
    }

    @Test
    void a_record_is_refused_wherever_it_is_in_an_answer() {
        for (Object body : List.of(RECORD, List.of(RECORD), Map.of("decided", List.of(Map.of("by", RECORD))))) {
            assertThatThrownBy(() -> Response.ok(body))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("an answer is made of maps and lists, and has a Decider");
        }
    }
}
