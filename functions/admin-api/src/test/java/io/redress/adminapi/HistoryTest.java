package io.redress.adminapi;

import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.platform.Tree;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Desk();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void every_change_is_shown_with_its_events_and_texts() {
        Fixture fixture = desk.fixture;
        String reference = fixture.submitted();
        fixture.assign(reference, MARY);
        fixture.clock.advance(Duration.ofHours(1));
        desk.as(MARY).act(reference, "note", Map.of("text", "Rang the centre."));
        fixture.says(reference, "add-information", Map.of("information", "It was room 12."));
        desk.as(MARY).act(reference, "answer", Fixture.ANSWER);
        List<Tree> changes = desk.as(MARY).call(Desk.HISTORY, reference).json().list("changes");

        assertThat(changes)
                .extracting(change -> change.required("number") + " " + change.required("by"))
                .containsExactly("1 complainant", "2 system:assignment", "3 mary", "4 complainant", "5 mary");
        assertThat(changes.get(2).required("at")).isEqualTo("2026-10-23T10:32:09.640+01:00");
        assertThat(changes.get(2).at("texts").texts()).containsExactly(Map.entry("text", "Rang the centre."));
        assertThat(changes.get(3).at("texts").texts()).containsExactly(Map.entry("information", "It was room 12."));
        assertThat(changes.getLast().list("events"))
                .extracting(event -> event.required("@type"))
                .containsExactly(
                        "action-taken",
                        "determined",
                        "decided",
                        "limit-met",
                        "letter-ordered",
                        "stage-entered",
                        "limit-held");
        assertThat(changes.getLast().list("events").getFirst().at("fields").texts())
                .containsExactly(Map.entry("decision", "upheld"));
        assertThat(changes.getLast().at("texts").texts()).containsOnlyKeys("answer");
        assertThat(changes.getFirst().toString() + changes.getFirst().value())
                .doesNotContainIgnoringCase(TestSubmission.MARK);
    }

    @Test
    void every_limit_is_explained_day_by_day() {
        String reference = desk.fixture.submitted();
        Answer answer = desk.as(MARY).call(Desk.LIMITS, reference);
        Tree limit = answer.json().list("limits").get(1);

        assertThat(limit.texts())
                .containsEntry("id", "stage-1-answer")
                .containsEntry("state", "running")
                .containsEntry("due", "2026-11-06T23:59:59Z");
        List<Tree> days = limit.list("days");
        assertThat(days.stream().filter(day -> day.isTrue("counted"))).hasSize(10);
        assertThat(days.getLast().required("date")).isEqualTo("2026-11-06");
        assertThat(days)
                .filteredOn(day -> day.required("date").equals("2026-10-24"))
                .singleElement()
                .satisfies(saturday -> {
                    assertThat(saturday.isTrue("counted")).isFalse();
                    assertThat(saturday.required("why")).containsIgnoringCase("saturday");
                });
    }

    @Test
    void the_procedure_is_shown_with_its_diagram() {
        Answer answer = desk.as(MARY).call(Desk.PROCEDURE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("definition").required("name")).isEqualTo("Kiwi");
        assertThat(answer.json().at("definition").list("stages")).hasSize(13);
        assertThat(answer.json().required("diagram"))
                .startsWith("stateDiagram")
                .contains("stage_1 --> stage_1_answered");
    }
}
