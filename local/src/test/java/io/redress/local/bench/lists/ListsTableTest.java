package io.redress.local.bench.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.bench.lists.FirstPage.Measured;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListsTableTest {

    @Test
    void shows_each_list_in_both_worlds() {
        ListsTable table = new ListsTable(
                100, 10_000, List.of(row("team", 15, 1_455, 14, 14), row("follow-on-actions", 0, 90, 0, 25)));

        assertThat(table.markdown().lines())
                .hasSize(4)
                .allMatch(line -> line.chars().filter(letter -> letter == '|').count() == 12)
                .contains(
                        "| team | one role | 15 | 1,455 | 14 | 4 | 4 | 3.5 | 4.0 | 20.0 | 1.2 |",
                        "| follow-on-actions | one role | 0 | 90 | 0 and 25 | 4 | 4 | 3.5 | 4.0 | 20.0 | 1.2 |");
        assertThat(table.markdown()).contains("on it with 100 | with 10,000 |");
    }

    private static Compared row(String list, int fewer, int more, int few, int many) {
        return new Compared(
                list,
                "one role",
                1,
                fewer,
                more,
                new Measured(few, new Cost(4, 3.5), 20),
                new Measured(many, new Cost(4, 4.0), 24));
    }
}
