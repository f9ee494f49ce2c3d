package io.redress.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.runtime.Tree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrackedJsonTest {

    private static final Map<String, String> LATER =
            Map.of("limit", "stage-1-answer", "until", "2027-01-15", "reason", "We wait for the examiner.");

    private static Tree json(AStory story) {
        return Tree.read(TrackedJson.of(story.tracked()).body());
    }

    private static List<String> each(Tree json, String list, String field) {
        return json.list(list).stream()
                .map(item -> item.text(field).orElse("-"))
                .toList();
    }

    @Test
    void a_later_date_is_explained_with_the_first_and_how_that_was_counted() {
        Tree json = json(AStory.in("stage-1").staff("quality-manager", "extend", LATER));

        assertThat(each(json, "limits", "explanation").getLast())
                .startsWith("First promised for Wednesday 6 January 2027; extended to Friday 15 January 2027."
                        + " 10 working days from Friday 18 December 2026. Not counted: ")
                .endsWith("Due by the end of Wednesday 6 January 2027.");
    }
}
