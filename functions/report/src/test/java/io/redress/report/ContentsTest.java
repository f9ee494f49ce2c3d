package io.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.ErasureFigures;
import io.redress.domain.report.Figures;
import io.redress.domain.report.FiguresBuilder;
import io.redress.domain.report.FollowOnFigures;
import io.redress.domain.report.Headline;
import io.redress.domain.report.Improvement.State;
import io.redress.domain.report.ImprovementFigures;
import io.redress.domain.report.Layout;
import io.redress.domain.report.Movement;
import io.redress.domain.report.ReportContent;
import io.redress.domain.report.ReportContent.Idea;
import io.redress.domain.report.ReportContent.Lacking;
import io.redress.domain.report.ReportContent.Learned;
import io.redress.domain.report.ReportContent.Proposed;
import io.redress.domain.report.SatisfactionFigures;
import io.redress.domain.report.Tally;
import io.redress.procedures.Procedures;
import io.redress.reports.Layouts;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentsTest {

    private static final Procedure KIWI = Procedures.read("kiwi");
    private static final Report QUARTERLY = KIWI.report("quarterly").orElseThrow();
    private static final Layout LAYOUT = Layouts.current(QUARTERLY.layout());

    private static ReportPage page(Figures figures) {
        return new ReportPage(KIWI, QUARTERLY, LAYOUT, figures, ReportContent.NOTHING, Completed.NOTHING, Map.of());
    }

    @Test
    void complaints_that_another_body_sent_on_and_that_were_reopened_are_told_so_that_the_numbers_add_up() {
        Figures figures = FiguresBuilder.copy(ReportLetterTest.BUSY)
                .sentHere(new Movement(4, 0, 3, 2, 5, 4))
                .build();

        assertThat(new FurtherContents(page(figures)).sentHere().toString())
                .contains("2 that had been closed were reopened.")
                .contains("Restricted complaints are left out of these numbers.");
    }

    @Test
    void figures_that_leave_out_restricted_entries_say_so_whether_or_not_there_are_any() {
        List<Tally> some = List.of(new Tally("a", "A", 1, 100));
        Figures figures = FiguresBuilder.copy(ReportLetterTest.BUSY)
                .erasures(new ErasureFigures(1, 0, 0))
                .otherKinds(some)
                .causes(some)
                .openedAgain(some)
                .contactedAfterEnd(some)
                .laterContacts(some)
                .satisfaction(List.of(new SatisfactionFigures("2026-Q4", 1, 1, 0, 0, 100)))
                .build();

        for (Layout.Content content : List.of(
                Layout.Content.ERASURES,
                Layout.Content.OTHER_KINDS,
                Layout.Content.CAUSES,
                Layout.Content.OPENED_AGAIN,
                Layout.Content.CONTACTS_AFTER_END,
                Layout.Content.SATISFACTION)) {
            assertThat(told(content, KIWI, figures, ReportContent.NOTHING))
                    .as("%s", content)
                    .containsIgnoringCase("restricted")
                    .contains("left out");
        }
    }

    private static String told(Layout.Content content, Procedure procedure, Figures figures, ReportContent words) {
        ReportPage page = new ReportPage(
                procedure, QUARTERLY, LAYOUT, figures, words, Completed.NOTHING, Map.of("mary", "Mary Kiplagat"));
        return new Contents(page, Medium.PDF)
                .of(content, LAYOUT.parts().getFirst())
                .toString();
    }

    private static ReportContent words(List<Lacking> incidents, List<Idea> ideas) {
        return new ReportContent(
                List.of(),
                List.of(),
                List.of(),
                incidents,
                ideas,
                ideas.isEmpty()
                        ? List.of()
                        : List.of(new Proposed(null, "mary", "A bell."), new Proposed("KIWI-GONE", "mary", null)),
                0,
                0,
                0);
    }

    @Test
    void ideas_are_told_in_words_and_those_whose_words_were_erased_are_counted() {
        LocalDate until = LocalDate.parse("2027-02-01");
        Figures figures = FiguresBuilder.copy(ReportLetterTest.BUSY)
                .improvements(new ImprovementFigures(
                        3,
                        0,
                        1,
                        0,
                        List.of(
                                new ImprovementFigures.Line("a", null, "mary", "mary", State.ACCEPTED, until),
                                new ImprovementFigures.Line("b", "KIWI-ERASED", "mary", "mary", State.DONE, null),
                                new ImprovementFigures.Line("c", "KIWI-KEPT", "mary", "mary", State.DONE, null))))
                .build();

        assertThat(told(
                        Layout.Content.IDEAS,
                        KIWI,
                        figures,
                        words(
                                List.of(),
                                List.of(
                                        new Idea("a", "A shorter form. <b>"),
                                        new Idea("b", null),
                                        new Idea("c", "Ring first.")))))
                .contains(
                        "Idea, proposed by Mary Kiplagat: accepted by Mary Kiplagat, to be done by Monday 1 February 2027")
                .contains("Ideas of complaints that are restricted or about a member of staff are left out.")
                .contains("A shorter form. <b>", "KIWI-KEPT, proposed by Mary Kiplagat", "Ring first.")
                .contains("Idea, proposed by Mary Kiplagat, not decided yet", "A bell.")
                .contains("2 more are counted and not told, because their words were erased.")
                .doesNotContain("KIWI-ERASED", "KIWI-GONE");
    }

    @Test
    void incidents_that_lack_a_duty_are_told_with_their_complaints_and_those_of_restricted_ones_are_counted() {
        Figures figures = FiguresBuilder.copy(ReportLetterTest.BUSY)
                .followOns(new FollowOnFigures(
                        0,
                        0,
                        3,
                        2,
                        List.of(
                                new Tally("warning", "Warning", 2, 67),
                                new Tally(Tally.RESTRICTED, "Restricted, not broken down", 1, 33))))
                .build();

        assertThat(told(
                        Layout.Content.INCIDENTS,
                        KIWI,
                        figures,
                        words(List.of(new Lacking("KIWI-A", "Warning"), new Lacking("KIWI-B", "Warning")), List.of())))
                .contains("Incidents that lack a duty", "KIWI-A: Warning", "KIWI-B: Warning")
                .contains("One more duty is lacking in an entry that is not told here.");
    }

    @Test
    void where_there_is_no_idea_and_no_incident_the_part_says_nil_if_the_organisation_has_such_things() {
        Figures figures = FiguresBuilder.copy(ReportLetterTest.BUSY)
                .followOns(new FollowOnFigures(1, 0, 0, 0, List.of()))
                .build();
        Layout.Content ideas = Layout.Content.IDEAS;
        assertThat(told(ideas, KIWI, figures, ReportContent.NOTHING)).isEqualTo("[]");

        Contents kiwi = new Contents(page(figures), Medium.PDF);
        assertThat(kiwi.nil(Layout.Content.INCIDENTS).toString()).contains("Incidents that lack a duty", "NIL");
        assertThat(kiwi.nil(ideas)).isEmpty();
        assertThat(ReportFacts.of(page(figures), Medium.PDF).toString()).contains("text=NIL");
    }

    @Test
    void what_was_recorded_too_late_is_told_apart() {
        ReportContent content = new ReportContent(
                List.of(),
                List.of(),
                List.of(
                        new Learned("KIWI-A", "Training", "Ring.", null, null, null),
                        new Learned("KIWI-B", "Delay", "Write.", null, null, LocalDate.parse("2026-08-03"))),
                List.of(),
                List.of(),
                0,
                0);

        assertThat(told(Layout.Content.LATE_LESSONS, KIWI, ReportLetterTest.BUSY, content))
                .contains("KIWI-B: Delay (closed on 3 Aug 2026, recorded later)", "Lesson: Write.")
                .doesNotContain("KIWI-A");
        assertThat(told(Layout.Content.LATE_LESSONS, KIWI, ReportLetterTest.BUSY, ReportContent.NOTHING))
                .isEqualTo("[]");
    }

    @Test
    void lessons_and_duties_for_which_a_report_has_no_room_are_counted() {
        Learned lesson = new Learned("KIWI-A", null, "Ring.", null, null, null);
        ReportContent content = new ReportContent(
                List.of(),
                List.of(),
                Collections.nCopies(200, lesson),
                Collections.nCopies(200, new Lacking("KIWI-A", "Warning")),
                List.of(),
                List.of(),
                0,
                0,
                0,
                7,
                2,
                5);
        Figures figures = FiguresBuilder.copy(ReportLetterTest.BUSY)
                .followOns(new FollowOnFigures(0, 0, 206, 206, List.of(new Tally("warning", "Warning", 206, 100))))
                .build();

        assertThat(told(Layout.Content.LESSONS, KIWI, figures, content)).contains("9 more are with their complaints.");
        assertThat(told(Layout.Content.INCIDENTS, KIWI, figures, content))
                .contains("5 more are in the list of duties that are not done.")
                .contains("One more duty is lacking in an entry that is not told here.");
    }

    @Test
    void a_yearly_report_that_stored_the_year_before_twice_shows_it_once() {
        Headline year = new Headline("2025", 4, 3, 2, 75, 9.5);
        Figures figures = FiguresBuilder.copy(ReportLetterTest.BUSY)
                .before(year)
                .yearBefore(year)
                .build();

        assertThat(told(Layout.Content.COMPARISON, KIWI, figures, ReportContent.NOTHING))
                .containsOnlyOnce("column=2025");
    }
}
