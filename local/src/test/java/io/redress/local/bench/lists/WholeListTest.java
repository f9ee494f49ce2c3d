package io.redress.local.bench.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WholeListTest {

    @Test
    void a_list_with_each_complaint_once_has_no_fault() {
        WholeList whole = new WholeList(1_619, 1, 65, 130, Set.of(), Set.of());

        assertThat(whole.objection()).isEmpty();
        assertThat(whole.told()).contains("65 pages of 25").contains("of 1,619 open complaints 1,618 each once");
    }

    @Test
    void missed_and_repeated_complaints_are_named() {
        assertThat(new WholeList(3, 0, 1, 2, Set.of("KIWI-0001"), Set.of()).objection())
                .hasValueSatisfying(words -> assertThat(words).contains("missed [KIWI-0001]"));
        assertThat(new WholeList(3, 0, 1, 2, Set.of(), Set.of("KIWI-0002")).objection())
                .hasValueSatisfying(words -> assertThat(words).contains("more than once [KIWI-0002]"));
    }
}
