package io.redress.adminapi;

import static io.redress.adminapi.Desk.ADELE;
import static io.redress.adminapi.Desk.DANIEL;
import static io.redress.adminapi.Desk.MARGARET;
import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.fixtures.Colleague;
import io.redress.platform.Json;
import io.redress.platform.Tree;
import io.redress.store.Reports;
import io.redress.store.Table;
import io.redress.testing.FigureExamples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Those who may read a report say what they think of it, and record what others said. */
class ReportFeedbackTest {

    private static final String TEXT = "{\"text\": \"Please name the causes.\"}";

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
        for (String period : List.of("2026-Q2", "2026-Q3")) {
            new Reports(Table.in(desk.fixture.env()))
                    .keep(
                            "kiwi",
                            new Reports.Made(
                                    "quarterly",
                                    period,
                                    Instant.parse("2026-10-01T05:00:00Z"),
                                    FigureExamples.figures()),
                            "Reference\r\n");
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Answer give(Colleague colleague, String body) {
        return desk.as(colleague).send(Desk.REPORT_FEEDBACK, body, "quarterly", "2026-Q3");
    }

    private List<Tree> given(String period) {
        return desk.as(DANIEL).call(Desk.REPORT, "quarterly", period).json().list("feedback");
    }

    @Test
    void feedback_is_kept_with_the_report_with_who_and_when() {
        assertThat(given("2026-Q3")).isEmpty();
        Answer answer = give(DANIEL, TEXT);
        desk.fixture.clock.advance(Duration.ofMinutes(1));
        give(MARGARET, "{\"from\": \"Commission on Administrative Justice\", \"text\": \"Late by a day.\\nNoted.\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().required("name")).isEqualTo("Daniel Okafor");
        assertThat(given("2026-Q3"))
                .extracting(feedback -> feedback.required("by"))
                .containsExactly("daniel", "margaret");
        Tree recorded = given("2026-Q3").getLast();
        assertThat(recorded.required("from")).isEqualTo("Commission on Administrative Justice");
        assertThat(recorded.required("text")).isEqualTo("Late by a day.\nNoted.");
        assertThat(given("2026-Q2")).isEmpty();
    }

    @Test
    void the_same_words_of_the_same_person_are_kept_once() {
        Answer first = give(DANIEL, TEXT);
        desk.fixture.clock.advance(Duration.ofHours(1));
        assertThat(give(DANIEL, TEXT).text()).isEqualTo(first.text());
        give(ADELE, TEXT);

        assertThat(given("2026-Q3")).hasSize(2);
    }

    @Test
    void only_those_who_may_read_the_report_may_say_something() {
        assertThat(give(MARY, TEXT).status()).isEqualTo(403);
        assertThat(desk.as("thief", "knec:administrator")
                        .send(Desk.REPORT_FEEDBACK, TEXT, "quarterly", "2026-Q3")
                        .status())
                .isEqualTo(403);
        assertThat(desk.as(DANIEL)
                        .send(Desk.REPORT_FEEDBACK, TEXT, "quarterly", "2026-Q1")
                        .status())
                .isEqualTo(404);
        assertThat(given("2026-Q3")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"text\": \"  \"}",
                "{\"text\": 7}",
                "{\"text\": \"Good\", \"stars\": 5}",
                "{\"from\": \"Me\"}"
            })
    void a_body_with_faults_is_rejected(String body) {
        Answer answer = give(DANIEL, body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faulty()).hasSize(1).containsAnyOf("text", "stars");
    }

    @Test
    void all_faults_are_reported_together() {
        Answer answer = give(DANIEL, Json.write(Map.of("from", "x".repeat(201), "text", "y".repeat(60_000))));
        assertThat(answer.faulty()).containsExactlyInAnyOrder("from", "text");
        assertThat(given("2026-Q3")).isEmpty();
    }
}
