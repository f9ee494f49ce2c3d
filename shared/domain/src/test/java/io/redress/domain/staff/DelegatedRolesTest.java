package io.redress.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DelegatedRolesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-10-23");

    private static StaffMember head(String id, Set<String> departments, List<StaffMember.Absence> absences) {
        return new StaffMember(id, id, id + "@knec.example", Set.of("head"), departments, null, absences);
    }

    /** What somebody gains who is a head in these departments and becomes the delegate of the head of equation. */
    private static Set<String> gained(Set<String> departments) {
        StaffMember adele = head("adele", departments, List.of());
        StaffMember.Absence absence = new StaffMember.Absence(TODAY, TODAY.plusDays(5), "adele");
        return new DelegatedRoles(new Actor.Caseworker("adele", Set.of("head", "administrator"), departments), TODAY)
                .gained(
                        List.of(adele, head("helen", Set.of("equation"), List.of())),
                        List.of(adele, head("helen", Set.of("equation"), List.of(absence))));
    }

    @Test
    void the_same_role_in_another_department_is_a_gain() {
        assertThat(gained(Set.of("examinations"))).containsExactly("head");
        assertThat(gained(Set.of("examinations", "equation"))).isEmpty();
        assertThat(gained(Set.of())).as("who works for all departments").isEmpty();
    }
}
