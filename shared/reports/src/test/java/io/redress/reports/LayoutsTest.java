package io.redress.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.report.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutsTest {

    /** The names of all files of layouts, also of earlier editions and of those that an organisation has added. */
    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("."))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json"))
                    .map(file -> file.substring(0, file.length() - ".json".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void five_layouts_come_with_redress() throws IOException {
        assertThat(files()).contains("indicators", "managers-summary", "monthly-pack", "ombudsman", "yearly-review");
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_layout_that_comes_with_redress_has_no_faults_and_a_template(String name) {
        Layout layout = Layouts.current(name);

        assertThat(layout.faults()).isEmpty();
        assertThat(Layouts.of(layout.id(), layout.edition())).isEqualTo(layout);
        assertThat(Layouts.template(layout)).contains("{{<document}}", "{{>part}}");
    }

    @Test
    void the_usual_layout_exists() {
        assertThat(Layouts.exists(Layout.USUAL)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "", "../procedures/kiwi", "plain-v1", "Ombudsman"})
    void what_is_no_layout_does_not_exist(String name) {
        assertThat(Layouts.exists(name)).isFalse();
    }

    @Test
    void a_new_edition_stands_beside_the_earlier_one() {
        Layout first = Layouts.of("plain", 1);
        Layout second = Layouts.current("plain");

        assertThat(second.edition()).isEqualTo(2);
        assertThat(second.title()).isEqualTo("Plain report, renewed");
        assertThat(first.title()).isEqualTo("Plain report");
        assertThat(Layouts.of("plain", 2)).isEqualTo(second);
        assertThat(Layouts.template(first)).contains("The first edition.");
        assertThat(Layouts.template(second)).contains("The second edition.");
    }

    @Test
    void an_edition_that_was_never_published_is_a_fault() {
        assertThatThrownBy(() -> Layouts.of("plain", 9)).hasMessage("there is no layout plain-v9");
    }

    @Test
    void a_layout_with_faults_is_not_used_and_the_exception_names_each() {
        assertThatThrownBy(() -> Layouts.current("faulty"))
                .hasMessage("the layout faulty cannot be used: the edition must be 1 or more; the layout has no title; "
                        + "the language must be the two small letters of ISO 639-1, such as en; the field b appears twice; "
                        + "the field b must have choices if it is a choice, and only then; the part a has the unknown field c; "
                        + "the part a appears twice; the part a shows nothing; the field b is in no part");
    }

    @Test
    void a_layout_under_a_wrong_name_is_a_fault() {
        assertThatThrownBy(() -> Layouts.current("misnamed"))
                .hasMessage("the layout misnamed says that it is edition 1 of plain");
    }

    @Test
    void a_layout_without_a_template_is_a_fault() {
        assertThatThrownBy(() -> Layouts.current("bare")).hasMessage("the layout bare has no template bare.mustache");
    }

    @Test
    void a_layout_that_shows_what_nobody_knows_is_a_fault() {
        assertThatThrownBy(() -> Layouts.current("strange"))
                .hasMessageContaining("the layout strange cannot be read", "GOSSIP");
    }
}
