package io.redress.adminapi;

import static io.redress.adminapi.Hazel.ADA;
import static io.redress.adminapi.Hazel.BORIS;
import static io.redress.adminapi.Hazel.CLARA;
import static io.redress.adminapi.Hazel.PETRA;
import static io.redress.adminapi.Hazel.RUTH;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.adminapi.Desk.Clerk;
import io.redress.domain.Reference;
import io.redress.domain.complaint.AccessEvent;
import io.redress.domain.complaint.AssignmentEvent;
import io.redress.domain.staff.StaffMember;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Restricted complaints: who sees them, and that reads are recorded. */
class RestrictedTest {

    private static final Map<String, String> REASON = Map.of("reason", "The court asked for it.");

    private Hazel hazel;

    @BeforeEach
    void open() {
        hazel = new Hazel();
    }

    @AfterEach
    void close() {
        hazel.close();
    }

    /** A complaint about Clara, which is assigned to her manager Boris. */
    private String aboutClara() {
        String reference = hazel.submitted();
        hazel.name(reference, CLARA);
        return reference;
    }

    private String restrictedBy(StaffMember member) {
        String reference = hazel.submitted();
        hazel.assign(reference, BORIS);
        hazel.act(member, reference, "restrict", REASON);
        return reference;
    }

    private int status(StaffMember member, String reference) {
        return hazel.as(member).call(Desk.COMPLAINT, reference).status();
    }

    private List<String> list(StaffMember member, String list) {
        Answer answer = hazel.as(member).asking("list", list).call(Desk.COMPLAINTS);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.each("complaints", "reference");
    }

