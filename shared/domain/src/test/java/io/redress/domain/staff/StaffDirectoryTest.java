package io.redress.domain.staff;

import static io.redress.domain.rules.AProcedure.aProcedure;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Fault;
import io.redress.domain.staff.StaffMember.Absence;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StaffDirectoryTest {

    private final StaffDirectory directory = new StaffDirectory(
            aProcedure().build(), List.of(person("dora", null), person("hugo", "dora"), person("olga", "hugo")));

    @Test
    void an_ordinary_member_can_be_entered() {
        assertThat(directory.faults(person("omar", "hugo"))).isEmpty();
        assertThat(directory.faults(person("olga", "dora"))).isEmpty();
    }

    @Test
    void all_faults_of_an_entry_are_reported_together() {
        StaffMember member = new StaffMember(
                "o l g a",
                "Olga\nRain",
                "olga",
                Set.of(),
                Set.of("east"),
                "nobody",
                List.of(
                        new Absence(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1), null),
                        new Absence(null, null, null)));

        assertThat(directory.faults(member))
                .containsExactly(
                        new Fault("id", "must be letters, digits and . _ @ - only, at most 128 of them"),
                        new Fault("name", "must be one line without control characters, but character 5 is a line end"),
                        new Fault("email", "is not an e-mail address: the @ is missing, as in ann@example.org"),
                        new Fault("departments", "\"east\" does not exist in this organisation"),
                        new Fault("roles", "must contain at least one role"),
                        new Fault("manager", "is not in this organisation's staff directory"),
                        new Fault("absences[0]", "must not end before it begins"),
                        new Fault("absences[1]", "must have a first day (from) and a last day (until)"));
    }

    @Test
    void the_same_absence_is_entered_once() {
        Absence absence = new Absence(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 6), null);
        Absence other = new Absence(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9), null);
        StaffMember omar = away("omar", "2026-03-02", "2026-03-06", null);
        assertThat(directory.faults(new StaffMember(
                        omar.id(),
                        omar.name(),
                        omar.email(),
                        omar.roles(),
                        omar.departments(),
                        omar.manager(),
                        List.of(absence, other, absence))))
                .containsExactly(new Fault("absences[2]", "is the same as absences[0]"));
    }

    @Test
    void absences_are_of_a_time_that_somebody_can_mean() {
        Fault fault = new Fault("absences[0]", "must be in the years 1900 to 2199");
        assertThat(directory.faults(away("omar", "+999999999-12-31", "+999999999-12-31", null)))
                .containsExactly(fault);
        assertThat(directory.faults(away("omar", "2026-03-01", "+999999999-12-31", null)))
                .containsExactly(fault);
        assertThat(directory.faults(away("omar", "-999999999-01-01", "2026-03-01", null)))
                .containsExactly(fault);
    }

    @Test
    void one_person_has_a_limited_number_of_absences() {
        Absence absence = new Absence(LocalDate.of(2026, 3, 1), LocalDate.of(2028, 2, 28), "hugo");
        StaffMember member = new StaffMember(
                "omar",
                "Omar Vale",
                "omar@example.org",
                Set.of("officer"),
                null,
                null,
                Collections.nCopies(900, absence));

        assertThat(directory.faults(member))
                .containsExactly(
                        new Fault("absences", "must be at most 50, and are 900; leave out those that are over"));
    }

    @Test
    void roles_are_those_of_the_procedure_and_of_the_directory_itself() {
        StaffMember member = new StaffMember(
                "omar",
                "Omar Vale",
                "omar@example.org",
                Set.of("officer", "administrator", "king", "system"),
                null,
                null,
                null);

        assertThat(directory.faults(member))
                .containsExactly(
                        new Fault("roles", "\"king\" does not exist in this organisation"),
                        new Fault("roles", "\"system\" does not exist in this organisation"));
    }

    @Test
    void nobody_is_their_own_manager_through_any_chain() {
        assertThat(directory.faults(person("dora", "dora")))
                .containsExactly(new Fault("manager", "must not be a member of staff below dora"));
        assertThat(directory.faults(person("dora", "olga")))
                .containsExactly(new Fault("manager", "must not be a member of staff below dora"));
    }

    @Test
    void a_delegate_must_be_another_member_in_the_directory() {
        assertThat(directory.faults(away("olga", "2026-03-02", "2026-03-04", "olga")))
                .containsExactly(new Fault("absences[0].delegate", "must be another member of staff"));
        assertThat(directory.faults(away("olga", "2026-03-02", "2026-03-04", "nobody")))
                .containsExactly(new Fault("absences[0].delegate", "is not in this organisation's staff directory"));
        assertThat(directory.faults(away("olga", "2026-03-02", "2026-03-04", "hugo")))
                .isEmpty();
    }

    @Test
    void nobody_acts_for_themselves_through_any_chain() {
        StaffDirectory holidays = new StaffDirectory(
                aProcedure().build(),
                List.of(
                        away("hugo", "2026-03-04", "2026-03-10", "dora"),
                        away("dora", "2026-03-01", "2026-03-31", "olga"),
                        person("olga", null)));
        assertThat(holidays.faults(away("olga", "2026-03-02", "2026-03-03", "hugo")))
                .isEmpty();
        assertThat(holidays.faults(away("olga", "2026-03-02", "2026-03-05", "hugo")))
                .containsExactly(new Fault("absences[0].delegate", "leads back to olga on 2026-03-04"));
    }

    private static StaffMember away(String id, String from, String until, String delegate) {
        return new StaffMember(
                id,
                "Somebody",
                id + "@example.org",
                Set.of("officer"),
                null,
                null,
                List.of(new Absence(LocalDate.parse(from), LocalDate.parse(until), delegate)));
    }

    private static StaffMember person(String id, String manager) {
        return new StaffMember(id, "Somebody", id + "@example.org", Set.of("officer"), null, manager, null);
    }
}
