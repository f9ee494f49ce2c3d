package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reads sheets as a spreadsheet does: whatever texts are written, the same texts are there, and nothing was made of them. */
class CsvPropertyTest {

    private static final String[] PIECES = {
        "0",
        "00417",
        "3",
        "12",
        "-",
        "/",
        ".",
        ",",
        ":",
        " ",
        "E",
        "e",
        "+",
        "=",
        "@",
        "'",
        "\"",
        "\n",
        "\r\n",
        "\t",
        "%",
        "(",
        ")",
        "$",
        "\u20ac",
        "Mar",
        "March",
        "SEP",
        "am",
        "PM",
        "true",
        "FALSE",
        "T",
        "Z",
        "#N/A",
        "#REF!",
        "K",
        "word",
        "\u00a0",
        "\u2212",
        "\uff11",
        "\u0661",
        "\uff1d",
        "Mon",
        "\u00e9",
        "\ud83d\ude00",
        "",
        ";",
        "|",
        "\\",
        "\u0000",
        "1E10",
        "2026-12-14 16:30"
    };

    private final Random random = new Random(417);

    @Test
    void every_text_is_read_as_it_was_written_and_nothing_is_made_of_it() {
        for (int sheet = 0; sheet < 400; sheet++) {
            List<List<String>> written = new ArrayList<>();
            Csv csv = new Csv();
            int columns = 1 + random.nextInt(5);
            for (int line = 0; line < 1 + random.nextInt(20); line++) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < columns; column++) {
                    cells.add(text());
                }
                csv.line(cells);
                written.add(cells);
            }
            List<List<String>> read = Sheet.read(csv.toString());
            assertThat(read).hasSameSizeAs(written);
            for (int line = 0; line < read.size(); line++) {
                assertThat(read.get(line)).hasSameSizeAs(written.get(line));
                for (int column = 0; column < columns; column++) {
                    String cell = read.get(line).get(column);
                    assertThat(Sheet.shown(cell)).isEqualTo(written.get(line).get(column));
                    assertThat(Sheet.isChanged(cell))
                            .as("a spreadsheet changes <%s>", cell)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void no_two_columns_have_one_name_whatever_the_headings_are() {
        for (int sheet = 0; sheet < 400; sheet++) {
            List<String> headings = new ArrayList<>();
            for (int column = 0; column < 1 + random.nextInt(12); column++) {
                headings.add(random.nextBoolean() ? "Outcome" + " (2)".repeat(random.nextInt(3)) : text());
            }
            assertThat(Sheet.read(new Csv().headings(headings).toString()).getFirst())
                    .hasSameSizeAs(headings)
                    .doesNotHaveDuplicates();
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int piece = 0; piece < random.nextInt(6); piece++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
