package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.complaint.Decider;
import java.util.Base64;
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
    void a_record_anywhere_in_an_answer_is_rejected() {
        for (Object body : List.of(RECORD, List.of(RECORD), Map.of("decided", List.of(Map.of("by", RECORD))))) {
            assertThatThrownBy(() -> Response.ok(body))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("an answer must consist of maps and lists, but has a Decider");
        }
    }

    @Test
    void bytes_reach_the_gateway_in_base64() {
        byte[] bytes = {0, (byte) 0xff, '%', 'P', 'D', 'F'};

        Tree answer = Tree.read(Response.bytes(200, "application/pdf", bytes)
                .with("etag", "\"1\"")
                .toGateway());

        assertThat(answer.isTrue("isBase64Encoded")).isTrue();
        assertThat(Base64.getDecoder().decode(answer.required("body"))).isEqualTo(bytes);
        assertThat(answer.at("headers").required("content-type")).isEqualTo("application/pdf");
    }
}
