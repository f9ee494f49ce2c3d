package io.redress.adminapi;

import static io.redress.adminapi.Hazel.ADA;
import static io.redress.adminapi.Hazel.BORIS;
import static io.redress.adminapi.Hazel.CLARA;
import static io.redress.adminapi.Hazel.PETRA;
import static io.redress.adminapi.Hazel.RUTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.adminapi.Desk.Clerk;
import io.redress.domain.staff.StaffMember;
import io.redress.platform.Tree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lists of consultations, paused complaints, follow-on actions and duties. */
class FurtherListsTest {

    private static final Map<String, String> ANSWER = Map.of("finding", "valid", "answer", "You are right.");

    private Hazel hazel;

    @BeforeEach
    void open() {
        hazel = new Hazel();
    }

    @AfterEach
    void close() {
        hazel.close();
    }

    private static List<String> list(Clerk clerk, String list) {
        Answer answer = clerk.asking("list", list).call(Desk.COMPLAINTS);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.each("complaints", "reference");
    }

    private List<String> list(StaffMember member, String list) {
        return list(hazel.as(member), list);
    }

    private String assigned(StaffMember member) {
        String reference = hazel.submitted();
        hazel.assign(reference, member);
        return reference;
    }

    @Test
    void the_consulted_role_finds_a_complaint_until_the_approval_is_given() {
        hazel.submitted();
        String consulted = assigned(BORIS);
        hazel.act(BORIS, consulted, "ask", Map.of("question", "May I?"));

        assertThat(list(RUTH, "to-approve")).containsExactly(consulted);
        assertThat(list(ADA, "to-approve")).containsExactly(consulted);
        assertThat(list(BORIS, "to-approve")).isEmpty();
        assertThat(list(BORIS, "mine")).as("the caseworker keeps it").containsExactly(consulted);
        assertThat(hazel.as(RUTH).call(Desk.COMPLAINT, consulted).json().required("pendingConsultation"))
                .isEqualTo("head");
        assertThat(hazel.as(RUTH).act(consulted, "approve", Map.of()).status()).isEqualTo(200);
        assertThat(list(RUTH, "to-approve")).isEmpty();
    }

    @Test
    void the_list_to_approve_has_only_complaints_of_the_users_department() {
        String north = hazel.submitted("north");
        String south = hazel.submitted("south");
        for (String reference : List.of(north, south)) {
            hazel.act(BORIS, reference, "ask", Map.of("question", "May I?"));
        }

        assertThat(list(hazel.of("north", RUTH), "to-approve")).containsExactly(north);
        assertThat(list(hazel.as(RUTH).asking("department", "south"), "to-approve"))
                .containsExactly(south);
        assertThat(list(RUTH, "to-approve")).containsExactlyInAnyOrder(north, south);
    }

    @Test
    void a_paused_complaint_is_listed_as_waiting_until_it_is_resumed() {
        String paused = assigned(BORIS);
        hazel.act(BORIS, paused, "pause", Map.of("cause", "police", "until", "2026-11-20", "reason", "They ask."));
        String answered = assigned(BORIS);
        hazel.act(BORIS, answered, "answer", ANSWER);
        hazel.submitted();

        assertThat(list(CLARA, "waiting")).containsExactlyInAnyOrder(paused, answered);
        assertThat(list(CLARA, "team")).contains(paused, answered).hasSize(3);
        assertThat(list(PETRA, "waiting")).isEmpty();
        hazel.act(BORIS, paused, "resume", Map.of());
        hazel.says(answered, "not-satisfied");
        assertThat(list(CLARA, "waiting")).isEmpty();
        assertThat(list(PETRA, "team")).containsExactly(answered);
    }

