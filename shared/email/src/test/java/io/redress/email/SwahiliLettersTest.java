package io.redress.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SwahiliLettersTest {

    /** English words that no Swahili text has. */
    private static final Pattern ENGLISH = Pattern.compile("\\b(the|your|you|and|with|this|complaint|please|our)\\b");

    private static final Pattern TAG = Pattern.compile("\\{\\{[^}]*}}");

    static Set<String> letters() {
        return LetterWriter.ids();
    }

    private static Letter swahili(String id, Map<String, Object> facts) {
        return LetterWriter.write(id, facts, Language.SWAHILI);
    }

    @Test
    void every_letter_has_words_in_swahili() {
        assertThat(LetterWriter.missing(Language.SWAHILI))
                .as("letters that stay in English")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void a_swahili_letter_needs_the_same_facts_as_the_english_one(String id) {
        assertThat(LetterWriter.facts(id, Language.SWAHILI)).isEqualTo(LetterWriter.facts(id));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void a_swahili_letter_has_no_english_words_of_its_own(String id) {
        String source = io.redress.platform.Resource.text(LetterWriter.class, "/letters/sw/" + id + ".txt");
        List<String> found = new ArrayList<>();
        // Names of actions that staff have to find stand in English within quotation marks.
        String own =
                TAG.matcher(source.substring("Subject".length())).replaceAll("").replaceAll("\"[^\"]*\"|“[^”]*”", "");
        ENGLISH.matcher(own).results().forEach(word -> found.add(word.group()));

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void text_and_html_say_that_they_are_in_swahili(String id) {
        Letter letter = swahili(id, SampleFacts.all());

        assertThat(letter.language()).isEqualTo(Language.SWAHILI);
        assertThat(letter.html()).contains("<html lang=\"sw\">", "Nambari ya kumbukumbu KIWI-7K3M-9QXR");
        assertThat(letter.text())
                .contains("\nNambari ya kumbukumbu KIWI-7K3M-9QXR\n")
                .doesNotContain("{{", "}}");
        assertThat(letter.html()).doesNotContain("Or open this address", "Reference ");
        WellFormed.body(letter.html());
        assertThat(Mail.of("a@example.org", letter).headers()).containsEntry("Content-Language", "sw");
    }

    @Test
    void an_english_letter_says_so_too() {
        Letter letter = LetterWriter.write("answer", SampleFacts.all());

        assertThat(letter.html()).contains("<html lang=\"en\">", "Or open this address: <a");
        assertThat(Mail.of("a@example.org", letter).headers()).containsEntry("Content-Language", "en");
    }

    /** Hebrew and Arabic within a Swahili letter: each quoted paragraph has its own direction, each value within a line is apart. */
    @Test
    void what_people_wrote_keeps_its_direction() {
        String arabic = "تأخرت الشهادة (رقم 12).\n\nأرجو الرد.";
        Letter letter = swahili(
                "answer", SampleFacts.with(Map.of("text", arabic, "name", "שרה כהן (Sara)", "decision", "قبول 50%")));

        assertThat(letter.html())
                .contains("<p dir=\"auto\" style=\"margin:0 0 14px\">تأخرت الشهادة (رقم 12).</p>")
                .contains("<p dir=\"auto\" style=\"margin:0 0 14px\">أرجو الرد.</p>")
                .contains("Mpendwa <bdi>שרה כהן (Sara)</bdi>,")
                .contains("<bdi>قبول 50%</bdi>");
        assertThat(letter.text()).contains("שרה כהן (Sara)", arabic);
    }
}
