package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.Visitor.Seen;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Long texts in Amharic, whose letters have three bytes each, in the forms of the desk. */
class LongTextsTest {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_DETAILS = 50_000;

    private static AnOffice office;
    private static Visitor officer;
    private static String reference;

    @BeforeAll
    static void open() {
        office = new AnOffice("kiwi");
        officer = office.officer();
        reference = office.fixture.submitted();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    /** A text with an end that nothing else has. */
    private static String amharic(int length) {
        return "አቤቱታ አለኝ። ".repeat(length / 10 + 1).substring(0, length - 3) + "ጨረስ";
    }

    private static Map<String, String> lodged(Map<String, String> more) {
        Map<String, String> told = new HashMap<>(Map.of(
                "channel",
                "telephone",
                "complainant.name",
                "Amara",
                "complainant.phone",
                "0191 498 0123",
                "new_",
                "yes"));
        told.put("subject", "አቤቱታ");
        told.putAll(more);
        return officer.open("/lodge").form("/lodge").filledIn(told);
    }

    @Test
    void what_somebody_tells_is_kept() {
        String details = amharic(LONGEST_DETAILS);
        Seen receipt = officer.send("/lodge", lodged(Map.of("details", details, "remedySought", amharic(1_000))));
        assertThat(receipt.status()).isEqualTo(200);
        String recorded = receipt.html().replaceFirst("(?s).*Recorded: ([A-Z0-9-]+).*", "$1");
        assertThat(ParsedPage.of(officer.open("/complaints/" + recorded).html()).shows(details))
                .isTrue();
    }

    @Test
    void what_is_too_long_has_its_fault_beside_it_and_loses_nothing() {
        Map<String, String> told = lodged(Map.of("details", amharic(LONGEST_DETAILS + 1)));
        Seen refused = officer.send("/lodge", told);
        kept(refused, "/lodge", "details", told.get("details"));
        for (String field : new String[] {"note/text", "answer/answer"}) {
            String action = "/complaints/" + reference + "/actions/" + field.split("/")[0];
            String name = field.split("/")[1];
            ShownForm form = officer.open(action).form(action);
            Map<String, String> filled = new HashMap<>(Map.of(name, amharic(LONGEST_TEXT + 1)));
            if (name.equals("answer")) {
                filled.put("decision", "upheld");
            }
            kept(officer.send(action, form.filledIn(filled)), action, name, filled.get(name));
        }
    }

    private static void kept(Seen refused, String form, String field, String text) {
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("id=\"" + field + "--fault\"", "href=\"#" + field + "\"");
        assertThat(refused.form(form).filledIn(Map.of())).containsEntry(field, text);
    }

    @Test
    void a_note_and_an_answer_are_kept_and_the_letter_has_all_of_it() {
        String text = amharic(LONGEST_TEXT);
        String page = "/complaints/" + office.fixture.submitted();
        String note = page + "/actions/note";
        assertThat(officer.send(note, officer.open(note).form(note).filledIn(Map.of("text", text)))
                        .status())
                .isEqualTo(303);
        String answer = page + "/actions/answer";
        Seen preview = officer.send(
                answer + "/preview",
                officer.open(answer)
                        .form(answer)
                        .filledIn(Map.of("decision", "upheld", "answer", "ሰላም " + text.substring(4))));
        assertThat(preview.status()).isEqualTo(200);
        Seen sent = officer.send(answer, preview.form(answer).filledIn(Map.of()));
        assertThat(sent.status()).as(sent.html()).isEqualTo(303);
        Seen shown = officer.followed(sent);
        assertThat(ParsedPage.of(shown.html()).shows(text)).isTrue();
        assertThat(ParsedPage.of(shown.html()).shows("ሰላም " + text.substring(4)))
                .isTrue();
        String letter = shown.html().replaceFirst("(?s).*href=\"[^\"]*(/letters/[^\"]*answer[^\"]*)\".*", "$1");
        assertThat(ParsedPage.of(officer.open(page + letter).html()).document().wholeText())
                .contains(text.substring(4));
    }

    @Test
    void the_longest_texts_of_all_fields_at_once_are_kept() {
        Map<String, String> longest = new HashMap<>();
        officer.open("/lodge").form("/lodge").inputs().stream()
                .filter(input -> input.type().equals("textarea"))
                .forEach(input -> longest.put(input.name(), input.name() + " " + amharic(LONGEST_TEXT)));
        longest.put("details", amharic(LONGEST_DETAILS));
        assertThat(longest).containsKey("remedySought");
        Seen receipt = officer.send("/lodge", lodged(longest));
        assertThat(receipt.status()).as(receipt.html()).isEqualTo(200);
        String recorded = receipt.html().replaceFirst("(?s).*Recorded: ([A-Z0-9-]+).*", "$1");
        ParsedPage shown = ParsedPage.of(officer.open("/complaints/" + recorded).html());
        longest.forEach((name, text) -> assertThat(shown.shows(text)).as(name).isTrue());
    }

    @Test
    void a_form_that_is_too_large_to_be_read_says_how_to_get_it_back() {
        Seen refused = officer.send("/lodge", lodged(Map.of("details", "x".repeat(1_200_000))));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.html()).contains("Nothing has been recorded. Go back with your browser&#39;s button");
    }
}