    @Test
    void a_follow_on_action_is_listed_for_the_person_responsible_even_if_the_complaint_is_closed() {
        String reference = assigned(BORIS);
        hazel.act(
                BORIS,
                reference,
                "add-follow-on-action",
                Map.of("what", "A new lock.", "until", "2026-11-20", "caseworker", "clara"));
        hazel.act(BORIS, reference, "answer", ANSWER);
        hazel.says(reference, "satisfied");

        assertThat(list(CLARA, "follow-on-actions")).containsExactly(reference);
        assertThat(list(BORIS, "follow-on-actions")).isEmpty();
        Answer shown = hazel.as(CLARA).call(Desk.COMPLAINT, reference);
        Tree followOnAction = shown.json().list("followOnActions").getFirst();
        assertThat(followOnAction.texts())
                .containsEntry("what", "A new lock.")
                .containsEntry("caseworker", "clara")
                .containsEntry("due", "2026-11-20T23:59:59Z")
                .containsEntry("overdue", "false");
        Answer done = hazel.as(CLARA)
                .act(
                        reference,
                        "complete-follow-on-action",
                        Map.of("follow-on-action", followOnAction.required("id"), "how", "It is fitted."));
        assertThat(done.json().list("followOnActions").getFirst().texts())
                .containsEntry("how", "It is fitted.")
                .containsKey("done");
        assertThat(list(CLARA, "follow-on-actions")).isEmpty();
    }

    @Test
    void a_complaint_with_several_follow_on_actions_is_listed_once_at_the_first_due_time() {
        String late = assigned(BORIS);
        hazel.act(BORIS, late, "add-follow-on-action", Map.of("what", "Third.", "until", "2026-12-21"));
        String both = assigned(BORIS);
        hazel.act(BORIS, both, "add-follow-on-action", Map.of("what", "Last.", "until", "2026-12-31"));
        hazel.act(BORIS, both, "record-incident", Map.of("what", "Shouting."));

        Clerk boris = hazel.as(BORIS).asking("list", "follow-on-actions").asking("limit", "1");
        Answer first = boris.call(Desk.COMPLAINTS);
        assertThat(first.each("complaints", "reference")).containsExactly(both);
        Answer second = boris.asking("cursor", first.json().required("next")).call(Desk.COMPLAINTS);
        assertThat(second.each("complaints", "reference")).containsExactly(late);
        assertThat(second.json().text("next")).isEmpty();
    }

    @Test
    void an_incident_is_listed_until_all_its_duties_are_done() {
        String reference = assigned(BORIS);
        hazel.act(BORIS, reference, "record-incident", Map.of("what", "Shouting at the counter."));
        Answer shown = hazel.as(BORIS).call(Desk.COMPLAINT, reference);
        assertThat(shown.json().list("incidents").getFirst().texts())
                .containsEntry("what", "Shouting at the counter.")
                .containsEntry("by", "boris");
        assertThat(shown.each("followOnActions", "title"))
                .containsExactly("Warn the person who did it", "Tell the head");

        assertThat(list(RUTH, "duties")).containsExactly(reference);
        assertThat(list(RUTH, "follow-on-actions")).containsExactly(reference);
        List<String> duties = shown.each("followOnActions", "id");
        hazel.act(
                RUTH,
                reference,
                "complete-follow-on-action",
                Map.of("follow-on-action", duties.getLast(), "how", "Told."));
        assertThat(list(RUTH, "follow-on-actions")).isEmpty();
        assertThat(list(RUTH, "duties")).as("one is left").containsExactly(reference);
        hazel.act(
                BORIS,
                reference,
                "complete-follow-on-action",
                Map.of("follow-on-action", duties.getFirst(), "how", "Warned."));
        assertThat(list(RUTH, "duties")).isEmpty();
    }

    @Test
    void a_role_sees_a_complaint_only_after_the_handover() {
        String reference = assigned(BORIS);
        assertThat(hazel.as(PETRA).call(Desk.COMPLAINT, reference).status()).isEqualTo(404);
        hazel.act(BORIS, reference, "answer", ANSWER);
        assertThat(hazel.as(PETRA).call(Desk.COMPLAINT, reference).status()).isEqualTo(404);
        hazel.says(reference, "not-satisfied");
        assertThat(hazel.as(PETRA).call(Desk.COMPLAINT, reference).status()).isEqualTo(200);
        assertThat(hazel.as(PETRA).call(Desk.REGISTER).each("register", "reference"))
                .containsExactly(reference);
    }
}
