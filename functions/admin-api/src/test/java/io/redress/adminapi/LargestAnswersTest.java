package io.redress.adminapi;

import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.platform.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A complaint with very many long texts is shown part by part, because Lambda refuses an answer of more than 6 MB. */
class LargestAnswersTest {

    private static final int LARGEST = 5_000_000;
    private static final int MANY = 120;

    private static Desk desk;
    private static String reference;

    @BeforeAll
    static void open() {
        desk = new Desk();
        reference = desk.fixture.submitted();
        desk.fixture.assign(reference, MARY);
        // Every quotation mark takes four bytes in the JSON of the answer within the JSON for the gateway.
        IntStream.rangeClosed(1, MANY)
                .forEach(number ->
                        desk.fixture.act(MARY, reference, "note", Map.of("text", number + " " + "\"".repeat(19_900))));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET /{organisation}/admin/complaints/{reference}, timeline",
        "GET /{organisation}/admin/complaints/{reference}/history, changes"
    })
    void every_part_fits_and_together_they_are_everything(String route, String list) {
        List<String> seen = new ArrayList<>();
        String before = "";
        do {
            Answer answer = before.isEmpty()
                    ? desk.as(MARY).call(route, reference)
                    : desk.as(MARY).asking("before", before).call(route, reference);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(Json.bytes(Map.of("body", answer.text()))).hasSizeLessThan(LARGEST);
            seen.addAll(0, answer.each(list, list.equals("timeline") ? "change" : "number"));
            before = answer.json().text("earlier").orElse("");
        } while (!before.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(MANY + 2);
        assertThat(seen).extracting(Integer::valueOf).isSorted();
    }

    @Test
    void the_answer_to_a_change_fits_too() {
        Answer answer = desk.as(MARY).act(reference, "note", Map.of("text", "One more."));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Json.bytes(Map.of("body", answer.text()))).hasSizeLessThan(LARGEST);
    }

    @Test
    void before_is_the_number_of_a_change() {
        Answer answer = desk.as(MARY).asking("before", "yesterday").call(Desk.HISTORY, reference);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faulty()).containsExactly("before");
    }
}
