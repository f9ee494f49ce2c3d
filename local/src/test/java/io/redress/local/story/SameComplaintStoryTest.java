package io.redress.local.story;

import static io.redress.local.story.Town.LEARNER;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.testing.AtOnce;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person sends the same complaint twice, in the same words or in others. */
class SameComplaintStoryTest {

    private Town town;
    private Place place;

    @BeforeEach
    void begin() {
        town = Town.on("2026-12-21T10:00:00Z");
        place = town.place("kiwi");
    }

    @AfterEach
    void end() {
        town.close();
    }

    @Test
    void in_the_same_words_it_is_one_complaint_with_two_links() {
        Answer first = submit(Town.complaint());
        town.moveTo("2026-12-21T15:00:00Z");
        Answer second = submit(Town.complaint());

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("reference")).isEqualTo(first.text("reference"));
        assertThat(second.text("receivedBefore")).startsWith("2026-12-21T10:00");
        assertThat(town.get("/tracking/" + second.text("token")).text("reference"))
                .isEqualTo(first.text("reference"));
        assertThat(town.get("/tracking/" + first.text("token")).status()).isEqualTo(200);
        assertThat(town.mailTo(LEARNER)).hasSize(1);
        assertThat(shown("submittedAgain", first.text("reference")).toString()).startsWith("[2026-12-21T15:00");
    }

    @Test
    void after_it_was_withdrawn_it_is_a_new_complaint() {
        Answer first = submit(Town.complaint());
        place.done("mary", first.text("reference"), "withdraw", "how", "telephone");
        Answer second = submit(Town.complaint());
        assertThat(second.status()).isEqualTo(201);
        Answer third = submit(Town.complaint());
        assertThat(third.status()).isEqualTo(200);
        assertThat(third.text("reference")).isEqualTo(second.text("reference")).isNotEqualTo(first.text("reference"));
    }

    @Test
    void in_other_words_staff_join_it_and_the_complainant_is_told_the_reference() {
        String first = submit(Town.complaint()).text("reference");
        String second = submit(otherWords()).text("reference");

        assertThat(possiblySame(first)).isEqualTo(List.of(second));
        assertThat(possiblySame(second)).isEqualTo(List.of(first));
        place.done("mary", second, "join", "complaint", first);
        assertThat(place.complaint("mary", second).json().text("outcome")).contains("joined");
        assertThat(town.lastMailTo(LEARNER).text())
                .contains("the same complaint more than once", "The reference is " + first);
        assertThat(List.of(possiblySame(first), possiblySame(second))).containsOnly(List.of());
        assertThat(town.get("/tracking/" + Town.tokenIn(town.lastMailTo(LEARNER)), "accept", "text/html")
                        .body())
                .contains("We deal with it under</dt><dd>" + first);
        assertThat(shown("related", first)).isEqualTo(List.of(second));
    }

    @Test
    void a_complaint_of_somebody_else_is_not_joined_by_a_wrong_reference() {
        String first = submit(Town.complaint()).text("reference");
        String other =
                submit(Town.complaint().replace(LEARNER, "other@example.org")).text("reference");
        Answer refused = place.act("mary", other, "join", "complaint", first);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("is not related to this complaint");
    }

    @Test
    void of_two_complaints_that_are_joined_to_each_other_at_once_one_stays_open() throws Exception {
        List<String> both = List.of(
                submit(Town.complaint()).text("reference"), submit(otherWords()).text("reference"));
        List<Answer> answers = AtOnce.run(
                2,
                number -> town.post(
                        "/kiwi/admin/complaints/" + both.get(number) + "/actions/join",
                        "{\"complaint\": \"" + both.get(1 - number) + "\"}",
                        place.as("mary")));
        town.settle();
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 422);
        assertThat(both).extracting(reference -> shown("open", reference)).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void in_other_words_staff_find_that_it_is_another_complaint() {
        String first = submit(Town.complaint()).text("reference");
        String second = submit(otherWords()).text("reference");
        place.done("mary", second, "not-the-same", "complaint", first);
        assertThat(List.of(possiblySame(first), possiblySame(second))).containsOnly(List.of());
        assertThat(shown("related", second)).isEqualTo(List.of(first));
        assertThat(place.act("mary", second, "not-the-same", "complaint", first).status())
                .isEqualTo(409);
    }

    @Test
    void a_complaint_about_a_person_is_not_named_on_another_one() {
        submit(Town.complaint().replace("{\"", "{\"about\":{\"person\":\"Daniel Okafor\"},\""));
        String second = submit(otherWords()).text("reference");
        assertThat(possiblySame(second)).isEqualTo(List.of());
    }

    private Answer submit(String body) {
        Answer answer = town.post("/kiwi/complaints", body);
        town.settle();
        return answer;
    }

    private Object possiblySame(String reference) {
        return shown("possiblySame", reference);
    }

    private Object shown(String field, String reference) {
        return Objects.requireNonNull(
                place.complaint("mary", reference).json().at(field).value());
    }

    private static String otherWords() {
        return Town.complaint().replace("tutor", "teacher");
    }
}
