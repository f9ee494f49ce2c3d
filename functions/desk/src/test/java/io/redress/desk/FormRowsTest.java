package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.FaultWords;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.language.Language;
import io.redress.platform.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormRowsTest {

    private static final FormRows ROWS = new FormRows("days", "Day", List.of("date", "name"));
    private static final Map<String, String> VALUES = Map.of(
            "days[0].date", "",
            "days[0].name", " ",
            "days[1].date", "2026-12-24",
            "days[1].name", "",
            "days[2].date", "",
            "days[2].name", "",
            "days[3].date", " ",
            "days[3].name", "Eve ");

    private static List<String> atRows(Fault... faults) {
        Problem problem = new Problem(
                422,
                "invalid",
                FaultWords.say("title.invalid"),
                FaultWords.say("faults.one"),
                "/",
                List.of(faults),
                null);
        return ROWS.atRows(problem, VALUES).faults().stream()
                .map(fault -> fault.field() + ": " + Problem.message(fault, Language.ENGLISH))
                .toList();
    }

    @Test
    void rows_without_anything_are_no_items() {
        assertThat(ROWS.count(VALUES)).isEqualTo(4);
        assertThat(ROWS.items(VALUES)).containsExactly(Map.of("date", "2026-12-24"), Map.of("name", "Eve"));
    }

    @Test
    void a_fault_of_an_item_is_one_of_its_row() {
        assertThat(atRows(
                        new Fault("days[0].name", "is required"),
                        new Fault("days[1].date", "is required"),
                        new Fault("days[1]", "is the same as days[0]"),
                        new Fault("days", "must be fewer"),
                        new Fault("days[7].date", "is odd"),
                        new Fault("name", "is required")))
                .containsExactly(
                        "days[1].name: is required",
                        "days[3].date: is required",
                        "days[3].date: is the same as Day 2",
                        "days: must be fewer",
                        "days[7].date: is odd",
                        "name: is required");
    }
}
