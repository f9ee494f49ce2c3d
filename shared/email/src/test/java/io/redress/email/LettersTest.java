package io.redress.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.redress.domain.procedure.BuiltInLetter;
import io.redress.domain.procedure.BuiltInLetter.FilledIn;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

    private static final String[] ABOUT_THE_COMPLAINANT = {"name", "text", "subject", "trackingLink", "contact"};

    static Set<String> letters() {
        return LetterWriter.ids();
    }

    @Test
    void the_letters_are_those_that_have_a_file() throws IOException, URISyntaxException {
        Path folder = Path.of(LettersTest.class.getResource("/letters").toURI());
        try (var files = Files.list(folder)) {
            assertThat(LetterWriter.ids())
                    .isNotEmpty()
                    .isEqualTo(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".txt"))
                            .map(name -> name.replace(".txt", ""))
                            .collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @EnumSource(BuiltInLetter.class)
    void every_built_in_letter_has_a_template_that_says_what_the_procedure_is_checked_for(BuiltInLetter letter) {
        assertThat(LetterWriter.ids()).contains(letter.id());

        Set<String> facts = LetterWriter.facts(letter.id());
        FilledIn filledIn = letter.filledIn();
        boolean fields = facts.contains("parts.text") || facts.contains("reasons.text");
        assertThat(fields).isEqualTo(filledIn == FilledIn.FIELDS);
        if (facts.contains("text")) {
            assertThat(filledIn).isIn(FilledIn.TEXT, FilledIn.OPTIONAL_TEXT);
            assertThat(canBeWrittenWithout("text", letter.id())).isEqualTo(filledIn == FilledIn.OPTIONAL_TEXT);
        } else {
            assertThat(filledIn).isNotEqualTo(FilledIn.TEXT);
        }
    }

    private static boolean canBeWrittenWithout(String fact, String letter) {
        try {
            LetterWriter.write(letter, SampleFacts.with(fact, ""));
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void every_letter_names_organisation_and_reference_and_leaves_no_tag(String id) {
        Letter letter = LetterWriter.write(id, SampleFacts.all());

        assertThat(letter.subject()).contains("KIWI-7K3M-9QXR").hasSizeLessThanOrEqualTo(150);
        assertThat(List.of(letter.text(), letter.html())).allSatisfy(words -> assertThat(words)
                .contains("Kiwi Education", "KIWI-7K3M-9QXR", "sent automatically")
                .doesNotContain("{{", "}}", "null", "\uE000", "\uE001", "\uE002", "##", "[See"));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void text_and_html_say_the_same(String id) {
        Letter letter = LetterWriter.write(id, SampleFacts.all());

        assertThat(words(
                        WellFormed.body(letter.html().replaceAll("</?bdi>", "")).replace("Or open this address:", "")))
                .containsAll(words(letter.text().replaceAll("(?m)^-+ ?$", "")));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void a_letter_without_one_of_its_facts_is_not_written(String id) {
        for (String fact : LetterWriter.facts(id)) {
            if (!fact.contains(".")) {
                var facts = SampleFacts.all();
                facts.remove(fact);
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> LetterWriter.write(id, facts))
                        .withMessageContaining("letter " + id)
                        .withMessageContaining("the fact " + fact + " is missing");
            }
        }
    }

    @Test
    void a_fact_that_is_missing_from_an_item_is_named_with_its_list() {
        var facts = SampleFacts.with("limits", List.of(Map.of("title", "Answer", "dueWords", "Friday")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LetterWriter.write("acknowledgement", facts))
                .withMessageContaining("the fact limits.explanation is missing");
    }

    @Test
    void all_missing_facts_are_named_together() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LetterWriter.write("extension", Map.of("reference", " ", "limits", 3)))
                .withMessageContainingAll("organisation", "reference", "newDate", "text", "trackingLink");
    }

    @Test
    void an_unknown_letter_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LetterWriter.write("valentine", Map.of()))
                .withMessageContaining("valentine");
        assertThatIllegalArgumentException().isThrownBy(() -> LetterWriter.facts("../secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "https://a b", "//kiwi.example", "https://x\"onclick"})
    void a_link_that_is_no_web_address_is_refused(String link) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LetterWriter.write("answer", SampleFacts.with("trackingLink", link)))
                .withMessageContaining("trackingLink");
    }

    @Test
    void the_facts_of_a_letter_are_read_from_it() {
        assertThat(LetterWriter.facts("reminder"))
                .containsExactlyInAnyOrder(
                        "organisation",
                        "reference",
                        "stage",
                        "limit",
                        "dueWords",
                        "timeLeft",
                        "extendableBy",
                        "complainantTold",
                        "toCaseworker",
                        "toPossibleCaseworkers",
                        "toManagers",
                        "toAdministrators",
                        "toConsulted",
                        "toRestrictedViewers",
                        "deskAddress",
                        "actsFor");
        assertThat(LetterWriter.facts("acknowledgement"))
                .contains("limits", "limits.title", "limits.explanation", "name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consultation-requested",
                "consultation-over",
                "step-taken",
                "assigned",
                "by-hand",
                "letter-in-doubt",
                "document-added",
                "document-harmful",
                "document-in-time",
                "document-not-scanned",
                "extension-taken-back",
                "complainant-acted",
                "incident",
                "overdue",
                "follow-on-action-overdue",
                "follow-on-action-added",
                "reminder",
                "reply-waits",
                "unassigned"
            })
    void a_letter_to_staff_asks_for_nothing_about_the_complainant(String id) {
        assertThat(LetterWriter.facts(id))
                .contains("deskAddress")
                .doesNotContain(ABOUT_THE_COMPLAINANT)
                .doesNotContain("parts.text", "reasons");
    }

    /** These letters also contain no link to a complaint that the recipient may not see. */
    @Test
    void the_mails_to_data_protection_contacts_say_nothing_of_the_complaint_itself() {
        assertThat(LetterWriter.facts("glass-broken"))
                .containsExactlyInAnyOrder(
                        "organisation", "reference", "who", "actedOn", "seesUntil", "givenReason", "actsFor");
        assertThat(LetterWriter.facts("restriction-lifted"))
                .containsExactlyInAnyOrder("organisation", "reference", "who", "actedOn", "givenReason", "actsFor");
        assertThat(LetterWriter.facts("restricted-overdue"))
                .containsExactlyInAnyOrder("organisation", "reference", "actsFor");
        assertThat(LetterWriter.facts("restricted-waits"))
                .containsExactlyInAnyOrder("organisation", "reference", "actsFor");
        assertThat(LetterWriter.facts("about-head")).containsExactlyInAnyOrder("organisation", "reference", "actsFor");
        assertThat(LetterWriter.facts("person-unnamed"))
                .containsExactlyInAnyOrder("organisation", "reference", "who", "actedOn", "givenReason", "actsFor");
    }

    @Test
    void the_title_of_a_letter_is_its_subject_without_the_reference() {
        assertThat(LetterWriter.title("answer", SampleFacts.all())).isEqualTo("Our answer to your complaint");
        assertThat(LetterWriter.title("closed", SampleFacts.with("complaint", false)))
                .isEqualTo("What you sent us is closed");
        assertThat(LetterWriter.title("assigned", SampleFacts.all())).isEqualTo("KIWI-7K3M-9QXR is assigned to you");
    }

    private static Set<String> words(String text) {
        return Stream.of(text.split("[\\s:]+"))
                .filter(word -> !word.equals("-"))
                .collect(Collectors.toSet());
    }
}
