package io.redress.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.intake.Submission;
import io.redress.domain.rules.ASubmission;
import io.redress.domain.staff.StaffMember.Absence;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StaffMemberTest {

    private final StaffMember olga = new StaffMember(
            "olga",
            "Olga Rain",
            "olga@example.org",
            Set.of("officer"),
            null,
            null,
            List.of(new Absence(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 4), null)));

    @Test
    void an_absence_includes_its_first_day_and_its_last() {
        assertThat(olga.away(LocalDate.of(2026, 3, 1))).isFalse();
        assertThat(olga.away(LocalDate.of(2026, 3, 2))).isTrue();
        assertThat(olga.away(LocalDate.of(2026, 3, 4))).isTrue();
        assertThat(olga.away(LocalDate.of(2026, 3, 5))).isFalse();
    }

    @Test
    void the_next_absence_is_found() {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        assertThat(olga.awayFrom(monday.minusDays(9))).contains(monday);
        assertThat(olga.awayFrom(monday.plusDays(1))).contains(monday.plusDays(1));
        assertThat(olga.awayFrom(monday.plusDays(3))).isEmpty();
        assertThat(olga.absenceAfter(monday.minusDays(1))).contains(monday);
        assertThat(olga.absenceAfter(monday)).isEmpty();
    }

    @Test
    void a_candidate_is_absent_on_a_day_of_absence() {
        assertThat(olga.candidate(LocalDate.of(2026, 3, 3), 7))
                .isEqualTo(new Candidate("olga", Set.of("officer"), Set.of(), null, true, 7));
    }

    @Test
    void printed_members_show_no_names() {
        assertThat(olga.toString()).isEqualTo("StaffMember[olga]");
        Submission submission = ASubmission.aSubmission()
                .triedWith("Di", "Nothing came of it.")
                .by("Bo Reed", "bo@example.org", "2026-03-02", null)
                .build();
        assertThat(submission.toString()).doesNotContain("Ada", "Bo", "example.org", "parcel", "Di", "Nothing");
        assertThat(submission.particulars().frontline().toString()).doesNotContain("Di", "Nothing");
        assertThat(submission.particulars().complainant().toString()).doesNotContain("Ada");
        assertThat(submission.particulars().representative().toString()).doesNotContain("Bo");
    }
}
