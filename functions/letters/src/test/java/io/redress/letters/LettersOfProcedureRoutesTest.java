package io.redress.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.platform.Tree;
import io.redress.testing.Invoked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersOfProcedureRoutesTest {

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

    private Tree ask(String sub, String groups, String letter, String language) {
        return function.with(new HashMap<>(Map.of(
                "routeKey",
                letter.isEmpty() ? LettersHandler.ALL : LettersHandler.ONE,
                "rawPath",
                "/kiwi/admin/procedure/letters" + (letter.isEmpty() ? "" : "/" + letter),
                "pathParameters",
                letter.isEmpty() ? Map.of("organisation", "kiwi") : Map.of("organisation", "kiwi", "letter", letter),
                "queryStringParameters",
                language.isEmpty() ? Map.of() : Map.of("language", language),
                "requestContext",
                Map.of(
                        "authorizer",
                        Map.of("jwt", Map.of("claims", Map.of("sub", sub, "cognito:groups", "[" + groups + "]")))))));
    }

    private Tree granted(String letter, String language) {
        Tree answer = ask(QUINN.member().id(), "kiwi:quality-manager", letter, language);
        assertThat(answer.required("statusCode")).isEqualTo("200");
        return Tree.read(answer.required("body"));
    }

    @Test
    void every_letter_of_the_list_can_be_read_with_the_same_ways_and_subjects() {
        Tree all = granted("", "");
        assertThat(all.required("language")).isEqualTo("en");
        assertThat(all.list("letters")).hasSizeGreaterThan(10);
        for (String id : List.of("acknowledgement", "answer", "reply-reminder", "exhausted")) {
            Tree listed = all.list("letters").stream()
                    .filter(letter -> letter.required("id").equals(id))
                    .findFirst()
                    .orElseThrow();
            Tree letter = granted(id, "en");
            assertThat(letter.required("title")).isEqualTo(listed.required("title"));
            assertThat(outside(letter)).isEqualTo(outside(listed));
            assertThat(letter.list("wordings"))
                    .allSatisfy(wording -> assertThat(wording.required("page")).contains("<html", "Name of the "));
        }
    }

    private static List<String> outside(Tree letter) {
        return letter.list("wordings").stream()
                .map(wording -> wording.required("subject")
                        + wording.list("ways").stream()
                                .map(way -> String.valueOf(way.value()))
                                .toList())
                .toList();
    }

    @Test
    void nothing_is_stored_and_no_complaint_is_read() {
        fixture.submittedExample(io.redress.fixtures.TestSubmission.usual());
        assertThat(granted("acknowledgement", "").required("title")).isEqualTo("We have received your complaint");
        assertThat(granted("acknowledgement", "").toString()).doesNotContain(Fixture.EXAMPLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "sw", "EN", "../en"})
    void a_language_in_which_the_organisation_does_not_write_is_not_found(String language) {
        assertThat(ask(QUINN.member().id(), "kiwi:quality-manager", "answer", language)
                        .required("statusCode"))
                .isEqualTo("404");
        assertThat(ask(QUINN.member().id(), "kiwi:quality-manager", "", language)
                        .required("statusCode"))
                .isEqualTo("404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"never-heard-of", "overdue", "html/frame"})
    void a_letter_that_the_procedure_does_not_send_is_not_found(String letter) {
        assertThat(ask(QUINN.member().id(), "kiwi:quality-manager", letter, "").required("statusCode"))
                .isEqualTo("404");
    }

    @Test
    void only_staff_read_them() {
        assertThat(ask("somebody-else", "kiwi:quality-manager", "answer", "").required("statusCode"))
                .isEqualTo("403");
        assertThat(ask(QUINN.member().id(), "", "answer", "").required("statusCode"))
                .isEqualTo("403");
        assertThat(ask(QUINN.member().id(), "knec:quality-manager", "", "").required("statusCode"))
                .isEqualTo("403");
    }
}
