package io.redress.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void the_beginning_of_a_line_decides_its_layout() {
        LetterLayout page = read(
                "## Now\nOne line\nand its rest\\\nand a break\n\n- a\n- b\n\n= Due: Friday | so\n\n[Go] https://x\n---\nFoot");

        assertThat(page.body())
                .containsExactly(
                        new Block.Heading("Now"),
                        new Block.Paragraph("One line and its rest" + MarkedValues.BREAK + "and a break"),
                        new Block.Items(List.of("a", "b")),
                        new Block.Rows(List.of(new Block.Row("Due", "Friday", "so"))),
                        new Block.Button("Go", "https://x"));
        assertThat(page.foot()).containsExactly(new Block.Paragraph("Foot"));
    }

    @Test
    void the_beginning_of_a_value_does_not_change_the_layout() {
        String value = MarkedValues.marked("## Now\n- a\n---");

        assertThat(read(value).body()).containsExactly(new Block.Paragraph(value));
        assertThat(read("= " + MarkedValues.marked("a: b | c") + ": d").body())
                .containsExactly(new Block.Rows(List.of(new Block.Row(MarkedValues.marked("a: b | c"), "d", ""))));
    }

    @Test
    void items_are_a_list_in_both_forms() {
        LetterLayout page = read("- a < b\n- c");

        assertThat(PlainText.of(page)).contains("- a < b\n- c");
        assertThat(HtmlLetter.of(page)).contains("a &lt; b</li><li");
        WellFormed.html(HtmlLetter.of(page));
    }

    private static LetterLayout read(String filled) {
        return LetterLayout.of(io.redress.domain.language.Language.ENGLISH, "Title", "Kiwi", "KIWI-1", filled);
    }
}
