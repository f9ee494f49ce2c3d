package io.redress.adminapi;

import static io.redress.adminapi.Hazel.ADA;
import static io.redress.adminapi.Hazel.BORIS;
import static io.redress.adminapi.Hazel.CLARA;
import static io.redress.adminapi.Hazel.PETRA;
import static io.redress.adminapi.Hazel.RUTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.domain.Reference;
import io.redress.domain.rules.Command;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.StaffMember;
import io.redress.platform.Tree;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of a complaint: what it shows, and to whom. */
class OnePageTest {

    private static final Map<String, String> DISCIPLINE = Map.of(
            "finding", "valid", "answer", "You are right.", "discipline", "warning", "why", "It was the third time.");

    private Hazel hazel;

    @BeforeEach
    void open() {
        hazel = new Hazel();
    }

    @AfterEach
    void close() {
        hazel.close();
    }

    private Answer page(StaffMember member, String reference) {
        Answer answer = hazel.as(member).call(Desk.COMPLAINT, reference);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static Tree named(List<Tree> list, String id) {
        return list.stream()
                .filter(item -> item.required("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Tree field(Answer page, String action, String field) {
        return named(named(page.json().list("actions"), action).list("fields"), field);
    }

    @Test
    void a_field_for_some_roles_is_shown_only_to_them() {
        String reference = hazel.submitted();
        hazel.act(BORIS, reference, "answer", DISCIPLINE);

        for (StaffMember other : List.of(BORIS, CLARA, ADA)) {
            String history = hazel.as(other).call(Desk.HISTORY, reference).text();
            assertThat(history).contains("You are right.", "\"finding\":\"valid\"");
            assertThat(history).doesNotContain("warning", "third time", "discipline");
            assertThat(page(other, reference).text()).doesNotContain("warning\",\"", "third time");
        }
        assertThat(hazel.as(RUTH).call(Desk.HISTORY, reference).text())
                .contains("\"discipline\":\"warning\"", "It was the third time.");
    }

    @Test
    void only_staff_who_handle_the_complaint_see_the_complainants_name() {
        String reference = hazel.submitted();

        Tree dealing = page(BORIS, reference).json().at("particulars");
        assertThat(dealing.at("complainant").required("name")).contains(Hazel.MARK);
        assertThat(dealing.isTrue("withheld")).isFalse();
        for (StaffMember other : List.of(RUTH, ADA)) {
            Tree withheld = page(other, reference).json().at("particulars");
            assertThat(withheld.isTrue("withheld")).isTrue();
            assertThat(withheld.texts())
                    .doesNotContainKeys("complainant", "representative")
                    .containsKey("details");
            assertThat(page(other, reference).text()).doesNotContain("amara@complainant.example");
        }
    }

    @Test
    void the_page_shows_the_timeline_the_letters_and_the_determination() {
        String reference = hazel.submitted("north");
        hazel.decide(reference, new Actor.System("acknowledgement"), new Command.RecordLetter("acknowledgement", 1));
        hazel.act(BORIS, reference, "lesson", Map.of("cause", "training", "lesson", "Show them."));
        hazel.act(BORIS, reference, "answer", DISCIPLINE);
        Answer page = page(CLARA, reference);

        assertThat(page.json().list("timeline"))
                .filteredOn(entry -> entry.text("stage").isPresent())
                .extracting(entry -> entry.required("stage") + " " + entry.required("by"))
                .containsExactly("look complainant", "answered boris");
        assertThat(page.json().list("letters"))
                .extracting(letter -> letter.required("letter")
                        + letter.text("ordered").map(_ -> " ordered").orElse("")
                        + letter.text("sent").map(_ -> " sent").orElse(""))
                .containsExactly("acknowledgement ordered sent", "answer ordered");
        assertThat(page.json().required("determination")).isEqualTo("valid");
        assertThat(page.json().required("cause")).isEqualTo("training");
        assertThat(page.json().required("department")).isEqualTo("north");
    }

    @Test
    void the_timeline_shows_texts_with_author_and_time() {
        String reference = hazel.submitted("north");
        hazel.decide(reference, new Actor.System("acknowledgement"), new Command.RecordLetter("acknowledgement", 1));
        hazel.act(BORIS, reference, "note", Map.of("text", "She rang twice."));
        hazel.act(BORIS, reference, "inform", Map.of("message", "We are looking."));
        hazel.act(BORIS, reference, "answer", DISCIPLINE);
        List<Tree> story = page(CLARA, reference).json().list("timeline");

        assertThat(story)
                .extracting(entry -> entry.required("change") + " " + entry.required("name") + ": "
                        + entry.text("action").orElse("-"))
                .containsExactly(
                        "1 The complainant: -",
                        "2 The system: -",
                        "3 Staff boris: note",
                        "4 Staff boris: inform",
                        "5 Staff boris: answer");
        assertThat(story.getFirst().required("what")).startsWith("Received: ").contains("Time limit: Answer, due ");
        assertThat(story.get(1).required("what")).startsWith("Letter sent: acknowledgement.");
        assertThat(story.get(2).list("fields"))
                .extracting(field ->
                        field.required("title") + ": " + field.required("text") + " " + field.required("confidential"))
                .containsExactly("Note: She rang twice. true");
        assertThat(story.get(4).required("what")).contains("Found: Valid.", "Met: Answer.");
        assertThat(story.get(4).list("fields"))
                .as("choices by their titles, without the fields for other roles")
                .extracting(field -> field.required("id") + " " + field.required("text"))
                .containsExactly("finding Valid", "answer You are right.");
        assertThat(page(RUTH, reference).json().list("timeline").get(4).list("fields"))
                .extracting(field -> field.required("id"))
                .containsExactlyInAnyOrder("finding", "answer", "discipline", "why");
    }

    @Test
    void a_letter_names_the_change_that_contains_its_texts() {
        String reference = hazel.submitted("north");
        hazel.act(BORIS, reference, "inform", Map.of("message", "We are looking."));
        hazel.act(BORIS, reference, "send-again", Map.of("change", "2"));

        assertThat(page(CLARA, reference).json().list("letters"))
                .extracting(letter -> letter.required("letter") + " of " + letter.required("change") + ", words of "
                        + letter.text("words").orElse("nobody"))
                .containsExactly(
                        "acknowledgement of 1, words of nobody",
                        "message of 2, words of 2",
                        "message of 3, words of 2");
    }

    @Test
    void the_timeline_does_not_show_who_has_read_the_complaint() {
        String reference = hazel.submitted();
        hazel.name(reference, CLARA);
        page(BORIS, reference);
        Answer page = page(BORIS, reference);

        assertThat(page.json().list("timeline"))
                .extracting(entry -> entry.required("what"))
                .noneMatch(what -> what.isBlank())
                .contains(
                        "The complaint is about Staff clara. Only some members of staff may see the complaint from now on. Line manager takes the place of the"
                                + " owner.");
        assertThat(page.text()).doesNotContain("\"action\":null");
    }

    @Test
    void a_list_shows_subject_and_complainant_to_users_who_may_read_them() {
        String reference = hazel.submitted();
        for (StaffMember member : List.of(BORIS, ADA)) {
            Tree line = hazel.as(member)
                    .asking("list", "team")
                    .asking("text", reference)
                    .call(Desk.COMPLAINTS)
                    .json()
                    .list("complaints")
                    .getFirst();
            assertThat(line.required("subject")).isEqualTo(Hazel.MARK + " is late");
            assertThat(line.text("complainant").isPresent()).as(member.id()).isEqualTo(member == BORIS);
        }
    }

    @Test
    void a_pause_shows_its_cause() {
        String reference = hazel.submitted();
        hazel.act(BORIS, reference, "pause", Map.of("cause", "police", "until", "2026-11-20", "reason", "They ask."));
        Answer page = page(BORIS, reference);
        assertThat(page.json().at("pause").texts())
                .containsEntry("cause", "police")
                .containsEntry("title", "The police look into it")
                .containsEntry("until", "2026-11-20T23:59:59Z");
        assertThat(page.json().isTrue("paused")).isTrue();
    }

    @Test
    void every_action_has_all_that_a_form_needs() {
        String reference = hazel.submitted();
        hazel.act(BORIS, reference, "add-follow-on-action", Map.of("what", "A new lock.", "until", "2026-11-20"));
        Answer page = page(BORIS, reference);

        assertThat(field(page, "answer", "finding").list("choices"))
                .extracting(choice -> choice.required("id") + " " + choice.required("title"))
                .containsExactly("valid Valid", "unfounded Unfounded");
        assertThat(field(page, "refer", "department").list("choices"))
                .extracting(choice -> choice.required("id"))
                .containsExactly("north", "south");
        assertThat(field(page, "extend", "limit").list("choices"))
                .extracting(choice -> choice.required("id") + " " + choice.required("title"))
                .containsExactly("answer Answer");
        assertThat(field(page, "complete-follow-on-action", "follow-on-action").list("choices"))
                .extracting(choice -> choice.required("id") + " " + choice.required("title"))
                .containsExactly("2 A new lock.");
        assertThat(field(page, "reclassify", "kind").list("choices"))
                .as("not the present kind")
                .hasSize(1);
        Tree note = field(page, "note", "text");
        assertThat(note.texts())
                .containsEntry("type", "text")
                .containsEntry("required", "true")
                .containsEntry("confidential", "true")
                .containsEntry("longest", "20000");
    }

    @Test
    void a_user_can_relate_a_complaint_to_another_that_the_user_may_see() {
        String one = hazel.submitted();
        String other = hazel.submitted();
        String hidden = hazel.submitted();
        hazel.name(hidden, CLARA);
        String unknown = Reference.random("HAZEL", new SecureRandom()).value();

        Answer related = hazel.as(RUTH).act(one, "relate", Map.of("complaint", other));
        assertThat(related.text()).contains("\"related\":[\"" + other + "\"]");
        assertThat(page(CLARA, other).text()).as("from the other side").contains("\"related\":[\"" + one + "\"]");
        Answer refused = hazel.as(RUTH).act(one, "relate", Map.of("complaint", hidden));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faulty()).containsExactly("complaint");
        assertThat(refused.text())
                .isEqualTo(hazel.as(RUTH)
                        .act(one, "relate", Map.of("complaint", unknown))
                        .text());
        assertThat(hazel.as(BORIS)
                        .act(one, "relate", Map.of("complaint", hidden))
                        .text())
                .contains("is restricted");
        assertThat(hazel.as(BORIS)
                        .act(hidden, "relate", Map.of("complaint", one))
                        .text())
                .contains("\"related\":[\"" + one + "\"]");
    }

    @Test
    void a_relation_to_a_restricted_complaint_is_hidden_with_its_note() {
        String one = hazel.submitted();
        String other = hazel.submitted();
        hazel.act(BORIS, one, "relate", Map.of("complaint", other, "note", "The same sender."));
        hazel.act(BORIS, other, "restrict", Map.of("reason", "A court."));

        assertThat(page(BORIS, one).text()).contains(other);
        assertThat(hazel.as(BORIS).call(Desk.HISTORY, one).text()).contains(other, "The same sender.");
        assertThat(page(CLARA, one).text()).doesNotContain(other);
        assertThat(hazel.as(CLARA).call(Desk.HISTORY, one).text()).doesNotContain(other, "The same sender.");
    }

    @Test
    void an_earlier_complaint_that_the_complainant_names_is_shown_if_the_user_may_see_it() {
        String earlier = hazel.submitted();
        String later = hazel.relatedTo(earlier);
        assertThat(page(CLARA, later).json().required("relatesTo")).isEqualTo(earlier);
        hazel.act(BORIS, earlier, "restrict", Map.of("reason", "A court."));
        assertThat(page(CLARA, later).text()).doesNotContain(earlier);
        assertThat(page(BORIS, later).text()).contains(earlier);
        assertThat(hazel.as(PETRA).call(Desk.COMPLAINT, later).status()).isEqualTo(404);
    }

    @Test
    void staff_who_record_a_complaint_can_relate_it_only_to_one_that_they_may_see() {
        String earlier = hazel.submitted();
        Map<String, Object> body = Map.of(
                "channel",
                "telephone",
                "complainant",
                Map.of("name", "Ada Moss", "phone", "0113 496 0000"),
                "subject",
                "Late again",
                "details",
                "It did not come.",
                "category",
                "delay",
                "relatesTo",
                earlier);
        assertThat(hazel.as(CLARA).lodge(body).status()).isEqualTo(201);
        hazel.act(BORIS, earlier, "restrict", Map.of("reason", "A court."));
        Answer hidden = hazel.as(CLARA).lodge(body);
        assertThat(hidden.status()).isEqualTo(422);
        assertThat(hidden.faulty()).containsExactly("relatesTo");
        Map<String, Object> elsewhere = new HashMap<>(body);
        elsewhere.put("relatesTo", "HAZEL-0000-0000");
        assertThat(hazel.as(CLARA).lodge(elsewhere).text()).isEqualTo(hidden.text());
        assertThat(hazel.as(BORIS).lodge(body).status()).isEqualTo(201);
    }
}
