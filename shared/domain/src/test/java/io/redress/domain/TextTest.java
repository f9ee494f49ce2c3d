package io.redress.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "abc, 3",
        "é, 1",
        "'e\u0301', 1",
        "\uD83D\uDE00, 1",
        "👩🏽‍👩🏽‍👧🏽‍👦🏽, 1",
        "🇰🇪🇨🇦, 2",
        "中文, 2",
        "አማርኛ, 4",
        "कि, 1"
    })
    void characters_are_counted_as_people_see_them(String text, int length) {
        assertThat(Text.length(text)).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\uD83D\uDE00", "👩🏽‍👩🏽‍👧🏽‍👦🏽", "e\u0301", "中", "क्षि"})
    void a_limit_holds_in_every_script(String character) {
        assertThat(Text.faultOfLine(character.repeat(200), 200).map(Said::english))
                .isEmpty();
        assertThat(Text.faultOfLine(character.repeat(201), 200).map(Said::english))
                .contains("must be at most 200 characters long, and is 201");
    }

    @Test
    void characters_of_endless_parts_are_no_writing() {
        assertThat(Text.faultOfLine("e" + "\u0301".repeat(5_000), 200).map(Said::english))
                .contains("must be shorter, because its characters have very many accents or other parts");
    }

    @Test
    void a_refusal_says_where_the_character_is() {
        assertThat(Text.faultOfLine("👩‍👩‍👧 a\nb", 200).map(Said::english))
                .contains("must be one line without control characters, but character 4 is a line end");
        assertThat(Text.faultOfLine("a\u2028b", 200).map(Said::english))
                .contains("must be one line without control characters, but character 2 is U+2028");
        assertThat(Text.faultOfText("a\n\u0007", 200).map(Said::english))
                .contains("must not contain control characters, but character 3 is U+0007");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "Log in at evil-bank.com/a to claim",
                "Log in at evil-bank.com to claim",
                "evil。com",
                "evil.com",
                "t.co",
                "x.io now",
                "WWW.EVIL.EXAMPLE",
                "http://evil.example",
                "hxxp:evil",
                "ann@example.org",
                "a/b",
                "a\\b",
                "Ann\nYou have won",
                "Ann\u2028You have won",
                "\u202egro.live",
                "Call 0800 123 456 now",
                "Call (0191) 498-0000",
                "<b>Ann</b>",
                "10.0.0.1"
            })
    void a_text_with_a_link_a_number_or_a_line_end_is_no_name(String text) {
        assertThat(Text.name(text)).isFalse();
    }

    @Test
    void a_very_long_text_is_no_name() {
        assertThat(Text.name("Maria de la " + "Anna ".repeat(3) + "M".repeat(30)))
                .isTrue();
        assertThat(Text.name("Maria " + "Anna ".repeat(5))).isFalse();
        assertThat(Text.name("Ann " + "M".repeat(31))).isFalse();
        assertThat(Text.name("Anna-Maria ".repeat(7) + "Ng'o")).isFalse();
    }

    @Test
    void the_start_of_a_text_does_not_end_within_a_character() {
        assertThat(Text.start("letter", 6)).isEqualTo("letter");
        assertThat(Text.start("letters", 6)).isEqualTo("letter");
        assertThat(Text.start("a😀b", 2)).isEqualTo("a");
        assertThat(Text.start("a😀b", 3)).isEqualTo("a😀");
        assertThat(Text.start("a😀", 3)).isEqualTo("a😀");
        assertThat(Text.start("", 5)).isEmpty();
        assertThat(Text.start("a", 0)).isEmpty();
    }
}
