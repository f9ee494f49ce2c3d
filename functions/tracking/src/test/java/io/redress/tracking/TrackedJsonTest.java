package io.redress.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Field;
import io.redress.platform.Tree;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TrackedJsonTest {

    private static final Map<String, String> LATER =
            Map.of("limit", "stage-1-answer", "until", "2027-01-15", "reason", "We wait for the examiner.");

    private static String body(AStory story) {
        return TrackedJson.of(story.tracked(), OptionalInt.empty()).body();
    }

    private static Tree json(AStory story) {
        return Tree.read(body(story));
    }

    private static List<String> each(Tree json, String list, String field) {
        return json.list(list).stream()
                .map(item -> item.text(field).orElse("-"))
                .toList();
    }

    @Test
    void letters_contain_the_texts_that_staff_wrote() {
        AStory story = AStory.in("stage-1")
                .staff("quality-manager", "inform", Map.of("message", "We have asked the examiner."))
                .sent("message")
                .staff("quality-manager", "extend", LATER)
                .sent("extension")
                .staff("quality-manager", "answer", AStory.ANSWER)
                .sent("answer");
        story.staff("administrator", "send-again", Map.of("change", String.valueOf(answered(story))))
                .sent("answer");

        Tree json = json(story);
        assertThat(each(json, "letters", "letter"))
                .containsExactly("acknowledgement", "message", "extension", "answer", "answer");
        assertThat(each(json, "letters", "text"))
                .containsExactly(
                        "-",
                        "We have asked the examiner.",
                        "We wait for the examiner.",
                        "Decision: Upheld\n\nYou are right, and we have put it right.",
                        "Decision: Upheld\n\nYou are right, and we have put it right.");
    }

    /** The change before the last, in which the letter was sent. */
    private static int answered(AStory story) {
        return story.complaint().version() - 1;
    }

    @Test
    void a_letter_that_was_not_sent_is_not_shown() {
        assertThat(body(AStory.in("stage-1-answered"))).doesNotContain("we have put it right");
    }

    @Test
    void complainants_can_read_their_own_texts() {
        Tree json = json(AStory.in("stage-1")
                .says("add-information", Map.of("information", "Here is my result."))
                .staff("quality-manager", "answer", AStory.ANSWER)
                .says("not-satisfied", Map.of("comment", "It is still not here.")));

        assertThat(json.at("statement").texts())
                .isEqualTo(Map.of("subject", AStory.SUBJECT, "details", "I passed in June."));
        assertThat(each(json, "added", "text")).containsExactly("Here is my result.", "It is still not here.");
        assertThat(each(json, "added", "at")).containsExactly("2026-12-18T11:30:00Z", "2026-12-18T13:30:00Z");
    }

    @Test
    void notes_of_staff_are_not_shown() {
        AStory story = AStory.in("stage-1")
                .staff("quality-manager", "note", Map.of("text", "SECRET"))
                .staff("quality-manager", "record-incident", Map.of("what", "SECRET"))
                .staff("quality-manager", "add-information", Map.of("information", "SECRET", "how", "telephone"))
                .staff("quality-manager", "answer", AStory.ANSWER)
                .says("not-satisfied")
                .staff("director-of-quality", "answer", AStory.ANSWER)
                .says("not-satisfied")
                .document("both-answers", false)
                .staff("director-of-quality", "refer-to-managing-director", Map.of("documents", "SECRET"))
                .sent("stage-opened");

        assertThat(body(story)).contains("stage-opened").doesNotContain("SECRET");
    }

    @Test
    void a_confidential_field_is_shown_in_no_letter() {
        AStory letter = AStory.in("stage-1")
                .offering(confiding("message", "quality-manager"))
                .staff("quality-manager", "confide", Map.of("message", "SECRET"))
                .sent("message");
        AStory own = AStory.in("stage-1")
                .offering(confiding("comment", Action.COMPLAINANT))
                .says("confide", Map.of("comment", "SECRET"));

        assertThat(body(letter)).contains("\"letter\":\"message\"").doesNotContain("SECRET");
        assertThat(body(own)).doesNotContain("SECRET");
    }

    /** An action with one confidential field, which orders a letter. */
    private static Action confiding(String field, String by) {
        return new Action(
                "confide",
                "Confide",
                "Say it.",
                List.of("stage-1"),
                null,
                List.of(by),
                List.of(Field.of(field, "What?", Field.Type.TEXT, true, true, List.of(), List.of(), true)),
                "message",
                null,
                false,
                null);
    }

    @Test
    void the_reason_for_another_kind_is_not_part_of_a_letter() {
        AStory story = AStory.of("query")
                .staff("quality-manager", "reclassify", Map.of("kind", "complaint", "reason", "SECRET"))
                .sent("received");

        assertThat(body(story)).contains("\"letter\":\"received\"").doesNotContain("SECRET");
    }

    @Test
    void an_extension_is_explained_with_the_first_date_and_its_count() {
        Tree json = json(AStory.in("stage-1").staff("quality-manager", "extend", LATER));

        assertThat(each(json, "limits", "explanation").getLast())
                .startsWith("First due on Wednesday 6 January 2027."
                        + " 10 working days from Friday 18 December 2026. Not counted: ")
                .endsWith(" Extended to Friday 15 January 2027.")
                .doesNotContain("Due");
    }
}
