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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person rings about an old complaint: who finds it, and by what. */
class ClosedTest {

    private static final Map<String, String> ANSWER = Map.of("finding", "valid", "answer", "Yes.");
    private static final Map<String, String> REASON = Map.of("reason", "A court.");

    private Hazel hazel;

    @BeforeEach
    void open() {
        hazel = new Hazel();
    }

    @AfterEach
    void close() {
        hazel.close();
    }

    private String answered(String department) {
        hazel.fixture.clock.advance(Duration.ofHours(1));
        String reference = hazel.submitted(department);
        hazel.assign(reference, BORIS);
        hazel.act(BORIS, reference, "answer", ANSWER);
        return reference;
    }

    /** A complaint that Boris has answered and that is settled. */
    private String settled(String department) {
        String reference = answered(department);
        hazel.says(reference, "satisfied");
        return reference;
    }

    private String settled() {
        return settled(null);
    }

    private Clerk asking(StaffMember member) {
        return hazel.as(member).asking("list", "closed");
    }

    private static List<String> references(Clerk clerk) {
        Answer answer = clerk.call(Desk.COMPLAINTS);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.each("complaints", "reference");
    }

    private List<String> found(StaffMember member, String text) {
        return references(asking(member).asking("text", text));
    }

    @Test
    void closed_complaints_are_listed_the_latest_first_and_open_ones_are_not() {
        String early = settled();
        answered(null);
        String late = settled();

        assertThat(references(asking(BORIS))).containsExactly(late, early);
        hazel.act(BORIS, early, "reopen", REASON);
        assertThat(references(asking(BORIS))).containsExactly(late);
    }

    @Test
    void each_line_has_the_closing_time_outcome_determination_and_caseworker() {
        String reference = settled("north");

        Answer answer = asking(CLARA).call(Desk.COMPLAINTS);
        Tree line = answer.json().list("complaints").getFirst();
        assertThat(line.required("reference")).isEqualTo(reference);
        assertThat(Instant.parse(line.required("closed"))).isEqualTo(hazel.fixture.clock.instant());
        assertThat(line.required("outcome")).isEqualTo("settled");
        assertThat(line.required("determination")).isEqualTo("valid");
        assertThat(line.required("stage")).isEqualTo("closed");
        assertThat(line.required("caseworkerName")).isEqualTo("Staff boris");
        assertThat(line.isTrue("open")).isFalse();
        assertThat(line.isTrue("overdue")).isFalse();
        assertThat(line.required("subject")).isEqualTo(Hazel.MARK + " is late");
        assertThat(line.texts()).as("she may not read the complainant's name").doesNotContainKey("complainant");
        assertThat(answer.text()).as("nor is the rest in a list").doesNotContain("It never came");
    }

    @Test
    void the_list_can_be_filtered() {
        String north = settled("north");
        String south = settled("south");
        String neither = settled();

        assertThat(references(asking(BORIS).asking("department", "north"))).containsExactly(north);
        assertThat(references(asking(BORIS).asking("stage", "closed"))).containsExactly(neither, south, north);
        assertThat(references(asking(BORIS).asking("stage", "look"))).isEmpty();
        assertThat(references(asking(BORIS).asking("kind", "complaint"))).hasSize(3);
        assertThat(references(asking(BORIS).asking("kind", "query"))).isEmpty();
        assertThat(references(asking(BORIS).asking("kind", "").asking("department", "south")))
                .containsExactly(south);
    }

