package io.redress.adminapi;

import static io.redress.adminapi.Desk.ADELE;
import static io.redress.adminapi.Desk.DANIEL;
import static io.redress.adminapi.Desk.MARY;
import static io.redress.adminapi.Desk.QUENTIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.domain.complaint.LetterEvent;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.testing.AtOnce;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionsTest {

    private static final String SUB_OF_THE_EXAMPLES = "b6d2a2c4-5091-70f1-2b3e-7f4d1c9a8e55";

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Desk();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void the_examples_show_a_complaint_and_answer_it() {
        desk.fixture.staff(Colleague.known(SUB_OF_THE_EXAMPLES, "Example Person", "administrator"));
        desk.fixture.submittedExample(TestSubmission.usual());
        desk.fixture.assign(Fixture.EXAMPLE, MARY);
        desk.fixture.act("quality-manager", Fixture.EXAMPLE, "note", Map.of("text", "Rang the centre."));
        Answer shown = desk.example("admin-api");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.headers()).containsEntry("etag", "\"3\"").containsEntry("cache-control", "no-store");
        assertThat(shown.json().texts())
                .containsEntry("reference", Fixture.EXAMPLE)
                .containsEntry("organisation", "kiwi")
                .containsEntry("kind", "complaint")
                .containsEntry("channel", "website")
                .containsEntry("caseworker", "mary")
                .containsEntry("owner", "quality-manager")
                .containsEntry("due", "2026-10-27T23:59:59Z")
                .containsEntry("overdue", "false")
                .containsEntry("open", "true")
                .containsEntry("version", "3");
        assertThat(shown.json().at("stage").required("id")).isEqualTo("stage-1");
        assertThat(shown.json().at("particulars").at("complainant").required("email"))
                .isEqualTo(TestSubmission.ADDRESS);
        assertThat(shown.each("limits", "id")).containsExactly("acknowledgement", "stage-1-answer");
        assertThat(shown.each("actions", "id"))
                .contains("answer", "extend", "note", "assign")
                .doesNotContain("close-unanswered", "reply", "refer-to-managing-director");

        Answer answered = desk.example("admin-api-action");
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.json().at("stage").required("id")).isEqualTo("stage-1-answered");
        assertThat(answered.headers()).containsEntry("etag", "\"4\"");
        assertThat(desk.fixture.events(Fixture.EXAMPLE, LetterEvent.LetterOrdered.class))
                .containsExactly(
                        new LetterEvent.LetterOrdered("acknowledgement"), new LetterEvent.LetterOrdered("answer"));
        assertThat(desk.example("admin-api-action").status())
                .as("the same version again")
                .isEqualTo(412);
    }

    @Test
    void a_request_that_is_sent_twice_with_its_key_is_carried_out_once() throws Exception {
        String reference = desk.fixture.submitted();
        Map<String, String> fields = Map.of("text", "Rang the centre.");
        List<Answer> all = AtOnce.run(
                4, _ -> desk.as(QUENTIN).saying("idempotency-key", "k-1").act(reference, "note", fields));

        assertThat(all).extracting(Answer::status).containsOnly(200);
        assertThat(all).extracting(Answer::text).containsOnly(all.getFirst().text());
        assertThat(desk.fixture.now(reference).version()).isEqualTo(2);
        assertThat(desk.as(QUENTIN)
                        .saying("idempotency-key", "k-1")
                        .act(reference, "note", Map.of("text", "Wrote to the centre."))
                        .status())
                .isEqualTo(409);
        assertThat(desk.as(MARY)
                        .saying("idempotency-key", "k-1")
                        .act(reference, "note", Map.of("text", "Wrote to the centre."))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_repeated_request_is_confirmed_although_the_complaint_has_changed_since() {
        String reference = desk.fixture.submitted();
        Desk.Clerk quentin = desk.as(QUENTIN).saying("idempotency-key", "k-2").saying("if-match", "\"1\"");
        Map<String, String> fields = Map.of("text", "Rang the centre.");
        assertThat(quentin.act(reference, "note", fields).status()).isEqualTo(200);
        desk.fixture.act("quality-manager", reference, "note", fields);
        assertThat(quentin.act(reference, "note", fields).status()).isEqualTo(200);
        assertThat(desk.fixture.now(reference).version()).isEqualTo(3);
    }

    @Test
    void each_user_gets_the_actions_that_the_user_may_take() {
        String reference = desk.fixture.submitted();

        assertThat(desk.as(MARY).call(Desk.COMPLAINT, reference).each("actions", "id"))
                .contains("answer", "extend", "reclassify");
        assertThat(desk.as(DANIEL).call(Desk.COMPLAINT, reference).each("actions", "id"))
                .contains("note", "assign")
                .doesNotContain("answer", "extend");
        assertThat(desk.as(ADELE).call(Desk.COMPLAINT, reference).each("actions", "id"))
                .contains("assign", "name-person", "send-again")
                .doesNotContain("answer", "note", "extend");
    }

    @Test
    void every_available_action_can_be_taken_with_its_fields() {
        String reference = desk.fixture.submitted();
        var extend = desk.as(MARY).call(Desk.COMPLAINT, reference).json().list("actions").stream()
                .filter(action -> action.required("id").equals("extend"))
                .findFirst()
                .orElseThrow();
        assertThat(extend.list("fields"))
                .extracting(
                        field -> field.required("id") + " " + field.required("type") + " " + field.isTrue("required"))
                .containsExactly("limit time-limit true", "until date true", "reason text true", "told text false");
        Answer extended = desk.as(MARY)
                .act(
                        reference,
                        "extend",
                        Map.of("limit", "stage-1-answer", "until", "2026-11-20", "reason", "Closed."));

        assertThat(extended.status()).isEqualTo(200);
        assertThat(extended.json().list("limits").get(1).texts())
                .containsEntry("due", "2026-11-20T23:59:59Z")
                .containsEntry("firstDue", "2026-11-06T23:59:59Z");
    }

    @Test
    void every_fault_of_a_field_is_named() {
        String reference = desk.fixture.submitted();
        Answer answer = desk.as(MARY).act(reference, "answer", Map.of("decision", "maybe", "letter", "x"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faulty()).containsExactly("decision", "answer", "letter");
        assertThat(desk.as(MARY)
                        .act(reference, "assign", Map.of("caseworker", "nobody"))
                        .faulty())
                .containsExactly("caseworker");
        assertThat(desk.as(MARY)
                        .act(reference, "assign", Map.of("caseworker", "daniel"))
                        .faulty())
                .containsExactly("caseworker");
        assertThat(desk.fixture.now(reference).version()).isEqualTo(1);
    }

    @Test
    void an_action_that_is_not_available_is_rejected_with_the_reason() {
        String reference = desk.fixture.submitted();

        assertThat(desk.as(MARY).act(reference, "dance", Map.of()).status()).isEqualTo(404);
        assertThat(desk.as(MARY).act(reference, "satisfied", Map.of()).status()).isEqualTo(409);
        assertThat(desk.as(DANIEL).act(reference, "answer", Fixture.ANSWER).status())
                .isEqualTo(403);
        assertThat(desk.as(MARY).act(reference, "close-unanswered", Map.of()).status())
                .isEqualTo(409);
    }

    @Test
    void a_complaint_can_be_assigned_to_a_colleague() {
        String reference = desk.fixture.submitted();
        desk.fixture.assign(reference, MARY);
        Answer given = desk.as(ADELE).act(reference, "assign", Map.of("caseworker", "quentin"));

        assertThat(given.json().required("caseworker")).isEqualTo("quentin");
        assertThat(desk.as(QUENTIN).call(Desk.COMPLAINTS).each("complaints", "reference"))
                .contains(reference);
        assertThat(desk.as(ADELE)
                        .act(reference, "assign", Map.of("caseworker", "quentin"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void only_a_letter_that_a_change_ordered_can_be_sent_again() {
        String reference = desk.fixture.submitted();
        desk.fixture.assign(reference, MARY);
        for (String change : List.of("0", "2", "3", "99999", "999999999")) {
            Answer refused = desk.as(ADELE).act(reference, "send-again", Map.of("change", change));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.faulty()).containsExactly("change");
        }
        assertThat(desk.as(ADELE)
                        .act(reference, "send-again", Map.of("change", "first"))
                        .faulty())
                .containsExactly("change");
        assertThat(desk.as(ADELE).act(reference, "send-again", Map.of()).faulty())
                .containsExactly("change");
        assertThat(desk.as(ADELE)
                        .act(reference, "send-again", Map.of("change", "1"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "1", "W/\"1\"", "*"})
    void a_user_who_has_read_this_version_may_act(String match) {
        String reference = desk.fixture.submitted();

        assertThat(desk.as(MARY)
                        .saying("if-match", match)
                        .act(reference, "note", Map.of("text", "x"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"0\"", "\"one\"", "\"1\", \"2\"", "-1", "\"99999999999\""})
    void an_action_for_another_version_is_rejected_as_stale(String match) {
        String reference = desk.fixture.submitted();
        Answer refused = desk.as(MARY).saying("if-match", match).act(reference, "note", Map.of("text", "x"));

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.json().required("type")).isEqualTo("urn:redress:problem:stale-version");
        assertThat(desk.fixture.now(reference).version()).isEqualTo(1);
    }

    @Test
    void of_two_users_who_act_on_one_version_at_once_one_is_rejected_as_stale() throws Exception {
        for (int round = 0; round < 3; round++) {
            String reference = desk.fixture.submitted();
            List<Answer> answers = AtOnce.run(2, number -> desk.as(number == 0 ? MARY : QUENTIN)
                    .saying("if-match", "\"1\"")
                    .act(reference, "answer", Fixture.ANSWER));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
            assertThat(desk.fixture.events(reference, LetterEvent.LetterOrdered.class))
                    .containsOnlyOnce(new LetterEvent.LetterOrdered("answer"));
        }
    }

    @Test
    void without_a_version_both_actions_are_tried_and_an_action_that_is_no_longer_possible_is_rejected()
            throws Exception {
        String answered = desk.fixture.submitted();
        assertThat(AtOnce.run(2, number -> desk.as(MARY).act(answered, "answer", Fixture.ANSWER)))
                .extracting(Answer::status)
                .containsExactlyInAnyOrder(200, 409);

        String noted = desk.fixture.submitted();
        List<Answer> notes =
                AtOnce.run(5, number -> desk.as(MARY).act(noted, "note", Map.of("text", "note " + number)));
        assertThat(notes).extracting(Answer::status).containsOnly(200);
        assertThat(desk.fixture.complaints.history(noted).stream()
                        .flatMap(recorded -> recorded.texts().values().stream()))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 5)
                        .mapToObj(number -> "note " + number)
                        .toList());
    }
}
