package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.staff.Candidate;
import io.redress.domain.staff.StaffMember;
import io.redress.domain.staff.StaffMember.Absence;
import io.redress.store.SettingsHistory.Author;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 23);

    private Kiwi kiwi;
    private Directory directory;
    private Author author;

    @BeforeEach
    void open() {
        kiwi = Kiwi.at("2026-10-23T08:32:09Z");
        directory = new Directory(kiwi.table);
        author = new Author("adele", kiwi.env);
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    @Test
    void a_member_of_staff_can_be_entered_changed_and_removed() {
        StaffMember ada = member("ada", "quality-manager");
        directory.put(Kiwi.NAME, ada);
        assertThat(directory.find(Kiwi.NAME, "ada")).contains(ada);
        StaffMember promoted = member("ada", "director-of-quality");
        directory.put(Kiwi.NAME, promoted);
        assertThat(directory.all(Kiwi.NAME)).containsExactly(promoted);
        directory.remove(Kiwi.NAME, directory.roster(Kiwi.NAME), "ada", author);
        assertThat(directory.find(Kiwi.NAME, "ada")).isEmpty();
    }

    @Test
    void absences_departments_and_manager_are_stored() {
        StaffMember ada = new StaffMember(
                "ada",
                "Ada",
                "ada@kiwi.example",
                Set.of("quality-manager"),
                Set.of("leeds", "york"),
                "grace",
                List.of(new Absence(TODAY, TODAY.plusDays(3), "grace"), new Absence(TODAY, TODAY, null)));
        directory.put(Kiwi.NAME, ada);
        assertThat(directory.find(Kiwi.NAME, "ada")).contains(ada);
    }

    @Test
    void each_organisation_has_its_own_staff() {
        directory.put(Kiwi.NAME, member("ada", "quality-manager"));
        directory.put("kiwi-north", member("grace", "quality-manager"));
        assertThat(directory.all(Kiwi.NAME)).extracting(StaffMember::id).containsExactly("ada");
        assertThat(directory.find("kiwi-north", "ada")).isEmpty();
    }

    @Test
    void open_work_is_counted_in_the_index_and_falls_when_a_complaint_is_closed_or_reassigned() {
        List<String> references = List.of(
                kiwi.submitted().reference(),
                kiwi.submitted().reference(),
                kiwi.submitted().reference());
        references.forEach(reference -> kiwi.assigned(reference, "ada"));
        assertThat(directory.openWork(Kiwi.NAME, "ada")).isEqualTo(3);
        kiwi.act(references.getFirst(), "withdraw", Map.of("how", "telephone"));
        assertThat(directory.openWork(Kiwi.NAME, "ada")).isEqualTo(2);
        directory.put(Kiwi.NAME, member("grace", "quality-manager"));
        kiwi.give(references.getLast(), "grace", directory.people(Kiwi.NAME, TODAY));
        assertThat(directory.openWork(Kiwi.NAME, "ada")).isEqualTo(1);
        assertThat(directory.openWork(Kiwi.NAME, "grace")).isEqualTo(1);
        assertThat(directory.openWork(Kiwi.NAME, "nobody")).isZero();
    }

    @Test
    void candidates_have_their_open_work_and_their_absence_on_the_day() {
        directory.put(Kiwi.NAME, member("ada", "quality-manager"));
        directory.put(
                Kiwi.NAME,
                new StaffMember(
                        "grace",
                        "Grace",
                        "grace@kiwi.example",
                        Set.of("quality-manager"),
                        Set.of(),
                        null,
                        List.of(new Absence(TODAY, TODAY, null))));
        directory.put(Kiwi.NAME, member("joan", "director-of-quality"));
        kiwi.assigned(kiwi.submitted().reference(), "ada");
        assertThat(directory.candidates(Kiwi.NAME, List.of("quality-manager"), TODAY))
                .containsExactlyInAnyOrder(
                        new Candidate("ada", Set.of("quality-manager"), Set.of(), null, false, 1),
                        new Candidate("grace", Set.of("quality-manager"), Set.of(), null, true, 0),
                        new Candidate("joan", Set.of("director-of-quality"), Set.of(), null, false, 0));
    }

    @Test
    void a_handled_absence_is_recorded_unless_the_entry_has_been_changed_since() {
        StaffMember ada = new StaffMember(
                "ada", "Ada", "ada@kiwi.example", Set.of("a", "b", "c", "d"), Set.of(), null, List.of());
        Directory.Entry first = directory
                .put(Kiwi.NAME, directory.roster(Kiwi.NAME), ada, Optional.empty(), author)
                .orElseThrow();
        directory.lookedAt(Kiwi.NAME, directory.kept(Kiwi.NAME, "ada").orElseThrow(), Optional.empty());
        assertThat(directory.kept(Kiwi.NAME, "ada")).contains(first);

        StaffMember promoted = member("ada", "director-of-quality");
        directory.put(Kiwi.NAME, directory.roster(Kiwi.NAME), promoted, Optional.empty(), author);
        directory.lookedAt(Kiwi.NAME, first, Optional.empty());
        assertThat(directory.find(Kiwi.NAME, "ada")).contains(promoted);
    }

    @Test
    void of_two_writers_who_read_the_same_directory_only_one_changes_it() {
        Directory.Roster read = directory.roster(Kiwi.NAME);
        assertThat(directory.put(Kiwi.NAME, read, member("ada", "quality-manager"), Optional.empty(), author))
                .isPresent();
        assertThat(directory.put(Kiwi.NAME, read, member("grace", "quality-manager"), Optional.empty(), author))
                .isEmpty();
        assertThat(directory.remove(Kiwi.NAME, read, "ada", author)).isFalse();
        assertThat(directory.all(Kiwi.NAME)).extracting(StaffMember::id).containsExactly("ada");
    }

    private static StaffMember member(String id, String role) {
        return new StaffMember(id, id, id + "@kiwi.example", Set.of(role), Set.of(), null, List.of());
    }
}
