package io.redress.tracking;

import io.redress.platform.Env;
import io.redress.platform.Request;
import io.redress.testing.Approved;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * The answers to a program that acts for a complainant, name by name. Clients depend on them: each change of these files is a
 * change of the API, which belongs into docs/openapi.yaml and docs/api.md too. Run with {@code -Dredress.write=true} to write
 * them again.
 */
class ApprovedAnswersTest {

    private static final Path ANSWERS = Path.of("src/test/resources/answers");
    private static final Map<String, String> LATER =
            Map.of("limit", "stage-1-answer", "until", "2027-01-15", "reason", "We wait for the examiner.");

    private static void holds(String name, String answer) {
        Approved.holds(ANSWERS.resolve(name + ".json"), answer);
    }

    @Test
    void a_complaint_that_is_answered() {
        AStory story = AStory.in("stage-1")
                .says("add-information", Map.of("information", "It was room 12."))
                .staff("quality-manager", "extend", LATER)
                .sent("extension")
                .staff("quality-manager", "answer", AStory.ANSWER)
                .sent("answer");
        holds("complaint", TrackedJson.of(story.tracked(), OptionalInt.empty()).body());
    }

    @Test
    void a_complaint_that_is_closed() {
        holds(
                "complaint-closed",
                TrackedJson.of(AStory.in("closed").tracked(), OptionalInt.empty())
                        .body());
    }

    @Test
    void an_organisation() {
        Env env = new Env(Map.of("ORGANISATIONS", "kiwi", "CONTACTS", "examples"), () -> AStory.START);
        Request request = new Request(
                "GET /{organisation}",
                Map.of("organisation", "kiwi"),
                Map.of(),
                Map.of(),
                Map.of(),
                "/kiwi",
                new byte[0]);
        holds("organisation", new ShowOrganisation(env).run(request).body());
    }
}
