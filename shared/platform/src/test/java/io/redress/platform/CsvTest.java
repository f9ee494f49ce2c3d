package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void its_weight_is_never_less_than_its_size_in_an_answer() {
        Csv csv = new Csv();
        for (String cell :
                List.of("plain", "a \"word\"", "Gruß", "\u0001", "\ud83d\ude00", "back\\slash", "</script>")) {
            csv.line(List.of(cell, 1));
            assertThat(csv.weight()).as(cell).isGreaterThanOrEqualTo(Json.bytes(csv.toString()).length - 2);
        }
        assertThat(new Csv().line(List.of("abc", "d")).weight()).isEqualTo(5 + 12);
    }

    @Test
    void a_line_is_its_cells_with_commas_between() {
        assertThat(new Csv()
                        .line(List.of("reference", "days"))
                        .line(Arrays.asList("KIWI-0000-0000", 12, null, true))
                        .toString())
                .isEqualTo("reference,days\r\nKIWI-0000-0000,12,,true\r\n");
    }

    @Test
    void commas_quotation_marks_and_line_ends_are_quoted() {
        assertThat(new Csv().line(List.of("a,b", "say \"no\"", "one\ntwo")).toString())
                .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"one\ntwo\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void what_a_spreadsheet_would_compute_is_text(String cell) {
        assertThat(new Csv().line(List.of(cell)).toString()).isEqualTo("'" + cell + "\r\n");
    }

    @Test
    void a_guarded_cell_is_quoted_like_any_other() {
        assertThat(new Csv().line(List.of("=HYPERLINK(\"x\",\"y\")")).toString())
                .isEqualTo("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
    }
}
