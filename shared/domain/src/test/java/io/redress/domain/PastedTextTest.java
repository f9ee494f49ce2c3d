package io.redress.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one\ntwo",
                "one\r\ntwo",
                "one\rtwo",
                "one\u000btwo",
                "one\ftwo",
                "one\u0085two",
                "one\u2028two",
                "one\u2029two"
            })
    void every_line_end_becomes_one_line_feed(String pasted) {
        assertThat(PastedText.text(pasted)).isEqualTo("one\ntwo");
    }

    @Test
    void bytes_of_windows_become_the_characters_that_they_meant() {
        assertThat(PastedText.text(
                        "\u0093Wait\u0085\u0094 \u0096 it\u0092s \u0091so\u0092 \u0097 \u0080 5, \u008c, \u0099"))
                .isEqualTo("“Wait…” – it’s ‘so’ — € 5, Œ, ™");
        assertThat(PastedText.line("It\u0092s late\u0085")).isEqualTo("It’s late…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "a\u0081b", "a\u008db", "a\u008fb", "a\u0090b", "a\u009db", "\ufeffab"})
    void a_character_that_meant_nothing_goes(String pasted) {
        assertThat(PastedText.text(pasted)).isEqualTo("ab");
        assertThat(PastedText.line(pasted)).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one two",
                " one two ",
                "one\ttwo",
                "one\u000btwo",
                "one\ftwo",
                "one\u0085two",
                "one\u2028two",
                "one\u2029two",
                "one two\r\n",
                "\none two"
            })
    void a_line_has_blanks_in_place_of_tabs_and_pasted_line_ends(String pasted) {
        assertThat(PastedText.line(pasted)).isEqualTo("one two");
    }

    @Test
    void what_can_be_read_stays_as_it_is() {
        String text = "Señora, 你好, 👩‍👩‍👧\n\tשלום – “so”\u00a0…";
        assertThat(PastedText.text(text)).isEqualTo(text);
        assertThat(PastedText.line("a\r\nb")).isEqualTo("a\nb");
        assertThat(PastedText.text("a\u0007\u0000b")).isEqualTo("a\u0007\u0000b");
    }
}
