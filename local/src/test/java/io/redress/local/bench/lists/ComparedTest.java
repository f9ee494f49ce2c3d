package io.redress.local.bench.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.bench.lists.FirstPage.Measured;
import org.junit.jupiter.api.Test;

class ComparedTest {

    private static Measured page(int complaints, int requests, double units) {
        return new Measured(complaints, new Cost(requests, units), 10);
    }

    private static Compared team(int teams, Measured small, Measured large) {
        return new Compared("team", "one role", teams, 15, 1_500, small, large);
    }

    @Test
    void a_page_is_as_long_as_the_smaller_world_can_fill_and_at_most_the_usual_length() {
        assertThat(Compared.size(15)).isEqualTo(14);
        assertThat(Compared.size(300)).isEqualTo(25);
        assertThat(Compared.size(1)).isEqualTo(25);
        assertThat(Compared.size(0)).isEqualTo(25);
    }

    @Test
    void full_pages_may_differ_by_rounding() {
        assertThat(team(1, page(14, 4, 4), page(14, 4, 6)).objection()).isEmpty();
        assertThat(team(1, page(14, 4, 4), page(14, 4, 6.5)).objection())
                .contains("team (one role) costs 6.5 units rather than 6.0");
    }

    @Test
    void full_pages_must_take_the_same_number_of_requests() {
        assertThat(team(1, page(14, 4, 4), page(14, 5, 4)).objection())
                .contains("team (one role) costs 5.0 requests rather than 4.0");
    }

    @Test
    void a_reader_of_several_teams_reads_a_page_of_each() {
        assertThat(team(3, page(14, 8, 6), page(14, 8, 22)).objection()).isEmpty();
        assertThat(team(3, page(14, 8, 6), page(14, 8, 22.5)).objection()).isPresent();
    }

    @Test
    void a_list_without_a_page_in_the_smaller_world_is_not_judged() {
        Compared promised = new Compared("follow-on-actions", "one role", 1, 1, 90, page(1, 3, 2), page(25, 4, 28));
        assertThat(promised.full()).isFalse();
        assertThat(promised.objection()).isEmpty();
    }
}
