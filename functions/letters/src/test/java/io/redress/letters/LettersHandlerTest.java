package io.redress.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.intake.PreferredChannel;
import io.redress.domain.rules.Command;
import io.redress.domain.staff.Actor;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.platform.Tree;
import io.redress.testing.Invoked;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersHandlerTest {

    private static final Colleague QUINN =
            Colleague.known("b6d2a2c4-5091-70f1-2b3e-7f4d1c9a8e55", "Quinn Marsh", "quality-manager");

    private Fixture fixture;
    private Invoked function;

    @BeforeEach
    void open() {
        fixture = Fixture.onFriday();
        fixture.staff(QUINN);
        function = new Invoked("letters", new LettersHandler(fixture.env()));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private Tree ask(String reference, String change, String letter, Map<String, String> headers) {
        return ask(QUINN.member().id(), reference, change, letter, headers);
    }

    private Tree ask(String sub, String reference, String change, String letter, Map<String, String> headers) {
        Map<String, Object> claims = Map.of("sub", sub, "cognito:groups", "[kiwi:quality-manager]");
        return function.with(new HashMap<>(Map.of(
                "routeKey",
                LettersHandler.ROUTE,
                "rawPath",
                "/kiwi/admin/complaints/" + reference + "/letters/" + change + "/" + letter,
                "pathParameters",
                Map.of("organisation", "kiwi", "reference", reference, "change", change, "letter", letter),
                "headers",
                headers,
                "requestContext",
                Map.of("authorizer", Map.of("jwt", Map.of("claims", claims))))));
    }

    private String words(String reference, int change, String letter) {
        Tree answer = ask(reference, String.valueOf(change), letter, Map.of("accept", "text/plain"));
        assertThat(answer.required("statusCode")).isEqualTo("200");
        assertThat(answer.at("headers").required("content-type")).isEqualTo("text/plain; charset=utf-8");
        return answer.required("body");
    }

    @Test
    void the_event_of_the_example_gets_a_page_to_print_with_the_address_and_without_a_link() {
        fixture.submittedExample(TestSubmission.usual().preferring(PreferredChannel.LETTER));
        Tree answer = function.example();
        assertThat(answer.at("headers").required("content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.required("body"))
                .contains(
                        "Amara " + TestSubmission.MARK,
                        "1 " + TestSubmission.MARK + " Street",
                        Fixture.EXAMPLE,
                        "We have received your complaint",
                        "Answer at stage 1",
                        "@page")
                .doesNotContain("/tracking/", "personal link", "do not reply");
    }

    @Test
    void the_words_to_read_out_are_those_of_the_letter_that_would_be_mailed() {
        String reference = fixture.submitted(TestSubmission.usual().preferring(PreferredChannel.PHONE));
        assertThat(fixture.events(reference, LetterEvent.LetterOwed.class))
                .containsExactly(new LetterEvent.LetterOwed("acknowledgement", 1));
        assertThat(words(reference, 1, "acknowledgement"))
                .startsWith("Kiwi\nReference " + reference)
                .contains("Dear Amara " + TestSubmission.MARK, "Answer at stage 1: Friday 6 November 2026")
                .doesNotContain("/tracking/", "-- \n");
    }

    @Test
    void an_answer_that_is_owed_has_the_text_that_staff_wrote() {
        String reference = fixture.submitted(TestSubmission.usual().unreachable());
        fixture.assign(reference, QUINN);
        int answered = fixture.act(QUINN, reference, "answer", Fixture.ANSWER);
        assertThat(words(reference, answered, "answer"))
                .contains(Fixture.ANSWER.get("answer"), "Are you satisfied?")
                .doesNotContain("See your complaint");
    }

    private int answered(String reference) {
        fixture.assign(reference, QUINN);
        return fixture.act(QUINN, reference, "answer", Fixture.ANSWER);
    }

    @Test
    void the_day_to_answer_by_counts_from_the_day_of_printing_until_the_letter_has_been_told() {
        String reference = fixture.submitted(TestSubmission.usual().unreachable());
        int answered = answered(reference);
        assertThat(words(reference, answered, "answer")).contains("by Friday 20 November 2026");
        fixture.clock.advance(Duration.ofDays(7));
        assertThat(words(reference, answered, "answer")).contains("by Friday 27 November 2026");
        String told =
                LocalDate.ofInstant(fixture.clock.instant(), ZoneOffset.UTC).toString();
        fixture.act(QUINN, reference, "told", Map.of("letter", "all", "how", "phone", "on", told));
        fixture.clock.advance(Duration.ofDays(14));
        assertThat(words(reference, answered, "answer"))
                .as("a copy of a letter that was told")
                .contains("by Friday 27 November 2026");
    }

    @Test
    void a_copy_of_a_letter_that_was_mailed_has_the_day_to_answer_by_that_holds() {
        String reference = fixture.submitted();
        int answered = answered(reference);
        fixture.decide(reference, new Actor.System("notification"), new Command.RecordLetter("answer", answered));
        fixture.clock.advance(Duration.ofDays(18));
        assertThat(words(reference, answered, "answer")).contains("by Friday 20 November 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"satisfied", "not-satisfied"})
    void a_copy_of_a_letter_that_the_complainant_has_answered_has_no_day_to_answer_by(String answer) {
        String reference = fixture.submitted();
        int answered = answered(reference);
        fixture.decide(reference, new Actor.System("notification"), new Command.RecordLetter("answer", answered));
        fixture.says(reference, answer, Map.of());
        assertThat(fixture.now(reference).stage()).isIn("closed", "stage-2");
        assertThat(words(reference, answered, "answer"))
                .contains(Fixture.ANSWER.get("answer"))
                .doesNotContain("Please let us know by");
    }

    @Test
    void a_copy_of_the_answer_of_an_earlier_stage_has_no_day_although_there_is_one_for_the_later_answer() {
        String reference = fixture.submitted(TestSubmission.usual().unreachable());
        int first = answered(reference);
        fixture.clock.advance(Duration.ofMinutes(1));
        fixture.says(reference, "not-satisfied", Map.of());
        fixture.clock.advance(Duration.ofMinutes(1));
        int second = fixture.act("director-of-quality", reference, "answer", Fixture.ANSWER);
        assertThat(fixture.now(reference).stage()).isEqualTo("stage-2-answered");
        assertThat(words(reference, second, "answer")).contains("Please let us know by Friday 20 November 2026");
        assertThat(words(reference, first, "answer")).doesNotContain("Please let us know by");
    }

    @Test
    void a_program_gets_both_forms_as_json() {
        String reference = fixture.submitted(TestSubmission.usual().unreachable());
        Tree body = Tree.read(ask(reference, "1", "acknowledgement", Map.of()).required("body"));
        assertThat(body.required("title")).isEqualTo("We have received your complaint");
        assertThat(body.required("text")).contains(reference);
        assertThat(body.required("page")).startsWith("<!DOCTYPE html>");
    }

    @Test
    void a_letter_that_is_told_to_a_representative_greets_the_representative_and_has_no_address_of_the_complainant() {
        LocalDate day = LocalDate.parse("2026-10-23");
        String reference = fixture.submitted(TestSubmission.usual().by(day, null));
        String page = Tree.read(ask(reference, "1", "acknowledgement", Map.of()).required("body"))
                .required("page");
        assertThat(page).contains("Rosalind").doesNotContain("1 " + TestSubmission.MARK + " Street");
    }

    @ParameterizedTest
    @CsvSource({
        "1, answer",
        "2, acknowledgement",
        "0, acknowledgement",
        "99999999, acknowledgement",
        "-1, acknowledgement",
        "one, acknowledgement",
        "1, no-such-letter",
        "1, new-link"
    })
    void a_letter_that_was_not_ordered_is_not_found(String change, String letter) {
        String reference = fixture.submitted(TestSubmission.usual().unreachable());
        assertThat(ask(reference, change, letter, Map.of()).required("statusCode"))
                .isEqualTo("404");
    }

    @Test
    void a_complaint_that_does_not_exist_is_not_found() {
        assertThat(ask("KIWI-0000-0000", "1", "acknowledgement", Map.of()).required("statusCode"))
                .isEqualTo("404");
    }

    @Test
    void somebody_who_is_not_in_the_directory_is_refused() {
        String reference = fixture.submitted();
        assertThat(ask("somebody-else", reference, "1", "acknowledgement", Map.of())
                        .required("statusCode"))
                .isEqualTo("403");
    }
}
