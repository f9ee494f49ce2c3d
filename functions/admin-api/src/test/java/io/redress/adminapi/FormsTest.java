package io.redress.adminapi;

import static io.redress.adminapi.Hazel.BORIS;
import static io.redress.adminapi.Hazel.CLARA;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.adminapi.Desk.Clerk;
import io.redress.domain.rules.Command;
import io.redress.domain.staff.Actor;
import io.redress.fixtures.Colleague;
import io.redress.platform.Tree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A form that is made from an action has only options that the API accepts. */
class FormsTest {

    private Desk desk;

    private Desk kiwi() {
        desk = new Desk();
        return desk;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static Tree field(Clerk clerk, String reference, String action, String field) {
        Answer page = clerk.call(Desk.COMPLAINT, reference);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return named(named(page.json().list("actions"), action).list("fields"), field);
    }

    private static Tree named(List<Tree> list, String id) {
        return list.stream()
                .filter(item -> item.required("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(Tree field) {
        return field.list("choices").stream()
                .map(choice -> choice.required("id"))
                .toList();
    }

    private static List<String> actions(Clerk clerk, String reference) {
        return clerk.call(Desk.COMPLAINT, reference).each("actions", "id");
    }

    @Test
    void extending_is_available_only_for_extendable_limits_and_only_up_to_the_maximum() {
        Clerk mary = kiwi().as(Desk.MARY);
        String reference = desk.fixture.submitted();
        Tree limit = field(mary, reference, "extend", "limit");
        Tree until = field(mary, reference, "extend", "until");

        assertThat(ids(limit)).as("not the acknowledgement").containsExactly("stage-1-answer");
        assertThat(until.texts())
                .containsEntry("earliest", "2026-11-09")
                .containsEntry("latest", "2026-12-04")
                .containsEntry("workingDays", "true");
        assertThat(limit.list("choices").getFirst().texts())
                .containsEntry("earliest", "2026-11-09")
                .containsEntry("latest", "2026-12-04");
        for (String outside : List.of("2026-11-06", "2026-11-07", "2026-11-08", "2026-12-07")) {
            assertThat(extended(mary, reference, outside).faulty()).containsExactly("until");
        }
        for (String within : List.of("2026-11-09", "2026-12-04")) {
            assertThat(extended(mary, reference, within).status()).isEqualTo(200);
        }
        assertThat(actions(mary, reference)).as("there is no later date left").doesNotContain("extend");
    }

    private static Answer extended(Clerk clerk, String reference, String until) {
        return clerk.act(
                reference,
                "extend",
                Map.of("limit", "stage-1-answer", "until", until, "reason", "We wait for a paper."));
    }

    @Test
    void a_date_field_names_its_first_and_last_possible_day() {
        Clerk mary = kiwi().as(Desk.MARY);
        Tree until = field(mary, desk.fixture.submitted(), "add-follow-on-action", "until");
        assertThat(until.texts()).containsEntry("earliest", "2026-10-26").containsKey("latest");
    }

    @Test
    void every_possible_caseworker_can_be_chosen_by_name() {
        Clerk mary = kiwi().as(Desk.MARY);
        String reference = desk.fixture.submitted();
        Tree caseworker = field(mary, reference, "assign", "caseworker");
        assertThat(caseworker.list("choices"))
                .extracting(choice -> choice.required("id") + " " + choice.required("title"))
                .containsExactly(Desk.MARY.id() + " Mary Whitfield", Desk.QUENTIN.id() + " Quentin Archer");

        mary.act(reference, "assign", Map.of("caseworker", Desk.QUENTIN.id()));
        assertThat(ids(field(mary, reference, "assign", "caseworker")))
                .as("its caseworker cannot be chosen")
                .containsExactly(Desk.MARY.id());
        assertThat(ids(field(mary, reference, "name-person", "caseworker")))
                .containsExactlyInAnyOrder(everybody(Desk.ADELE, Desk.DANIEL, Desk.MARGARET, Desk.MARY, Desk.QUENTIN));
        mary.act(reference, "name-person", Map.of("caseworker", Desk.QUENTIN.id()));
        Clerk daniel = desk.as(Desk.DANIEL);
        for (String action : List.of("assign", "name-person", "add-follow-on-action")) {
            assertThat(ids(field(daniel, reference, action, "caseworker")))
                    .as("%s, of a complaint about Quentin", action)
                    .isNotEmpty()
                    .doesNotContain(Desk.QUENTIN.id());
        }
    }

    @Test
    void only_a_member_of_staff_whom_the_complaint_names_can_be_unnamed() {
        Clerk mary = kiwi().as(Desk.MARY);
        String reference = desk.fixture.submitted();
        mary.act(reference, "name-person", Map.of("caseworker", Desk.QUENTIN.id()));
        Clerk daniel = desk.as(Desk.DANIEL);
        assertThat(ids(field(daniel, reference, "unname-person", "caseworker"))).containsExactly(Desk.QUENTIN.id());
        assertThat(daniel.act(
                                reference,
                                "unname-person",
                                Map.of("caseworker", Desk.QUENTIN.id(), "reason", "A namesake."))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_form_of_reclassify_offers_every_kind_but_the_present_one_and_no_kind_after_the_answer() {
        Clerk mary = kiwi().as(Desk.MARY);
        String reference = desk.fixture.submitted();
        assertThat(ids(field(mary, reference, "reclassify", "kind")))
                .isNotEmpty()
                .doesNotContain("complaint");
        mary.act(reference, "answer", Map.of("decision", "upheld", "answer", "We are sorry."));
        assertThat(mary.call(Desk.COMPLAINT, reference).each("actions", "id"))
                .contains("note")
                .doesNotContain("reclassify");
    }

    @Test
    void the_form_of_name_person_offers_the_possible_matches_too() {
        Clerk mary = kiwi().as(Desk.MARY);
        String reference = desk.fixture.submitted();
        desk.fixture.decide(
                reference, new Actor.System("assignment"), new Command.LeaveSubjectUnknown(List.of(Desk.QUENTIN.id())));
        assertThat(ids(field(mary, reference, "name-person", "caseworker"))).contains(Desk.QUENTIN.id());
        assertThat(mary.act(reference, "name-person", Map.of("caseworker", Desk.QUENTIN.id()))
                        .status())
                .isEqualTo(200);
    }

    private static String[] everybody(Colleague... colleagues) {
        return List.of(colleagues).stream().map(Colleague::id).toArray(String[]::new);
    }

    @Test
    void every_colleague_that_can_be_chosen_is_accepted() {
        Clerk mary = kiwi().as(Desk.MARY);
        for (String colleague : ids(field(mary, desk.fixture.submitted(), "assign", "caseworker"))) {
            assertThat(mary.act(desk.fixture.submitted(), "assign", Map.of("caseworker", colleague))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_follow_on_action_of_a_restricted_complaint_can_be_given_only_to_its_viewers() {
        Hazel hazel = new Hazel();
        desk = hazel.desk;
        String reference = hazel.submitted();
        hazel.name(reference, CLARA);
        assertThat(ids(field(hazel.as(BORIS), reference, "add-follow-on-action", "caseworker")))
                .containsExactly(BORIS.id());
        assertThat(ids(field(hazel.as(BORIS), hazel.submitted(), "add-follow-on-action", "caseworker")))
                .contains(BORIS.id(), CLARA.id());
    }

    @Test
    void a_letter_that_can_be_sent_again_is_chosen_by_its_title() {
        Clerk mary = kiwi().as(Desk.MARY);
        String reference = desk.fixture.submitted();
        mary.act(reference, "inform", Map.of("message", "We are looking into it."));
        Tree change = field(mary, reference, "send-again", "change");

        assertThat(change.list("choices"))
                .extracting(choice -> choice.required("id") + ": " + choice.required("title"))
                .containsExactly(
                        "1: We have received your complaint, Friday 23 October 2026",
                        "2: A message to you, Friday 23 October 2026");
        for (String choice : ids(change)) {
            assertThat(mary.act(reference, "send-again", Map.of("change", choice))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(ids(field(mary, reference, "send-again", "change")))
                .as("sending again is not another letter")
                .containsExactly("1", "2");
    }

    @Test
    void staff_cannot_acknowledge_a_complaint_that_a_letter_has_acknowledged() {
        Clerk mary = kiwi().as(Desk.MARY);
        String reference = desk.fixture.submitted();
        assertThat(actions(mary, reference)).contains("acknowledge");
        desk.fixture.decide(
                reference, new Actor.System("acknowledgement"), new Command.RecordLetter("acknowledgement", 1));

        assertThat(actions(mary, reference)).doesNotContain("acknowledge");
        Answer again = mary.act(reference, "acknowledge", Map.of("how", "phone"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().required("detail")).isEqualTo("what this action records has been recorded already");
    }
}
