package io.redress.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFactsTest {

    private static final String HOSTILE =
            "<script>alert('x')</script> & \"{{reference}}\" {{#a}}\r\nBcc: b@evil.example"
                    + "\r\n\r\n## Pay now\n[Pay] https://evil.example/\n= a: b | c\n> q\n---\n- x\u0000\u0007\u202E\uE000\uE001\uE002\uD800";

    static Set<String> letters() {
        return LetterWriter.ids();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void a_fact_cannot_change_the_layout(String id) {
        Letter calm = LetterWriter.write(id, SampleFacts.with("trackingLink", SampleFacts.TRACKING));
        Letter hostile = LetterWriter.write(id, hostile());

        var document = WellFormed.html(hostile.html());
        for (String element : List.of("h2", "a", "tr", "td", "li", "script", "style", "title", "div", "img")) {
            assertThat(document.getElementsByTagName(element).getLength())
                    .as(element)
                    .isEqualTo(WellFormed.html(calm.html())
                            .getElementsByTagName(element)
                            .getLength());
        }
        assertThat(hostile.html()).contains("&lt;script&gt;").doesNotContain("<script", "href=\"https://evil");
        assertThat(hostile.text()).doesNotContain("\r", "\u0000", "\u0007", "\u202E", "\uD800", "\uE000");
        assertThat(hostile.subject()).doesNotContain("\r", "\n").hasSizeLessThanOrEqualTo(150);
        assertThat(Mail.of("a@example.org", hostile)).isNotNull();
    }

    @Test
    void a_tag_in_a_fact_is_printed_as_text() {
        Letter letter = LetterWriter.write("message", SampleFacts.with("text", "What is {{adminLink}} & {{{x}}}?"));

        assertThat(letter.text()).contains("What is {{adminLink}} & {{{x}}}?");
        assertThat(letter.html()).contains("What is {{adminLink}} &amp; {{{x}}}?");
    }

    @Test
    void a_subject_is_one_line_of_limited_length() {
        Letter letter = LetterWriter.write(
                "reminder", SampleFacts.with("limit", "Answer\r\nBcc: b@evil.example " + "😀".repeat(400)));

        assertThat(letter.subject())
                .startsWith("3 working days left: Answer Bcc: b@evil.example 😀")
                .endsWith("😀…");
        assertThat(letter.subject().codePointCount(0, letter.subject().length()))
                .isEqualTo(150);
    }

    @Test
    void characters_of_every_script_and_combined_characters_stay() {
        String name = "Nguyễn 👩‍👩‍👧 עברית";

        assertThat(LetterWriter.write("answer", SampleFacts.with("name", name)).text())
                .contains("Dear " + name + ",");
    }

    private static Map<String, Object> hostile() {
        var facts = SampleFacts.all();
        facts.replaceAll((fact, value) -> fact.endsWith("Link") || fact.equals("replyBy") ? value : hostile(value));
        return facts;
    }

    private static Object hostile(Object value) {
        return switch (value) {
            case String words -> words + HOSTILE;
            case List<?> items ->
                items.stream()
                        .map(item -> ((Map<?, ?>) item)
                                .keySet().stream().collect(Collectors.toMap(name -> name, _ -> HOSTILE)))
                        .toList();
            default -> value;
        };
    }
}
