package io.redress.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.staff.StaffMember.Absence;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DelegationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final StaffMember olga = person("olga", "officer", "hugo");
    private final StaffMember hugo = person("hugo", "head", "dora");
    private final StaffMember dora = person("dora", "director", null);
    private final StaffMember omar = person("omar", "officer", null);

    private final Delegation delegation = new Delegation(List.of(olga, hugo, dora, omar));

    /** A member who is absent on the day and has a delegate; without a delegate, a member who is present. */
    private static StaffMember person(String id, String role, String delegate) {
        List<Absence> absences = delegate == null ? List.of() : List.of(new Absence(DAY, DAY, delegate));
        return new StaffMember(id, id, id + "@example.org", Set.of(role), Set.of(), null, absences);
    }

    @Test
    void the_delegate_of_an_absent_delegate_acts() {
        assertThat(delegation.actingFor(olga, DAY)).contains(dora);
        assertThat(delegation.representedBy("dora", DAY)).containsExactly(olga, hugo);
        assertThat(delegation.representedBy("hugo", DAY)).isEmpty();
    }

    @Test
    void nobody_acts_for_a_member_who_is_present_or_named_no_delegate() {
        assertThat(delegation.actingFor(olga, DAY.plusDays(1))).isEmpty();
        assertThat(delegation.actingFor(omar, DAY)).isEmpty();
        assertThat(delegation.representedBy("dora", DAY.plusDays(1))).isEmpty();
    }

    @Test
    void a_circle_of_delegates_has_no_result() {
        StaffMember one = person("one", "officer", "two");
        StaffMember two = person("two", "officer", "one");
        assertThat(new Delegation(List.of(one, two)).actingFor(one, DAY)).isEmpty();
    }

    @Test
    void a_delegate_has_the_rights_of_each_absent_colleague_by_itself() {
        Actor.Caseworker caseworker = new Actor.Caseworker("dora", Set.of("director"), Set.of("north"));
        StaffMember south = new StaffMember(
                "olga",
                "Olga",
                "olga@example.org",
                Set.of("officer", "administrator"),
                Set.of("south"),
                null,
                List.of());

        Actor.Caseworker both = caseworker.actingFor(south);
        assertThat(both.capacities())
                .as("and nobody administrates in the place of somebody else")
                .containsExactly(
                        caseworker,
                        new Actor.Caseworker("dora", Set.of("officer"), Set.of("south"), List.of(), "olga"));
        assertThat(both.roles()).containsExactly("director");
        assertThat(both.hasAny(List.of("officer"))).isTrue();
        assertThat(both.hasAny(List.of("administrator"))).isFalse();
    }
}
