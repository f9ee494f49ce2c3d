package io.redress.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML becomes text, and no HTML becomes more text, or needs more time, than there is room for. */
class HtmlTextTest {

    private static final int MOST = 2_000_000;

    private static String text(String html) {
        HtmlText read = HtmlText.of(html, MOST);
        assertThat(read.cut()).isFalse();
        return read.text();
    }

    @Test
    void it_is_read_as_it_looks() {
        assertThat(
                        text(
                                "<html><head><title>no</title><style>p {}</style></head><body><p>One<br>two</p><script>x()</script>"
                                        + "<ul><li>a<li>b</ul><blockquote>older<blockquote>oldest</blockquote></blockquote><pre>a  b\n c</pre>"))
                .isEqualTo("One\ntwo\n\n- a\n- b\n\n> older\n\n> > oldest\n\na  b\n c");
        assertThat(text("Hello")).isEqualTo("Hello");
        assertThat(text("")).isEmpty();
    }

    @Test
    void links_keep_their_address_unless_they_say_it() {
        assertThat(text(
                        "<a href='https://a.example/1'>see <b>this</b></a>, <a href='https://a.example/2'>https://a.<b>example/2</b></a>,"
                                + " <a href='mailto:a@b.c'>mail</a>"))
                .isEqualTo("see this <https://a.example/1>, https://a.example/2, mail");
        assertThat(text("<a href='https://a.example/" + "x".repeat(3_000) + "'>see</a>"))
                .hasSizeLessThan(2_100)
                .endsWith("x…>");
    }

    @Test
    void a_line_of_a_mail_that_was_quoted_often_has_no_more_angles_than_ten() {
        assertThat(text("<blockquote>".repeat(50) + "x")).isEqualTo("> ".repeat(10) + "x");
    }

    @Test
    void what_is_longer_than_the_room_is_cut() {
        HtmlText read = HtmlText.of("<p>" + "word ".repeat(100) + "<p>" + "more ".repeat(100), 50);
        assertThat(read.cut()).isTrue();
        assertThat(read.text()).hasSize(50).startsWith("word word");
        assertThat(HtmlText.of("<p>x", 0)).isEqualTo(new HtmlText("", true));
    }

    @ParameterizedTest
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    @ValueSource(
            strings = {
                "<blockquote>x",
                "<a href=http://x.example><table>",
                "<a href=http://x.example><table><tr><td>x",
                "<b><div>x",
                "<b><p>x",
                "<div>",
                "<table>x",
                "<table><b>x",
                "<style></style>",
                "<li>x",
                "<br>",
                "<font><p></b></i></a>x",
                "</p>",
                "<select><option>x",
                "<svg><desc><p>x",
                "&amp;",
                "<pre>x\n\n",
            })
    void whatever_is_repeated_ends(String piece) {
        HtmlText read = HtmlText.of(piece.repeat(MOST / piece.length()), MOST);
        assertThat(read.text().length()).isLessThanOrEqualTo(MOST);
    }

    @ParameterizedTest
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    @ValueSource(strings = {"b", "a", "font", "nobr"})
    void so_does_what_is_opened_anew_in_each_paragraph(String name) {
        String opened = IntStream.range(0, 50)
                .mapToObj(number -> "<" + name + " title=" + number + " href='http://x.example/" + "x".repeat(1_000)
                        + number + "'>")
                .collect(Collectors.joining());
        HtmlText read = HtmlText.of("<p>" + opened + "x<p>".repeat(480_000), MOST);
        assertThat(read.text().length()).isLessThanOrEqualTo(MOST);
        assertThat(read.cut()).isTrue();
    }
}
