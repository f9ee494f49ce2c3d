package io.redress.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTest {

    @ParameterizedTest
    @CsvSource({
        "Ng’eno, Ng'eno",
        "Ng‘eno, Ngeno",
        "Ngʼeno, NG´ENO",
        "Ng`eno, Ng′eno",
        "Straße, STRASSE",
        "STRAẞE, strasse",
        "Łódź, lodz",
        "Søren, soren",
        "Đorđe, dorde",
        "Ibrahim Çelik, ıbrahım celık",
        "İzmir, izmir",
        "Ærøskøbing, aeroskobing",
        "Œuvre, oeuvre",
        "Þór Guðmundsson, thor gudmundsson",
        "Ħal, hal",
        "ŋaanga, ngaanga",
        "ƙwarai ɗan ɓera, kwarai dan bera",
        "Mũgo wa Kĩbirũ, mugo wa kibiru",
        "Müller, Mu\u0308ller",
        "Müller, muller",
        "ﬁnal, final",
        "Ｗａｎｇａｒｉ, wangari",
        "ΣΟΦΟΣ, σοφος",
        "שָׁלוֹם, שלום",
        "مُحَمَّد, محمد",
        "٠٧٣٣, 0733"
    })
    void texts_that_a_person_would_call_the_same_are_equal(String one, String other) {
        assertThat(Folded.of(one)).isEqualTo(Folded.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wangari-Njeri Otieno",
                "Wangari\u2011Njeri\u00a0Otieno",
                "Wangari\u2010Njeri\u202fOtieno",
                "Wan\u00adgari-Njeri Otieno",
                "Wangari\u200b-Njeri Otieno\ufeff",
                "\u2068Wangari-Njeri\u2069 Otieno",
                "Wangari–Njeri\u3000Otieno",
                "Wangari−Njeri\tOtieno",
                "Wangari-Njeri\u2028Otieno"
            })
    void invisible_characters_and_kinds_of_blanks_and_hyphens_make_no_difference(String name) {
        assertThat(Folded.of(name)).isEqualTo("wangari-njeri otieno");
        assertThat(Folded.words(name)).containsExactly("wangari", "njeri", "otieno");
    }

    @ParameterizedTest
    @CsvSource({"कि, की", "が, か", "cat, cut", "b, d"})
    void different_letters_stay_different(String one, String other) {
        assertThat(Folded.of(one)).isNotEqualTo(Folded.of(other));
    }

    @Test
    void folding_twice_changes_nothing_more() {
        for (String text : new String[] {"Straße Ng’eno", "İŁØ\u00ad", "“Ærø”—½", "ΣΑΣ", "´`’"}) {
            assertThat(Folded.of(Folded.of(text))).isEqualTo(Folded.of(text));
        }
    }
}