    @Test
    void each_user_sees_only_the_complaints_that_the_user_may_read() {
        String north = settled("north");
        String south = settled("south");
        String reviewed = answered(null);
        hazel.says(reviewed, "not-satisfied");
        hazel.act(PETRA, reviewed, "decide", Map.of());
        String aboutClara = settled();
        hazel.act(BORIS, aboutClara, "restrict", REASON);

        assertThat(references(asking(BORIS))).containsExactly(aboutClara, reviewed, south, north);
        assertThat(references(asking(CLARA))).containsExactly(reviewed, south, north);
        assertThat(references(asking(ADA))).containsExactly(reviewed, south, north);
        assertThat(references(asking(PETRA))).containsExactly(reviewed);
        assertThat(references(hazel.of("north", RUTH).asking("list", "closed"))).containsExactly(reviewed, north);
        assertThat(references(hazel.of("south", PETRA).asking("list", "closed")))
                .containsExactly(reviewed);
        assertThat(hazel.desk
                        .as("nobody", "hazel:cook")
                        .asking("list", "closed")
                        .call(Desk.COMPLAINTS)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_member_of_staff_never_finds_a_complaint_about_themselves_but_the_manager_does() {
        String reference = hazel.submitted();
        hazel.name(reference, CLARA);
        hazel.act(BORIS, reference, "answer", ANSWER);
        hazel.says(reference, "satisfied");

        assertThat(hazel.now(reference).open()).isFalse();
        assertThat(found(BORIS, "late")).containsExactly(reference);
        for (StaffMember other : List.of(CLARA, RUTH, PETRA, ADA)) {
            assertThat(references(asking(other))).as(other.id()).isEmpty();
            assertThat(found(other, reference)).as(other.id()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"quillon", "Ámara", "amara@complainant.example", "never late", "HAZEL-"})
    void a_search_finds_it_by_reference_complainant_and_text(String text) {
        String reference = settled();
        answered(null);

        assertThat(found(BORIS, text)).containsExactly(reference);
        assertThat(found(BORIS, text + " and something else")).isEmpty();
        assertThat(found(BORIS, reference.substring(6).toLowerCase(Locale.ROOT)))
                .containsExactly(reference);
    }

    @Test
    void a_search_by_name_finds_nothing_for_a_user_who_may_not_read_names() {
        String reference = settled();

        assertThat(found(BORIS, "amara")).containsExactly(reference);
        assertThat(found(ADA, "amara")).isEmpty();
        assertThat(found(ADA, "late")).containsExactly(reference);
    }

    @Test
    void a_page_is_full_and_does_not_reveal_hidden_complaints() {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            hazel.act(BORIS, settled(), "restrict", REASON);
            seen.addFirst(settled());
            answered(null);
        }
        for (Clerk clara : List.of(asking(CLARA), asking(CLARA).asking("text", "late"))) {
            Answer all = clara.asking("limit", "4").call(Desk.COMPLAINTS);
            assertThat(all.each("complaints", "reference")).containsExactlyElementsOf(seen);
            assertThat(all.json().text("next")).isEmpty();

            Answer first = clara.asking("limit", "2").call(Desk.COMPLAINTS);
            assertThat(first.each("complaints", "reference")).containsExactlyElementsOf(seen.subList(0, 2));
            Answer second = clara.asking("limit", "2")
                    .asking("cursor", first.json().required("next"))
                    .call(Desk.COMPLAINTS);
            assertThat(second.each("complaints", "reference")).containsExactlyElementsOf(seen.subList(2, 4));
            assertThat(second.json().text("next")).isEmpty();
        }
    }

    @Test
    void its_cursor_is_valid_only_for_the_same_query_of_the_same_user() {
        settled();
        settled();
        Clerk boris = asking(BORIS).asking("limit", "1").asking("text", "late");
        String next = boris.call(Desk.COMPLAINTS).json().required("next");

        assertThat(references(boris.asking("cursor", next))).hasSize(1);
        for (Clerk other : List.of(
                asking(CLARA).asking("limit", "1").asking("text", "late"),
                boris.asking("text", "never"),
                boris.asking("list", "team"),
                boris.asking("kind", "complaint"),
                boris.asking("stage", "closed"),
                asking(BORIS))) {
            assertThat(other.asking("cursor", next).call(Desk.COMPLAINTS).status())
                    .as(other.toString())
                    .isEqualTo(400);
        }
    }
}