    @Test
    void only_the_line_manager_sees_a_complaint_about_a_member_of_staff() {
        String reference = aboutClara();

        assertThat(status(BORIS, reference)).isEqualTo(200);
        for (StaffMember other : List.of(CLARA, RUTH, PETRA, ADA)) {
            Clerk clerk = hazel.as(other);
            String unknown = Reference.random("HAZEL", new SecureRandom()).value();
            for (String route : List.of(Desk.COMPLAINT, Desk.HISTORY, Desk.VERIFICATION, Desk.LIMITS)) {
                Answer answer = clerk.call(route, reference);
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.text())
                        .isEqualTo(clerk.call(route, unknown).text().replace(unknown, reference));
            }
            for (String action : List.of("note", "answer", "dance", "assign", "complete-follow-on-action")) {
                assertThat(clerk.act(reference, action, Map.of()).text())
                        .isEqualTo(clerk.act(unknown, action, Map.of()).text().replace(unknown, reference));
            }
        }
        assertThat(hazel.as(CLARA).act(reference, "break-glass", REASON).status())
                .isEqualTo(404);
        assertThat(list(BORIS, "mine")).containsExactly(reference);
        assertThat(list(BORIS, "team")).containsExactly(reference);
        assertThat(list(RUTH, "team")).isEmpty();
        assertThat(list(ADA, "team")).isEmpty();
    }

    @Test
    void until_a_line_manager_is_found_the_role_that_looks_for_one_sees_it() {
        String reference =
                hazel.submitted(Reference.random("HAZEL", new SecureRandom()), null, "somebody at the counter", null);

        assertThat(list(RUTH, "unassigned")).containsExactly(reference);
        assertThat(list(RUTH, "team")).containsExactly(reference);
        assertThat(status(RUTH, reference)).isEqualTo(200);
        assertThat(list(BORIS, "unassigned")).isEmpty();
        assertThat(list(ADA, "unassigned")).isEmpty();
        assertThat(status(BORIS, reference)).isEqualTo(404);
        assertThat(status(ADA, reference)).isEqualTo(404);
    }

    @Test
    void a_repeated_request_shows_no_complaint_that_its_sender_may_not_see_any_more() {
        String reference = hazel.submitted();
        hazel.assign(reference, BORIS);
        Clerk ruth = hazel.as(RUTH).saying("idempotency-key", "k-1");
        assertThat(ruth.act(reference, "note", Map.of("text", "Rang.")).status())
                .isEqualTo(200);
        hazel.act(BORIS, reference, "restrict", REASON);
        Answer again = ruth.act(reference, "note", Map.of("text", "Rang."));
        assertThat(status(RUTH, reference)).isEqualTo(404);
        assertThat(again.status()).isEqualTo(204);
        assertThat(again.text()).isEmpty();
    }

    @Test
    void every_read_of_a_restricted_complaint_is_recorded_before_the_answer() {
        String reference = aboutClara();
        int before = hazel.now(reference).version();
        Answer shown = hazel.as(BORIS).call(Desk.COMPLAINT, reference);
        hazel.as(BORIS).call(Desk.LIMITS, reference);
        Answer history = hazel.as(BORIS).call(Desk.HISTORY, reference);
        hazel.as(CLARA).call(Desk.HISTORY, reference);

        assertThat(hazel.with(reference, AccessEvent.Seen.class))
                .extracting(recorded ->
                        recorded.change().by() + " " + recorded.change().events())
                .containsExactly(
                        "boris [Seen[what=complaint]]", "boris [Seen[what=time-limits]]", "boris [Seen[what=history]]");
        assertThat(shown.headers()).containsEntry("etag", "\"" + (before + 1) + "\"");
        assertThat(shown.json().required("version")).isEqualTo(String.valueOf(before + 1));
        assertThat(history.json()
                        .list("changes")
                        .getLast()
                        .list("events")
                        .getFirst()
                        .required("what"))
                .isEqualTo("history");
        assertThat(hazel.as(BORIS)
                        .saying("if-match", shown.headers().get("etag"))
                        .act(reference, "note", Map.of("text", "Read, and nothing else since."))
                        .status())
                .isEqualTo(200);
        assertThat(hazel.as(BORIS)
                        .saying("if-match", shown.headers().get("etag"))
                        .act(reference, "note", Map.of("text", "Now there is a note."))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void reading_an_unrestricted_complaint_records_nothing() {
        String reference = hazel.submitted();
        hazel.as(BORIS).call(Desk.COMPLAINT, reference);
        hazel.as(BORIS).call(Desk.HISTORY, reference);
        assertThat(hazel.now(reference).version()).isEqualTo(1);
    }

    @Test
    void an_administrator_can_use_break_glass_for_a_day_with_a_reason() {
        String reference = aboutClara();
        Clerk ada = hazel.as(ADA);

        assertThat(ada.act(reference, "break-glass", Map.of()).faulty()).containsExactly("reason");
        assertThat(ada.act(reference, "note", Map.of("text", "x")).status()).isEqualTo(404);
        Answer shown = ada.act(reference, "break-glass", REASON);
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(shown.json().required("reference")).isEqualTo(reference);
        assertThat(shown.json().at("restriction").list("viewers"))
                .extracting(viewer -> viewer.required("caseworker"))
                .containsExactly("boris", "ada");
        assertThat(status(ADA, reference)).isEqualTo(200);
        assertThat(hazel.with(reference, AccessEvent.GlassBroken.class)).hasSize(1);
        assertThat(ada.act(reference, "break-glass", REASON).status())
                .as("there is no break-glass access any more")
                .isEqualTo(403);

        hazel.fixture.clock.advance(Duration.ofHours(24).plusMinutes(1));
        assertThat(status(ADA, reference)).isEqualTo(404);
        assertThat(status(BORIS, reference)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}|422", "{\"reason\": \"\"}|422", "{\"reason\": \"?\", \"more\": \"?\"}|422", "{|400", "[]|400"})
    void a_faulty_break_glass_does_not_tell_whether_the_complaint_exists(String body, int status) {
        refusedAlike(body, status);
    }

    @Test
    void a_reason_that_is_too_long_does_not_tell_it_either() {
        refusedAlike("{\"reason\": \"" + "x".repeat(20_001) + "\"}", 422);
    }

    private void refusedAlike(String body, int status) {
        String reference = aboutClara();
        String missing = Reference.random("HAZEL", hazel.fixture.env().random()).value();
        for (Clerk ada : List.of(hazel.as(ADA), hazel.as(ADA).saying("if-match", "\"1\""))) {
            Answer hidden = ada.send(Desk.ACT, body, reference, "break-glass");
            Answer none = ada.send(Desk.ACT, body, missing, "break-glass");
            assertThat(hidden.status()).isEqualTo(status);
            assertThat(none.status()).isEqualTo(status);
            assertThat(none.text().replace(missing, "it"))
                    .isEqualTo(hidden.text().replace(reference, "it"));
        }
        assertThat(hazel.as(ADA)
                        .saying("if-match", "\"1\"")
                        .send(Desk.ACT, "{\"reason\": \"A court asks.\"}", reference, "break-glass")
                        .status())
                .as("she cannot have read any version of it")
                .isEqualTo(200);
    }

    @Test
    void every_attempt_at_break_glass_is_logged_also_on_what_does_not_exist() {
        String reference = aboutClara();
        String missing = Reference.random("HAZEL", hazel.fixture.env().random()).value();
        PrintStream console = System.out;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setOut(new PrintStream(log, true, UTF_8));
        try {
            hazel.as(ADA).act(missing, "break-glass", REASON);
            hazel.as(ADA).act(reference, "break-glass", Map.of());
            hazel.as(ADA).act(reference, "break-glass", REASON);
        } finally {
            System.setOut(console);
        }
        assertThat(log.toString(UTF_8))
                .contains("break-glass of ada on " + missing + " at hazel was rejected (NotFound)")
                .contains("break-glass of ada on " + reference + " at hazel was rejected (Invalid)")
                .contains("break-glass of ada on " + reference + " at hazel succeeded")
                .doesNotContain(REASON.get("reason"));
    }

    @Test
    void an_administrator_cannot_use_break_glass_on_a_complaint_about_themselves() {
        String reference = hazel.submitted();
        hazel.name(reference, CLARA);
        Clerk clara = hazel.desk.as("clara", "hazel:administrator", "hazel:clerk", "hazel:department:*");
        assertThat(clara.act(reference, "break-glass", REASON).status()).isEqualTo(404);
        assertThat(clara.act(reference, "break-glass", Map.of()).status())
                .as("as for a complaint that does not exist")
                .isEqualTo(422);
    }

    @Test
    void the_user_who_restricted_it_and_the_caseworker_still_find_it_in_their_lists() {
        String reference = restrictedBy(RUTH);

        assertThat(list(BORIS, "team")).containsExactly(reference);
        assertThat(list(RUTH, "team")).containsExactly(reference);
        assertThat(list(CLARA, "team")).isEmpty();
        assertThat(list(ADA, "team")).isEmpty();
        assertThat(status(CLARA, reference)).isEqualTo(404);
        Answer shown = hazel.as(RUTH).call(Desk.COMPLAINT, reference);
        assertThat(shown.json().isTrue("restricted")).isTrue();
        assertThat(hazel.as(RUTH).act(reference, "lift-restriction", REASON).status())
                .isEqualTo(200);
        assertThat(list(CLARA, "team")).containsExactly(reference);
        assertThat(status(CLARA, reference)).isEqualTo(200);
    }

    @Test
    void its_caseworkers_visible_work_does_not_count_it_and_the_caseworker_can_be_removed() {
        String reference = aboutClara();
        assertThat(hazel.directory.openWork(Hazel.NAME, "boris")).isZero();

        Answer below = hazel.as(ADA)
                .put(
                        "clara",
                        "{\"name\":\"C\",\"email\":\"c@hazel.example\",\"roles\":[\"clerk\"],\"manager\":\"ruth\"}");
        assertThat(below.status()).as(below.text()).isEqualTo(200);
        assertThat(hazel.as(ADA).call(Desk.DELETE_MEMBER, "boris").status()).isEqualTo(204);
        assertThat(hazel.with(reference, AssignmentEvent.AssignmentSought.class))
                .hasSize(1);
        assertThat(status(BORIS, reference))
                .as("he is no member of staff any more")
                .isEqualTo(403);
        assertThat(status(ADA, reference)).isEqualTo(404);
        assertThat(list(RUTH, "unassigned")).containsExactly(reference);
    }

    @Test
    void a_page_is_full_and_does_not_reveal_hidden_complaints() {
        for (int i = 0; i < 3; i++) {
            hazel.fixture.clock.advance(Duration.ofHours(1));
            String seen = hazel.submitted();
            hazel.act(CLARA, seen, "record-incident", Map.of("what", "Shouting."));
            String hidden = hazel.submitted();
            hazel.act(BORIS, hidden, "record-incident", Map.of("what", "Shouting."));
            hazel.act(BORIS, hidden, "restrict", REASON);
        }
        for (String list : List.of("duties", "follow-on-actions")) {
            Answer page =
                    hazel.as(CLARA).asking("list", list).asking("limit", "3").call(Desk.COMPLAINTS);
            assertThat(page.json().list("complaints")).as(list).hasSize(3);
            assertThat(page.json().text("next")).as(list).isEmpty();
        }
        Answer register = hazel.as(CLARA).asking("limit", "3").call(Desk.REGISTER);
        assertThat(register.json().list("register")).hasSize(3);
        assertThat(register.json().text("next")).isEmpty();
    }
}
