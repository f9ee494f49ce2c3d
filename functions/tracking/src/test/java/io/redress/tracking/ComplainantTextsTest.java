package io.redress.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Letter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The texts of letters that complainants can read again, for letters that show every field. */
class ComplainantTextsTest {

    private static final Letter FINDINGS =
            new Letter("findings", "What we found", "response", null, List.of("reasons"));
    private static final Letter SIGNED =
            new Letter("signed", "Our signed response", "response", "draft", List.of("reasons"));

    private static Field text(String id, String title) {
        return Field.required(id, title, Field.Type.TEXT);
    }

    private static Action action(String id, String letter, Field... fields) {
        return new Action(
                id,
                id,
                id,
                List.of("stage-1"),
                null,
                List.of("quality-manager"),
                List.of(fields),
                letter,
                null,
                false,
                null);
    }

    private static String shown(AStory story) {
        return story.tracked().written().letters().getLast().text().orElse("");
    }

    @Test
    void a_response_shows_each_part_under_its_title_and_no_field_for_staff_only() {
        Field hidden = Field.of(
                "discipline", "Discipline", Field.Type.TEXT, true, false, List.of("quality-manager"), List.of(), false);
        Action give = action("give", "findings", text("reasons", "Why"), hidden, text("steps", "What we do"));
        AStory story = AStory.in("stage-1")
                .offering(List.of(FINDINGS), give)
                .staff(
                        "quality-manager",
                        "give",
                        Map.of("reasons", "It was late.", "discipline", "A warning.", "steps", "We hurry."))
                .sent("findings");

        assertThat(shown(story)).isEqualTo("Why\nIt was late.\n\nWhat we do\nWe hurry.");
        assertThat(story.tracked().procedure().titleOf("findings")).isEqualTo("What we found");
    }

    @Test
    void a_signed_letter_shows_the_drafted_text() {
        AStory story = AStory.in("stage-1")
                .offering(
                        List.of(SIGNED),
                        action("draft", null, text("reasons", "Why")),
                        action("sign", "signed", text("reasons", "Note")))
                .staff("quality-manager", "draft", Map.of("reasons", "It was late."))
                .staff("quality-manager", "sign", Map.of("reasons", "With regret."))
                .sent("signed");

        assertThat(shown(story)).isEqualTo("Why\nIt was late.");
    }

    @Test
    void a_letter_without_a_title_gets_the_title_of_its_template() {
        assertThat(List.of("paused", "resumed", "response", "decision", "referred", "refused-further", "no-further"))
                .allSatisfy(letter -> assertThat(AStory.KIWI.procedure().titleOf(letter))
                        .matches("[A-Z][a-z]+ [a-z ]+|Our response"));
    }
}
