package io.redress.adminapi;

import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.adminapi.Desk.Clerk;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register with what people wrote, which is stored apart and shown only if asked for. */
class RegisterWordsTest {

    private static final String WHAT = "The form will be made shorter.";

    private Desk desk;
    private Fixture fixture;
    private Clerk mary;

    @BeforeEach
    void open() {
        desk = new Desk();
        fixture = desk.fixture;
        mary = desk.as(MARY);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private String handled() {
        String reference = fixture.submitted();
        fixture.assign(reference, MARY);
        mary.act(reference, "add-follow-on-action", Map.of("what", WHAT, "until", "2026-11-20"));
        return reference;
    }

    @Test
    void each_line_has_its_subject_and_its_follow_on_actions_if_asked() {
        String reference = handled();

        Answer answer = mary.asking("words", "true").call(Desk.REGISTER);
        assertThat(answer.json().at("words").at(reference).required("subject")).contains(TestSubmission.MARK);
        assertThat(answer.text()).contains(WHAT);
        assertThat(mary.saying("accept", "text/csv")
                        .asking("words", "true")
                        .call(Desk.REGISTER)
                        .text())
                .contains("Subject", TestSubmission.MARK, WHAT + " (due 2026-11-20)");
    }

    @Test
    void otherwise_a_line_has_no_words_of_people_but_says_that_something_is_to_be_done() {
        handled();

        for (Clerk asking : List.of(mary, mary.asking("words", "false"))) {
            assertThat(asking.call(Desk.REGISTER).text())
                    .doesNotContain(TestSubmission.MARK, WHAT)
                    .contains("\"followOnActions\":[{\"id\":");
            assertThat(asking.saying("accept", "text/csv").call(Desk.REGISTER).text())
                    .doesNotContain("Subject", TestSubmission.MARK, WHAT)
                    .contains("Follow-on action (due 2026-11-20)");
        }
    }

    @Test
    void a_restricted_complaint_shows_its_words_only_on_its_own_page_where_reading_is_recorded() {
        String reference = handled();
        mary.act(reference, "restrict", Map.of("reason", "It is about a child."));

        Answer answer = mary.asking("words", "true").call(Desk.REGISTER);
        assertThat(answer.each("register", "reference")).containsExactly(reference);
        assertThat(answer.text()).doesNotContain(TestSubmission.MARK, WHAT);
    }

    @Test
    void a_sheet_of_more_lines_than_are_read_together_has_all_words() {
        for (int i = 0; i < 103; i++) {
            fixture.submitted();
        }

        assertThat(mary.saying("accept", "text/csv")
                        .asking("words", "true")
                        .call(Desk.REGISTER)
                        .text()
                        .lines()
                        .filter(line -> line.contains(TestSubmission.MARK)))
                .hasSize(103);
    }

    @Test
    void another_value_is_rejected() {
        assertThat(mary.asking("words", "yes").call(Desk.REGISTER).faulty()).containsExactly("words");
    }
}
