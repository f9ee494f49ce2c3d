package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

    /** Would take minutes if its time grew with the square of its length. */
    @Test
    @Timeout(10)
    void a_long_text_that_begins_like_a_date_takes_no_long_time() {
        String text = "Mon" + " ".repeat(500_000) + "1x";

        assertThat(new Csv().line(List.of(text)).toString()).isEqualTo(text + "\r\n");
    }

    @Test
    void lines_are_left_out_by_their_first_cells_whatever_is_in_them() {
        String sheet = new Csv()
                .headings(List.of("Reference", "Subject"))
                .line(List.of("A-1", "one\r\nA-2,\"two\""))
                .line(List.of("A-2", "x"))
                .line(List.of("say \"A-3\"", "A-2"))
                .forSpreadsheets();

        assertThat(Csv.firstCells(sheet)).containsExactly("A-1", "A-2", "say \"A-3\"");
        assertThat(Csv.without(sheet, Set.of("A-2", "say \"A-3\"")))
                .isEqualTo(new Csv()
                        .headings(List.of("Reference", "Subject"))
                        .line(List.of("A-1", "one\r\nA-2,\"two\""))
                        .forSpreadsheets());
        assertThat(Csv.without(sheet, Set.of())).isEqualTo(sheet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void what_a_spreadsheet_would_compute_is_text(String cell) {
        assertThat(new Csv().line(List.of(cell)).toString()).isEqualTo("'" + cell + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00417",
                "0417",
                "3-12",
                "3/12",
                "3.12",
                "3-12-2026",
                "2026-03-12",
                "12:30",
                "1E10",
                "1e-5",
                "2.5E+3",
                "1.50",
                "1,000",
                "5%",
                "$5",
                "€ 5",
                "(5)",
                "1 1/2",
                "12345678901234567890",
                "123456789012",
                "1-Mar",
                "mar 3",
                "March 2026",
                "12 SEPT 2026",
                "5 pm",
                "5:30am",
                "5 p",
                "TRUE",
                "false",
                "'5",
                "5 000",
                "5\u00a0000",
                "\uff1d1+1",
                "\u22125",
                ".5E3",
                "(1E5)",
                "3/12/2026 5:30 PM",
                "2026-03-12T10:00:00Z",
                "2026-03-12T10:00+03:00",
                "Sat 3 Mar 2026",
                "Saturday, 3 March 2026 10:00 pm",
                "\uff11\uff12",
                "\u0663-\u0661\u0662",
                "#N/A",
                "#div/0!",
                "'hello"
            })
    void what_a_spreadsheet_would_change_is_text(String cell) {
        assertThat(new Csv().line(List.of(cell)).toString().replace("\"", "")).isEqualTo("'" + cell + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "417",
                "12345678901",
                "2026-12-14 16:30",
                "CAJ/014/2026",
                "7K3M",
                "Stage 1",
                "1st floor",
                "March",
                "May I?",
                "12 days",
                "3-12a",
                "Room 3-12",
                "E10",
                "1E",
                "",
                "true story",
                "#1 concern",
                "Sat on it",
                "Mayor 5 replied",
                "T5"
            })
    void what_a_spreadsheet_shows_as_it_is_stays(String cell) {
        assertThat(new Csv().line(List.of(cell)).toString()).isEqualTo(cell + "\r\n");
    }

    @Test
    void a_long_cell_is_tested_in_time_in_proportion_to_its_length() {
        String digits = "1 ".repeat(100_000);
        assertThat(new Csv().line(List.of(digits + "x")).toString()).isEqualTo(digits + "x\r\n");
        assertThat(new Csv().line(List.of(".".repeat(100_000))).toString()).isEqualTo(".".repeat(100_000) + "\r\n");
    }

    @Test
    void a_number_is_no_text() {
        assertThat(new Csv().line(List.of(-5, 1.5, true)).toString()).isEqualTo("-5,1.5,true\r\n");
    }

    @Test
    void no_two_columns_have_the_same_heading() {
        assertThat(new Csv()
                        .headings(List.of("Outcome", "Number", "outcome", "Outcome (2)", "Outcome"))
                        .toString())
                .isEqualTo("Outcome,Number,outcome (2),Outcome (2) (2),Outcome (3)\r\n");
    }

    @Test
    void a_guarded_cell_is_quoted_like_any_other() {
        assertThat(new Csv().line(List.of("=HYPERLINK(\"x\",\"y\")")).toString())
                .isEqualTo("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
    }
}
