package io.redress.domain.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

    /** The contrasts that other programs for WCAG give, too. */
    @ParameterizedTest
    @CsvSource({
        "#ffffff, 1",
        "#000000, 21",
        "#767676, 4.54",
        "#777777, 4.48",
        "#ff0000, 4.00",
        "#0000ff, 8.59",
        "#2457a0, 7.13"
    })
    void the_contrast_with_white_is_that_of_wcag(String colour, double contrast) {
        assertThat(Colour.contrastWithWhite(colour)).isCloseTo(contrast, within(0.005));
    }

    @ParameterizedTest
    @ValueSource(strings = {Colour.USUAL, "#767676", "#000000", "#7a1f5c"})
    void a_dark_colour_has_no_fault(String colour) {
        assertThat(Colour.faultOf(colour)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#777777", "#ffffff", "#ff0000", "#ffd200"})
    void a_light_colour_has_too_little_contrast(String colour) {
        assertThat(Colour.faultOf(colour)).get().asString().startsWith("white text on the colour " + colour);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#fff", "2457a0", "#2457A0", "#2457a0;", "#2457a0 ", "red", "#2457g0", "#2457a0}*{"})
    void what_is_no_colour_never_reaches_a_stylesheet(String colour) {
        assertThat(Colour.faultOf(colour)).get().asString().startsWith("the colour must be #");
    }

    @Test
    void a_contrast_that_is_a_little_too_small_is_not_rounded_up() {
        assertThat(Colour.faultOf("#777777")).get().asString().contains("4.47");
    }
}
