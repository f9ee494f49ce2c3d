package io.redress.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ColdStartTableTest {

    @Test
    void shows_medians_beside_the_empty_handler() {
        ColdStartTable table = new ColdStartTable(
                timings("(empty handler)", "204", 90, 100, 400), List.of(timings("submission", "201", 470, 480, 500)));

        assertThat(table.markdown().lines())
                .contains(
                        "| (empty handler) | 100 | 1.0 | 90 to 400 | 50 | 204 | PutItem |",
                        "| submission | 480 | 4.8 | 470 to 500 | 240 | 201 | PutItem |");
        assertThat(table.verdict()).contains("submission: 4.8 times the empty handler (limit 6)");
        assertThat(table.objection()).isEmpty();
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(timings("relay", "done", 10, 40, 20, 30).median()).isEqualTo(25);
    }

    @Test
    void submission_over_its_limit_is_objected_to() {
        ColdStartTable table =
                new ColdStartTable(timings("(empty handler)", "204", 100), List.of(timings("submission", "201", 601)));

        assertThat(table.objection()).contains("submission is over its limit");
    }

    @Test
    void submission_that_refuses_has_not_been_measured() {
        ColdStartTable table =
                new ColdStartTable(timings("(empty handler)", "204", 100), List.of(timings("submission", "422", 300)));

        assertThat(table.objection()).contains("submission did not take the complaint: 422");
    }

    @Test
    void other_functions_have_no_limit_and_may_refuse() {
        ColdStartTable table =
                new ColdStartTable(timings("(empty handler)", "204", 100), List.of(timings("tracking", "404", 900)));

        assertThat(table.verdict()).isEmpty();
        assertThat(table.objection()).isEmpty();
    }

    private static Timings timings(String name, String answer, double... millis) {
        Timings timings = new Timings(name);
        for (double each : millis) {
            timings.add(new ColdStart.Outcome(each, each / 2, answer, List.of("PutItem"), OptionalLong.empty()));
        }
        return timings;
    }
}
