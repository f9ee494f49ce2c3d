package io.redress.adminapi;

import static io.redress.adminapi.Desk.DANIEL;
import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.fixtures.Fixture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class VerificationTest {

    private static Desk desk;

    private String reference;

    @BeforeAll
    static void open() {
        desk = new Desk();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void a_complaint_with_an_answer() {
        reference = desk.fixture.submitted();
        desk.fixture.assign(reference, MARY);
        desk.as(MARY).act(reference, "note", Map.of("text", "Rang the centre."));
        desk.as(MARY).act(reference, "answer", Fixture.ANSWER);
    }

    @Test
    void a_history_as_it_was_written_is_whole() {
        Answer answer = verified();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .isEqualTo("{\"reference\":\"" + reference + "\",\"whole\":true,\"changes\":4,\"erased\":[]}");
    }

    @Test
    void the_first_break_is_named() {
        Map<String, AttributeValue> item = item("CHANGE#000002");
        String altered = item.get("json").s().replace("\"mary\"", "\"quentin\"");
        assertThat(altered).isNotEqualTo(item.get("json").s());
        item.put("json", AttributeValue.fromS(altered));
        desk.fixture.table.client().putItem(request -> request.tableName(desk.fixture.table.name())
                .item(item));
        Answer answer = verified();
        assertThat(answer.json().isTrue("whole")).isFalse();
        assertThat(answer.json().at("break").texts())
                .isEqualTo(Map.of("change", "2", "what", "altered: change 3 was written after another one"));
    }

    @Test
    void an_erased_text_is_reported_and_is_not_a_break() {
        Map<String, AttributeValue> item = item("TEXT#000003");
        desk.fixture.table.client().deleteItem(request -> request.tableName(desk.fixture.table.name())
                .key(Map.of("pk", item.get("pk"), "sk", item.get("sk"))));
        Answer answer = verified();
        assertThat(answer.json().isTrue("whole")).isTrue();
        assertThat(answer.json().value()).extracting("erased").asString().startsWith("[3");
    }

    @Test
    void a_user_who_may_not_read_a_complaint_cannot_find_out_that_it_exists() {
        desk.fixture.name(reference, DANIEL);
        assertThat(desk.as(DANIEL).call(Desk.VERIFICATION, reference).status()).isEqualTo(404);
        assertThat(verified().json().isTrue("whole")).isTrue();
    }

    private Answer verified() {
        return desk.as(MARY).call(Desk.VERIFICATION, reference);
    }

    private Map<String, AttributeValue> item(String sk) {
        List<Map<String, AttributeValue>> found = desk.fixture.table.items().stream()
                .filter(item -> item.get("pk").s().equals("C#" + reference)
                        && item.get("sk").s().equals(sk))
                .toList();
        assertThat(found).hasSize(1);
        return new HashMap<>(found.getFirst());
    }
}
