package io.redress.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Malalamiko yameshughulikiwa: ng\u2019ombe, N\u0303, \u014b",
                "\u201cQuoted\u201d \u2013 caf\u00e9, \u20ac 7, \u041f\u0440\u0438\u0432\u0435\u0442, \u03b1\u03b2\u03b3",
                "one\ntwo\tthree\u00a0four"
            })
    void what_the_fonts_have_is_shown_as_it_is(String text) {
        assertThat(PrintedText.of(text)).isEqualTo(text);
        assertThat(PrintedText.isWhole(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0645\u0631\u062d\u0628\u0627",
                "\u05e9\u05dc\u05d5\u05dd",
                "\ud83d\ude00",
                "\u4f60\u597d",
                "\u0928\u092e\u0938\u094d\u0924\u0947",
                "\ue000",
                "\ud800"
            })
    void what_the_fonts_lack_is_replaced_visibly(String text) {
        assertThat(PrintedText.of(text)).containsOnlyOnce(PrintedText.of(text)).matches("\ufffd+");
        assertThat(PrintedText.isWhole(text)).isFalse();
    }

    @Test
    void what_cannot_be_seen_is_left_out() {
        assertThat(PrintedText.of("a\u0000b\u001bc\u200bd\u202ee\u00adf\ufe0fg"))
                .isEqualTo("abcdefg");
    }

    @Test
    void each_kind_of_space_is_a_space() {
        assertThat(PrintedText.of("a\u2003b\u3000c\u2028d\u000be")).isEqualTo("a b c d e");
    }
}
