package io.redress.adminapi;

import static io.redress.adminapi.Hazel.BORIS;
import static io.redress.adminapi.Hazel.CLARA;
import static io.redress.adminapi.Hazel.RUTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.domain.staff.StaffMember;
import io.redress.platform.Json;
import io.redress.platform.Tree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of ideas for improvement. */
class ImprovementsTest {

    private static final String TEXT = "A notice at the door.";
    private static final Map<String, Object> DECLINED = Map.of("state", "declined", "note", "The door is gone.");

    private Hazel hazel;

    @BeforeEach
    void open() {
        hazel = new Hazel();
    }

    @AfterEach
    void close() {
        hazel.close();
    }

    private Answer proposed(StaffMember by, Map<String, Object> body) {
        return hazel.as(by).send(Desk.PROPOSE, Json.write(body));
    }

    private String proposed(Map<String, Object> body) {
        Answer answer = proposed(BORIS, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().required("id");
    }

    private Answer list(StaffMember reader) {
        return hazel.as(reader).call(Desk.IMPROVEMENTS);
    }

    @Test
    void what_is_written_about_an_idea_of_a_restricted_complaint_is_shown_to_nobody() {
        String reference = hazel.submitted();
        hazel.assign(reference, BORIS);
        String id = proposed(Map.of("idea", TEXT, "complaint", reference));
        assertThat(list(CLARA).text()).contains(TEXT);
        hazel.act(BORIS, reference, "restrict", Map.of("reason", "The court asked for it."));

        assertThat(list(BORIS).text()).contains(reference).doesNotContain(TEXT);
        assertThat(list(CLARA).each("improvements", "id")).isEmpty();
        assertThat(hazel.as(CLARA).send(Desk.DECIDE, Json.write(DECLINED), id).status())
                .isEqualTo(404);
        assertThat(proposed(BORIS, Map.of("idea", TEXT, "complaint", reference)).faulty())
                .as("it would be hidden from the beginning")
                .containsExactly("complaint");
    }

    @Test
    void a_decision_on_an_idea_of_a_restricted_complaint_is_answered_without_what_was_written() {
        String reference = hazel.submitted();
        hazel.assign(reference, RUTH);
        String id = proposed(Map.of("idea", TEXT, "complaint", reference));
        hazel.act(RUTH, reference, "restrict", Map.of("reason", "The court asked for it."));

        Answer decided = hazel.as(RUTH).send(Desk.DECIDE, Json.write(DECLINED), id);
        assertThat(decided.json().required("state")).isEqualTo("declined");
        assertThat(decided.text()).doesNotContain(TEXT, "The door is gone.");
    }

    @Test
    void a_long_list_comes_in_pages_without_the_ideas_that_the_reader_may_not_see() {
        String restricted = hazel.submitted();
        hazel.assign(restricted, BORIS);
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            seen.add(proposed(Map.of("idea", TEXT + i)));
            hazel.fixture.clock.advance(Duration.ofMinutes(1));
            proposed(Map.of("idea", "Hidden " + i, "complaint", restricted));
            hazel.fixture.clock.advance(Duration.ofMinutes(1));
        }
        hazel.act(BORIS, restricted, "restrict", Map.of("reason", "The court asked for it."));

        List<String> read = new ArrayList<>();
        Desk.Clerk reader = hazel.as(CLARA).asking("limit", "2");
        String next = null;
        int pages = 0;
        do {
            Tree page = (next == null ? reader : reader.asking("cursor", next))
                    .call(Desk.IMPROVEMENTS)
                    .json();
            page.list("improvements").forEach(idea -> read.add(idea.required("id")));
            next = page.text("next").orElse(null);
            pages++;
        } while (next != null);
        assertThat(read).isEqualTo(seen);
        assertThat(pages).isEqualTo(3);
        assertThat(hazel.as(BORIS)
                        .asking("limit", "2")
                        .asking("cursor", "nonsense")
                        .call(Desk.IMPROVEMENTS)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void an_idea_has_the_names_of_those_who_proposed_it_and_decided_on_it() {
        String id = proposed(Map.of("idea", TEXT));
        Map<String, Object> accepted = Map.of("state", "accepted", "until", "2027-01-31", "responsible", "clara");
        Tree decided =
                hazel.as(RUTH).send(Desk.DECIDE, Json.write(accepted), id).json();

        assertThat(decided.required("proposedByName")).isEqualTo("Staff boris");
        assertThat(decided.required("responsibleName")).isEqualTo("Staff clara");
        assertThat(decided.list("steps"))
                .extracting(step -> step.required("name"))
                .containsExactly("Staff boris", "Staff ruth");
    }
}
