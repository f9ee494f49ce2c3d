package io.redress.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    private static final List<String> REFERENCES = List.of("KTRD-7K3M-90XR", "CAJ/M.KEN/014/1121/2026");

    private static final List<String> TEXTS = List.of(
            "Wangari Ng’eno",
            "wangari@example.org",
            "0733 111 222",
            "The officer of Köln–Straße said\nit was “late”, on 12 March 2026. He rings from 020 7946 0018.");

    private static boolean finds(String typed, String country) {
        return new SearchWords(typed, Country.of(country).orElseThrow()).in(REFERENCES, TEXTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ng'eno",
                "ngeno wangari",
                "NG\u00adENO",
                "Wangari\u00a0Ng’eno",
                "wangari-ngeno",
                "koln strasse",
                "Köln\u2011Straße",
                "late march",
                "\"late\"",
                "wangari@example.org"
            })
    void words_are_found_as_people_type_them(String typed) {
        assertThat(finds(typed, "KE")).isTrue();
        assertThat(finds(typed + " nowhere", "KE")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0733111222",
                "+254733111222",
                "+254 733 111 222",
                "+254 (0)733 111222",
                "00254733111222",
                "000254733111222",
                "254733111222",
                "0733-111-222",
                "(0733) 111 222",
                "0733.111.222",
                "0733\u00a0111\u2011222",
                "733111222",
                "733 111",
                "wangari 0733111222",
                "0733111222 ngeno",
                "٠٧٣٣١١١٢٢٢",
                "0733",
                "222"
            })
    void a_phone_number_is_found_in_every_way_of_writing_it(String typed) {
        assertThat(finds(typed, "KE")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0733111223", "+255733111222", "0734 111 222", "111 2229", "+44733111222"})
    void another_phone_number_is_not_found(String typed) {
        assertThat(finds(typed, "KE")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GB, 020 7946 0018, +44 20 7946 0018",
        "GB, +44 (0)20 7946 0018, 02079460018",
        "CA, (416) 555-0199, +1 416 555 0199",
        "CA, +1 416-555-0199, 416 555 0199",
        "CA, 1-416-555-0199, 4165550199",
        "KE, +44 20 7946 0018, 00442079460018",
        "IT, 06 1234 5678, +39 06 1234 5678"
    })
    void the_organisations_country_decides_which_numbers_are_the_same(String country, String kept, String typed) {
        Country home = Country.of(country).orElseThrow();
        assertThat(new SearchWords(typed, home).in(List.of(), List.of(kept))).isTrue();
        assertThat(new SearchWords(typed + "7", home).in(List.of(), List.of(kept)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KTRD-7K3M-90XR",
                "ktrd-7k3m-90xr",
                "ktrd7k3m90xr",
                "KTRD 7K3M 90XR",
                "7K3M-9OXR",
                "7k3m9oxr",
                "KTRD\u20117K3M\u201190XR",
                "90xr",
                "CAJ/M.KEN/014/1121/2026",
                "caj m.ken 014 1121",
                "cajmken01411212026",
                "014/1121"
            })
    void a_reference_here_or_elsewhere_is_found_as_people_type_it(String typed) {
        assertThat(finds(typed, "KE")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KTRD-7K3M-91XR", "7k3m90xs", "CAJ/M.KEN/015", "", " ", "-", "\u200b", "’"})
    void another_reference_and_a_search_without_letters_find_nothing(String typed) {
        assertThat(finds(typed, "KE")).isFalse();
    }

    @Test
    void every_country_has_a_calling_code() {
        assertThat(Country.of("KE")).contains(new Country("KE", "254", "0"));
        assertThat(Country.of("CA")).contains(new Country("CA", "1", "1"));
        assertThat(Country.of("DK")).contains(new Country("DK", "45", ""));
        assertThat(Country.of("kenya")).isEmpty();
        assertThat(Country.of("")).isEmpty();
        assertThat(Country.of("KE,")).isEmpty();
        assertThat(Locale.getISOCountries())
                .filteredOn(id -> Country.of(id).isEmpty())
                // Nobody lives in these, or the numbers of another country are used there.
                .containsExactlyInAnyOrder("AQ", "BV", "GS", "HM", "PN", "TF", "UM");
    }
}
