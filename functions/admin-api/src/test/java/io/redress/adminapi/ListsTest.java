package io.redress.adminapi;

import static io.redress.adminapi.Desk.ADELE;
import static io.redress.adminapi.Desk.DANIEL;
import static io.redress.adminapi.Desk.MARY;
import static io.redress.adminapi.Desk.QUENTIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.adminapi.Desk.Clerk;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListsTest {

    private Desk desk;
    private Fixture fixture;

    @BeforeEach
    void open() {
        desk = new Desk();
        fixture = desk.fixture;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static List<String> list(Clerk clerk, String list) {
        return references(clerk.asking("list", list).call(Desk.COMPLAINTS));
    }

    private static List<String> references(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.each("complaints", "reference");
    }

    private String submittedOn(String day) {
        fixture.clock.set(Instant.parse(day + "T10:00:00Z"));
        return fixture.submitted();
    }

    private String submitted() {
        fixture.clock.advance(Duration.ofHours(1));
        return fixture.submitted();
    }

    @Test
    void every_list_shows_its_complaints_the_most_urgent_first() {
        String overdue = fixture.submitted();
        fixture.assign(overdue, MARY);
        String mine = submittedOn("2026-11-23");
        fixture.assign(mine, MARY);
        String his = submittedOn("2026-11-24");
        fixture.assign(his, QUENTIN);
        String nobodys = submittedOn("2026-11-25");
        String query = fixture.submitted(TestSubmission.of("query"));
        String closed = fixture.submitted();
        fixture.says(closed, "withdraw", Map.of());
        String above = fixture.submitted();
        fixture.act("quality-manager", above, "answer", Fixture.ANSWER);
        fixture.says(above, "not-satisfied", Map.of());

        Clerk mary = desk.as(MARY);
        assertThat(references(mary.call(Desk.COMPLAINTS)))
                .as("mine without asking")
                .containsExactly(overdue, mine);
        assertThat(list(mary, "mine")).containsExactly(overdue, mine);
        assertThat(list(mary, "team")).containsExactly(overdue, mine, his, nobodys, query);
        assertThat(list(mary, "unassigned")).containsExactly(nobodys, query);
        assertThat(list(mary, "due")).containsExactly(mine, his, nobodys);
        assertThat(list(mary, "overdue")).containsExactly(overdue);
        assertThat(list(desk.as(DANIEL), "team")).containsExactly(above);
        assertThat(list(desk.as(ADELE), "team"))
                .contains(overdue, nobodys, above)
                .doesNotContain(closed);
        assertThat(list(desk.as(ADELE), "mine")).isEmpty();
        assertThat(list(mary, "closed")).containsExactly(closed);
        Answer shown = mary.asking("list", "overdue").call(Desk.COMPLAINTS);
        assertThat(shown.json().list("complaints").getFirst().isTrue("overdue")).isTrue();
        assertThat(shown.json().list("complaints").getFirst().texts())
                .as("only the subject and the complainant")
                .containsKeys("subject", "complainant")
                .doesNotContainKeys("details", "particulars", "email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mine", "team"})
    void a_list_can_be_filtered(String list) {
        List<String> complaints = List.of(submitted(), submitted());
        String query = fixture.submitted(TestSubmission.of("query"));
        fixture.act("quality-manager", complaints.getLast(), "answer", Fixture.ANSWER);
        for (String each : List.of(complaints.getFirst(), complaints.getLast(), query)) {
            fixture.assign(each, MARY);
        }

        Clerk mary = desk.as(MARY).asking("list", list);
        assertThat(references(mary.asking("kind", "query").call(Desk.COMPLAINTS)))
                .containsExactly(query);
        assertThat(references(mary.asking("stage", "stage-1-answered").call(Desk.COMPLAINTS)))
                .containsExactly(complaints.getLast());
        assertThat(references(mary.asking("kind", "compliment").call(Desk.COMPLAINTS)))
                .isEmpty();
        assertThat(references(mary.asking("kind", "").call(Desk.COMPLAINTS))).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, gardening",
        "kind, 'query,complaint'",
        "stage, stage-9",
        "department, leeds",
        "state, stage-1",
        "Kind, query",
        "page, 2"
    })
    void an_unknown_filter_value_is_rejected_by_name(String parameter, String value) {
        Answer refused = desk.as(MARY).asking(parameter, value).call(Desk.COMPLAINTS);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faulty()).containsExactly(parameter);
    }

    @Test
    void a_mistyped_value_is_rejected_with_the_known_values() {
        assertThat(desk.as(MARY).asking("kind", "x").call(Desk.COMPLAINTS).each("faults", "message"))
                .containsExactly("must be one of complaint, compliment, feedback, query, service-request, suggestion");
        assertThat(desk.as(MARY).asking("colour", "x").call(Desk.STAFF).faulty())
                .containsExactly("colour");
        assertThat(desk.as(MARY).asking("colour", "x").call(Desk.REPORTS).faulty())
                .containsExactly("colour");
    }

    @ParameterizedTest
    @CsvSource({"team, 1", "team, 2", "team, 3", "team, 7", "mine, 2", "due, 3", "unassigned, 2"})
    void the_pages_show_every_complaint_once_and_in_order(String list, int size) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            // Some complaints are received at the same time.
            all.add(i % 3 == 0 ? fixture.submitted() : submitted());
            if (list.equals("mine")) {
                fixture.assign(all.getLast(), MARY);
            }
        }
        Clerk mary = desk.as(MARY).asking("list", list).asking("limit", "" + size);
        List<String> found = new ArrayList<>();
        Answer page = mary.call(Desk.COMPLAINTS);
        while (page.json().text("next").isPresent()) {
            assertThat(references(page)).hasSize(size);
            found.addAll(references(page));
            page = mary.asking("cursor", page.json().required("next")).call(Desk.COMPLAINTS);
        }
        found.addAll(references(page));

        assertThat(found)
                .containsExactlyElementsOf(
                        references(desk.as(MARY).asking("list", list).call(Desk.COMPLAINTS)));
        assertThat(found).containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @CsvSource({"list, everything", "list, MINE", "limit, 0", "limit, 101", "limit, -1", "limit, many"})
    void an_unknown_list_is_rejected(String parameter, String value) {
        Answer answer = desk.as(MARY).asking(parameter, value).call(Desk.COMPLAINTS);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faulty()).containsExactly(parameter);
    }

    @Test
    void a_caseworker_does_not_see_a_complaint_about_themselves_anywhere() {
        String reference = submitted();
        fixture.assign(reference, MARY);
        fixture.name(reference, MARY);
        String other = submitted();
        Clerk mary = desk.as("mary", "kiwi:quality-manager", "kiwi:director-of-quality", "kiwi:administrator");
        for (String list : List.of("mine", "team", "unassigned", "due", "overdue", "closed")) {
            assertThat(list(mary, list)).as(list).doesNotContain(reference);
        }
        assertThat(list(mary, "team")).containsExactly(other);
        for (String route : List.of(Desk.COMPLAINT, Desk.HISTORY, Desk.LIMITS)) {
            assertThat(mary.call(route, reference).status()).isEqualTo(404);
        }
        for (String action : List.of("note", "answer", "dance", "send-again")) {
            assertThat(mary.act(reference, action, Map.of()).status()).isEqualTo(404);
        }
        assertThat(mary.call(Desk.COMPLAINT, reference).text())
                .as("the same message as for one that does not exist")
                .isEqualTo(desk.as(QUENTIN)
                        .call(Desk.COMPLAINT, Fixture.EXAMPLE)
                        .text()
                        .replace(Fixture.EXAMPLE, reference));

        assertThat(list(desk.as(DANIEL), "unassigned")).containsExactly(reference);
    }

    @Test
    void a_list_shows_the_caseworkers_name_from_the_directory() {
        String hers = submitted();
        String his = submitted();
        String nobodys = submitted();
        fixture.assign(hers, MARY);
        fixture.assign(his, QUENTIN);
        fixture.directory.remove(
                "kiwi", desk.fixture.directory.roster("kiwi"), QUENTIN.id(), desk.fixture.administrator());

        assertThat(desk.as(MARY).asking("list", "team").call(Desk.COMPLAINTS).json().list("complaints").stream()
                        .collect(
                                Collectors.toMap(item -> item.required("reference"), item -> item.text("caseworkerName")
                                        .orElse("nobody known"))))
                .isEqualTo(Map.of(hers, "Mary Whitfield", his, "nobody known", nobodys, "nobody known"));
        assertThat(desk.as(MARY).call(Desk.COMPLAINT, hers).json().required("caseworkerName"))
                .isEqualTo("Mary Whitfield");
    }

    @Test
    void the_stand_in_sees_whom_the_complaint_is_about() {
        String reference = submitted();
        assertThat(desk.as(QUENTIN)
                        .act(reference, "name-person", Map.of("caseworker", "mary"))
                        .status())
                .isEqualTo(200);

        assertThat(desk.as(DANIEL).call(Desk.COMPLAINT, reference).text()).contains("\"about\":[\"mary\"]");
        assertThat(desk.as(DANIEL).act(reference, "answer", Fixture.ANSWER).status())
                .isEqualTo(200);
    }
}
