package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.Subject;
import io.redress.domain.complaint.SubjectEvent;
import io.redress.domain.report.Improvement;
import io.redress.domain.report.Improvement.State;
import io.redress.domain.report.Improvement.Step;
import io.redress.domain.rules.Decision;
import io.redress.domain.staff.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The ideas for improvement that actions on complaints propose. */
class ImprovementIdeasTest {

    @Test
    void the_text_of_an_idea_is_read_from_the_change_that_proposed_it_until_it_is_erased() {
        try (CaseInPoint place = new CaseInPoint()) {
            String first = place.answered("Hours on the door.");
            String second = place.answered("A second desk.");
            List<Improvement> ideas = place.ideas.all(CaseInPoint.NAME);

            assertThat(ideas).extracting(Improvement::complaint).containsExactlyInAnyOrder(first, second);
            assertThat(place.ideas.texts(ideas))
                    .isEqualTo(Map.of(first + "-2", "Hours on the door.", second + "-2", "A second desk."));

            place.table.delete(Keys.complaint(first), Keys.text(2));
            assertThat(place.ideas.texts(ideas)).containsOnlyKeys(second + "-2");
            assertThat(place.test.items().toString()).doesNotContain("Hours on the door.");
        }
    }

    @Test
    void a_report_reads_the_ideas_that_are_open_or_were_decided_since_the_beginning_of_its_period() {
        try (CaseInPoint place = new CaseInPoint()) {
            String open = place.answered("Hours on the door.");
            String declined = place.answered("A second desk.");
            Improvement idea =
                    place.ideas.find(CaseInPoint.NAME, declined + "-2").orElseThrow();
            Instant decided = Instant.parse("2026-12-03T10:00:00Z");
            place.ideas.write(CaseInPoint.NAME, idea.and(new Step(decided, "dora", State.DECLINED, null, null, null)));

            assertThat(place.ideas.dated(CaseInPoint.NAME, decided))
                    .extracting(Improvement::complaint)
                    .containsExactlyInAnyOrder(open, declined);
            assertThat(place.ideas.dated(CaseInPoint.NAME, decided.plusMillis(1)))
                    .extracting(Improvement::complaint)
                    .containsExactly(open);
        }
    }

    @Test
    void a_report_gets_no_idea_of_a_complaint_that_is_about_a_member_of_staff() {
        try (CaseInPoint place = new CaseInPoint()) {
            String about = place.answered("Hours on the door.");
            String other = place.answered("A second desk.");
            place.complaints.change(
                    CaseInPoint.NAME,
                    about,
                    new Actor.Caseworker("emily", Set.of("employee"), Set.of()),
                    place.env.now(),
                    _ -> new Decision(List.of(new SubjectEvent.PersonNamed(new Subject("dora", List.of()))), Map.of()));

            assertThat(place.ideas.listed(place.ideas.all(CaseInPoint.NAME)))
                    .extracting(Improvement::complaint)
                    .containsExactly(other);
        }
    }

    @Test
    void an_imported_history_proposes_its_ideas_too() {
        try (CaseInPoint place = new CaseInPoint();
                CaseInPoint other = new CaseInPoint()) {
            String reference = place.answered("Hours on the door.");
            other.write(place.life(reference));

            assertThat(other.ideas.all(CaseInPoint.NAME))
                    .isEqualTo(place.ideas.all(CaseInPoint.NAME))
                    .hasSize(1);
            assertThat(other.ideas.texts(other.ideas.all(CaseInPoint.NAME))).containsValue("Hours on the door.");
        }
    }
}
