package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Json;
import io.redress.platform.Tree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A learner harasses staff of Kiwi, who then limit contact with the learner (KW-13). */
class ContactConditionsStoryTest {

    private static final String LIST = "/kiwi/admin/contact-conditions";

    @Test
    void conditions_of_contact_hold_for_the_person_in_every_complaint_until_they_are_ended() {
        try (Town town = Town.on("2026-12-21T10:00:00Z")) {
            Place kiwi = town.place("kiwi");
            String first = kiwi.submitted(Place.from(Town.LEARNER, "category", "course-delivery"));
            kiwi.done("mary", first, "record-incident", "what", "He shouted in four calls.");
            Answer set = town.post(
                    LIST,
                    Json.write(Map.of(
                            "name", "A. Learner",
                            "email", Town.LEARNER,
                            "phone", "0191 498 0000",
                            "conditions", List.of("in-writing", "one-person"),
                            "review", "2027-06-21",
                            "reason", "Four calls with threats, after a warning.")),
                    kiwi.as("daniel"));
            assertThat(set.status()).as(set.body()).isEqualTo(200);
            String id = set.text("id");

            Tree hold = kiwi.complaint("mary", first)
                    .json()
                    .list("contactConditions")
                    .getFirst();
            assertThat(hold.required("decidedBy")).isEqualTo("daniel");
            assertThat(hold.required("review")).isEqualTo("2027-06-21");
            Answer lodged = kiwi.lodge(
                    "mary",
                    Place.complaint(
                            "channel", "telephone",
                            "category", "delay",
                            "complainant", Map.of("name", "Anon", "phone", "+44 191 498 0000")));
            assertThat(lodged.json().list("contactConditions").getFirst().list("conditions"))
                    .extracting(condition -> condition.required("title"))
                    .containsExactly("Contact in writing only", "Contact with one named member of staff only");

            Answer called = town.post(
                    LIST + "/" + id + "/calls",
                    "{\"what\": \"Rang about nothing in particular. I ended the call.\"}",
                    kiwi.as("mary"));
            assertThat(called.each("calls", "by")).containsExactly("mary");
            assertThat(town.post(LIST + "/" + id + "/reviews", "{\"ends\": true, \"reason\": \"No.\"}", kiwi.as("mary"))
                            .status())
                    .isEqualTo(403);

            town.moveTo("2027-06-21T10:00:00Z");
            assertThat(town.get(LIST, kiwi.as("mary"))
                            .json()
                            .list("contactConditions")
                            .getFirst()
                            .isTrue("reviewDue"))
                    .isTrue();
            Answer ended = town.post(
                    LIST + "/" + id + "/reviews",
                    "{\"ends\": true, \"reason\": \"Polite letters since.\"}",
                    kiwi.as("daniel"));
            assertThat(ended.json().isTrue("hold")).isFalse();
            assertThat(kiwi.complaint("mary", first).body()).doesNotContain("contactConditions");
            assertThat(town.delete(LIST + "/" + id, kiwi.as("daniel")).status()).isEqualTo(204);
            assertThat(town.get(LIST + "/" + id, kiwi.as("mary")).status()).isEqualTo(404);
        }
    }
}
