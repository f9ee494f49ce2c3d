package io.redress.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManagerChainTest {

    private static StaffMember member(String id, String manager) {
        return new StaffMember(id, id, id + "@example.org", Set.of("officer"), Set.of(), manager, List.of());
    }

    private static Candidate candidate(String id, String manager) {
        return new Candidate(id, Set.of(), Set.of(), manager, false, 0);
    }

    private static final List<StaffMember> STAFF =
            List.of(member("olga", "hugo"), member("hugo", "dora"), member("dora", null), member("omar", "gone"));

    private static List<String> above(List<StaffMember> staff, String id) {
        return ManagerChain.ofStaff(staff, id).above().stream()
                .map(StaffMember::id)
                .toList();
    }

    @Test
    void the_managers_are_in_order_the_nearest_first() {
        assertThat(above(STAFF, "olga")).containsExactly("hugo", "dora");
        assertThat(above(STAFF, "dora")).isEmpty();
    }

    @Test
    void the_chain_ends_where_a_manager_has_left() {
        assertThat(above(STAFF, "omar")).isEmpty();
        assertThat(above(STAFF, "gone")).isEmpty();
        assertThat(above(STAFF, null)).isEmpty();
    }

    @Test
    void a_circle_of_managers_ends_and_is_marked_as_circular() {
        List<StaffMember> circle = List.of(member("a", "b"), member("b", "c"), member("c", "b"), member("d", "d"));
        assertThat(above(circle, "a")).containsExactly("b", "c");
        assertThat(ManagerChain.ofStaff(circle, "a").circular()).isTrue();
        assertThat(above(circle, "b")).containsExactly("c");
        assertThat(ManagerChain.ofStaff(circle, "d")).isEqualTo(new ManagerChain<>(List.of(), true));
        assertThat(ManagerChain.ofStaff(STAFF, "olga").circular()).isFalse();
    }

    @Test
    void candidates_have_the_same_chain() {
        List<Candidate> candidates = List.of(candidate("olga", "hugo"), candidate("hugo", null));
        assertThat(ManagerChain.ofCandidates(candidates, "olga").above()).containsExactly(candidates.getLast());
    }
}
