package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who read a complaint can be answered, without a write on the way of the answer. */
class ReadsStoryTest {

    private static final String KIWI = "/kiwi/admin/";

    private static final String[] CSV = {"accept", "text/csv"};

    @Test
    void the_data_protection_contact_sees_who_read_which_part_of_a_complaint() throws Exception {
        try (Town town = Town.on("2026-12-18T10:30:00Z")) {
            String[] mary = town.as("mary", "quality-manager");
            String[] daniel = town.as("daniel", "director-of-quality");
            String reference = town.submit(Town.complaint()).text("reference");
            town.settle();
            String complaint = KIWI + "complaints/" + reference;
            town.get(complaint, mary);
            town.get(complaint + "/history", daniel);
            town.get(complaint + "/time-limits", mary);
            town.post(complaint + "/actions/note", "{\"text\": \"The tutor rang.\"}", mary);
            for (int i = 0; i < 3; i++) {
                town.get(KIWI + "complaints?list=team", mary);
            }
            town.get(KIWI + "register", CSV[0], CSV[1], daniel[0], daniel[1]);
            assertThat(town.get(complaint, town.as("nina", "finance")).status()).isEqualTo(403);
            town.settle();

            Answer reads = town.get(complaint + "/reads", town.as("margaret", "managing-director"));
            assertThat(reads.each("reads", "part"))
                    .containsExactlyInAnyOrder("complaint", "history", "time-limits", "complaint", "list team");
            assertThat(reads.each("reads", "by")).containsOnly("mary", "daniel");
            assertThat(reads.each("reads", "name")).contains("Mary Whitfield", "Daniel Okafor");
            assertThat(reads.each("sheets", "part")).containsExactly("register from 2026-09-18 to 2026-12-18");
        }
    }

    @Test
    void the_contact_sees_who_read_a_restricted_complaint_that_the_contact_may_not_see() throws Exception {
        try (Town town = Town.on("2026-11-02T10:00:00Z", "northumbria")) {
            Place northumbria = town.place("northumbria");
            String reference = northumbria.submitted(Place.complaint("about", Map.of("person", "Fiona Shields")));
            String reads = "/northumbria/admin/complaints/" + reference + "/reads";
            northumbria.complaint("martin", reference);
            assertThat(northumbria.complaint("dorothy", reference).status()).isEqualTo(404);
            town.settle();

            Answer seen = town.get(reads, northumbria.as("dorothy"));
            assertThat(seen.each("reads", "by")).containsExactly("martin");
            assertThat(town.get(reads, northumbria.as("martin")).status()).isEqualTo(403);
        }
    }

    @Test
    void a_refusal_that_says_something_about_a_complaint_that_the_contact_may_not_see_is_a_read() throws Exception {
        try (Town town = Town.on("2026-11-02T10:00:00Z", "northumbria")) {
            Place northumbria = town.place("northumbria");
            String reference = northumbria.submitted(Place.complaint("about", Map.of("person", "Fiona Shields")));
            String complaint = "/northumbria/admin/complaints/" + reference;
            String[] dorothy = northumbria.as("dorothy");
            Answer refused = town.post(complaint + "/actions/erase", "{\"ground\": \"person-asked\"}", dorothy);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(town.post(
                                    complaint + "/actions/keep-longer",
                                    "{\"until\": \"2026-11-01\", \"reason\": \"A court asks.\"}",
                                    dorothy)
                            .status())
                    .isEqualTo(422);
            assertThat(town.post(complaint + "/actions/note", "{\"text\": \"x\"}", dorothy)
                            .status())
                    .isEqualTo(404);
            town.settle();
            Answer reads = town.get(complaint + "/reads", dorothy);
            assertThat(reads.each("reads", "by")).containsOnly("dorothy");
            assertThat(reads.each("reads", "part")).containsExactlyInAnyOrder("erase refused", "keep-longer refused");
        }
    }

    @Test
    void a_contact_whom_the_complaint_is_about_does_not_learn_of_it() throws Exception {
        try (Town town = Town.on("2026-11-02T10:00:00Z", "northumbria")) {
            Place northumbria = town.place("northumbria");
            String reference = northumbria.submitted(Place.complaint("about", Map.of("person", "Dorothy Bell")));
            assertThat(town.get("/northumbria/admin/complaints/" + reference + "/reads", northumbria.as("dorothy"))
                            .status())
                    .isEqualTo(404);
        }
    }
}
