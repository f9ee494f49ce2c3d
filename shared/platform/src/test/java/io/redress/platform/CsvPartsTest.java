package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvPartsTest {

    private static final String SHEET = new Csv()
            .headings(List.of("Name", "Said"))
            .line(List.of("Ada", "one\ntwo, \"three\""))
            .line(List.of("Bo", "four"))
            .line(List.of("Cy", "five"))
            .forSpreadsheets();

    @Test
    void a_sheet_that_fits_is_one_part() {
        assertThat(CsvParts.of(SHEET, 1_000)).containsExactly(SHEET);
        assertThat(CsvParts.of("", 1_000)).containsExactly("");
    }

    @Test
    void every_part_has_the_headings_and_whole_lines() {
        String headings = SHEET.lines().findFirst().orElseThrow() + "\r\n";
        List<String> parts = CsvParts.of(SHEET, 60);
        assertThat(parts)
                .containsExactly(
                        headings + "Ada,\"one\ntwo, \"\"three\"\"\"\r\n",
                        headings + "Bo,four\r\n",
                        headings + "Cy,five\r\n");
    }
}
