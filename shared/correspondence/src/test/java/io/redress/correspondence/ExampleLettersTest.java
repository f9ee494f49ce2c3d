package io.redress.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.language.Language;
import io.redress.domain.rules.Rules;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The letters with example values of each procedure that comes with Redress, in each language in which its organisation writes. */
class ExampleLettersTest {

    private static final Instant NOW = LetterBook.NOW;

    private static final String HOSTILE =
            "\"><script>alert(1)</script><img src=x onerror='alert(2)'> {{reference}} {0} [[key]] \u202Etxt";

    /** What a template leaves behind that lacks a value. */
    private static final String UNFILLED = "(?s).*(\\{\\{|}}|\\{\\d|\\[\\[|]]|\\bnull\\b).*";

    private static Procedures procedures(String organisation) {
        return Procedures.in(
                new Env(Map.of("ORGANISATIONS", organisation, "CONTACTS", "examples"), () -> NOW), DaysOff.NONE);
    }

    private static Rules rules(String organisation, Language language) {
        Procedures procedures = procedures(organisation);
        return procedures.in(language, procedures.inForce(organisation));
    }

    static List<String> languages() throws IOException {
        List<String> all = new ArrayList<>();
        for (String organisation : LettersOfProceduresTest.organisations()) {
            procedures(organisation)
                    .inForce(organisation)
                    .procedure()
                    .languages()
                    .forEach(language -> all.add(organisation + " " + language.tag()));
        }
        return all;
    }

    private static LettersOfProcedure letters(String name, Instant at) {
        String[] parts = name.split(" ");
        Language language = Language.of(parts[1]).orElseThrow();
        return LettersOfProcedure.of(
                rules(parts[0], language),
                rules(parts[0], Language.ENGLISH).procedure(),
                Example.marked(language, true, at));
    }

    private static Set<String> ids(LettersOfProcedure letters) {
        Set<String> ids = new LinkedHashSet<>();
        letters.all().forEach(letter -> ids.add(letter.id()));
        return ids;
    }

    @Test
    void two_of_the_five_organisations_write_in_two_languages() throws IOException {
        assertThat(languages())
                .containsExactlyInAnyOrder(
                        "case-in-point en",
                        "kentrade en",
                        "kentrade sw",
                        "kiwi en",
                        "knec en",
                        "knec sw",
                        "northumbria en");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_letter_is_written_without_an_unfilled_placeholder_and_marked_as_an_example(String name) {
        String marked = name.endsWith("sw") ? "Jina la M" : "Name of the ";
        assertThat(letters(name, NOW).all()).hasSizeGreaterThan(10).allSatisfy(letter -> {
            assertThat(letter.title()).isNotBlank().doesNotMatch(UNFILLED);
            assertThat(letter.letter().subject()).isNotBlank().doesNotMatch(UNFILLED);
            assertThat(letter.letter().text()).doesNotMatch(UNFILLED).contains(marked);
            assertThat(letter.letter().html()).doesNotMatch(UNFILLED).contains(marked);
            assertThat(letter.letter().language().tag()).isEqualTo(name.split(" ")[1]);
            assertThat(letter.ways()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void it_lists_every_letter_that_an_action_or_a_kind_of_the_procedure_names(String name) {
        String[] parts = name.split(" ");
        var procedure = rules(parts[0], Language.ENGLISH).procedure();
        Set<String> named = new LinkedHashSet<>();
        procedure.actions().stream()
                .filter(action -> action.letter() != null)
                .forEach(action -> named.add(String.valueOf(action.letter())));
        procedure.kinds().stream().filter(kind -> kind.accepted()).forEach(kind -> named.add(kind.letter()));
        procedure.letters().forEach(letter -> named.add(letter.id()));

        assertThat(ids(letters(name, NOW)))
                .containsAll(named)
                .contains("acknowledgement", "message", "extension", "paused");
    }

    @Test
    void ways_are_told_in_English_and_letters_in_their_language() {
        ProcedureLetter first = letters("knec sw", NOW).all().getFirst();
        assertThat(first.ways()).containsExactly("somebody sends in: Complaint");
        assertThat(first.title()).isEqualTo("Tumepokea lalamiko lako");
        assertThat(first.letter().text()).contains("Jina la Mlalamikaji");
    }

    @ParameterizedTest
    @CsvSource({
        "kiwi en, 14 calendar days before the complainant's reply is due",
        "knec sw, 7 calendar days before the complainant's reply is due",
        "northumbria en, 7 calendar days before the complainant's reply is due"
    })
    void a_reminder_goes_as_long_before_the_reply_is_due_as_the_procedure_says(String name, String way) {
        assertThat(letters(name, NOW).all())
                .filteredOn(letter -> letter.id().equals("reply-reminder"))
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.ways()).containsExactly(way));
    }

    @Test
    void letters_say_whether_replies_are_read() {
        assertThat(letters("kiwi en", NOW).all().getFirst().letter().text()).doesNotContain("Please do not reply");
        Rules rules = rules("kiwi", Language.ENGLISH);
        assertThat(LettersOfProcedure.of(rules, rules.procedure(), Example.marked(Language.ENGLISH, false, NOW))
                        .all()
                        .getFirst()
                        .letter()
                        .text())
                .contains("Please do not reply");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_name_that_is_none_is_in_no_letter_and_does_not_change_which_letters_there_are(String name) {
        String[] parts = name.split(" ");
        Rules rules = rules(parts[0], Language.of(parts[1]).orElseThrow());
        LettersOfProcedure letters =
                LettersOfProcedure.of(rules, rules.procedure(), new Example(HOSTILE, HOSTILE, true, NOW));

        assertThat(ids(letters)).isEqualTo(ids(letters(name, NOW)));
        assertThat(letters.all()).allSatisfy(letter -> {
            assertThat(letter.letter().html()).doesNotContain("<script", "<img", "\u202E");
            assertThat(letter.letter().subject()).doesNotContain("script");
            assertThat(letter.letter().text()).doesNotContain("alert(");
        });
    }

    /** A Sunday, the last day of a leap February, Christmas Day, and the minute before a year ends. */
    @ParameterizedTest
    @CsvSource({
        "knec en, 2027-03-07T10:00:00Z",
        "kentrade en, 2028-02-29T03:00:00Z",
        "kiwi en, 2026-12-25T16:59:00Z",
        "case-in-point en, 2026-12-31T23:59:00Z",
        "northumbria en, 2026-12-25T09:00:00Z"
    })
    void a_procedure_has_the_same_letters_on_every_day(String name, Instant at) {
        assertThat(letters(name, at).unreached()).isEmpty();
        assertThat(ids(letters(name, at))).containsExactlyInAnyOrderElementsOf(ids(letters(name, NOW)));
    }
}
