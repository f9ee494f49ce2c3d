package io.redress.domain.report;

import static io.redress.domain.procedure.FinancialYear.CALENDAR;
import static io.redress.domain.report.Registers.ENGLAND;
import static io.redress.domain.report.Registers.at;
import static io.redress.domain.report.Registers.closed;
import static io.redress.domain.report.Registers.open;
import static io.redress.domain.rules.AProcedure.aProcedure;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.Lesson;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.RegisterRowBuilder;
import io.redress.domain.complaint.Restriction;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.Sender;
import io.redress.domain.report.ContentLine.Status;
import io.redress.domain.report.Improvement.Step;
import io.redress.domain.report.ReportContent.Idea;
import io.redress.domain.report.ReportContent.Lacking;
import io.redress.domain.report.ReportContent.Learned;
import io.redress.domain.report.ReportContent.Proposed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static final Procedure PROCEDURE = aProcedure()
            .but(p -> p.channels.add(new Channel(
                    "arbiter",
                    "From the arbiter",
                    false,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    new Sender("number", "branch"),
                    null,
                    null)))
            .build();

    private static final RowWords WORDS = new RowWords(
            "The tutor did not come",
            Map.of(),
            List.of(
                    new RowWords.Learned(6, "Ring first.", "We apologised.", "A list of tutors."),
                    new RowWords.Learned(7, "Ask.", null, null)),
            true);

    private final Listing listing = new Listing(Period.parse("2026-Q4", CALENDAR), PROCEDURE, ENGLAND, Terms.OWN);

    @Test
    void what_a_body_sent_on_has_its_number_and_branch_and_stands_apart() {
        RegisterRow sent = RegisterRowBuilder.copy(open("B", at("2026-11-05T10:00")))
                .channel("arbiter")
                .origin(Map.of("number", "CAJ/2026/17", "branch", "Mombasa"))
                .path(List.of("first", "answered"))
                .build();
        listing.add(closed("C", at("2026-11-04T10:00"), at("2026-12-04T10:00")), WORDS);
        listing.add(open("A", at("2026-09-04T10:00")), RowWords.NONE);
        listing.add(sent, RowWords.NONE);
        listing.add(closed("OLD", at("2026-08-04T10:00"), at("2026-09-04T10:00")), WORDS);
        listing.add(open("LATER", at("2027-01-04T10:00")), WORDS);

        ReportContent content = listing.content(null, List.of(), Map.of());
        assertThat(content.sent())
                .containsExactly(new ContentLine(
                        "CAJ/2026/17",
                        "B",
                        "Mombasa",
                        "From the arbiter",
                        false,
                        Status.WAITING,
                        null,
                        "Delay",
                        null,
                        null,
                        LocalDate.parse("2026-11-05"),
                        null));
        assertThat(content.direct()).extracting(ContentLine::document).containsExactly("A", "C");
        assertThat(content.direct()).extracting(ContentLine::status).containsExactly(Status.PENDING, Status.RESOLVED);
        assertThat(content.direct().getLast().represented()).isTrue();
        assertThat(content.direct().getLast().corrective()).isEqualTo("We apologised.");
        assertThat(content.learned())
                .containsExactly(
                        new Learned("C", null, "Ring first.", "We apologised.", "A list of tutors.", null),
                        new Learned("C", null, "Ask.", null, null, null));
    }

    @Test
    void the_issue_is_in_the_terms_of_the_receiver_and_a_category_without_one_is_another() {
        Listing termed = new Listing(
                Period.parse("2026-Q4", CALENDAR), PROCEDURE, ENGLAND, new Terms(Map.of("delay", "Undue delay")));
        termed.add(open("A", at("2026-11-04T10:00")), RowWords.NONE);
        termed.add(
                RegisterRowBuilder.copy(open("B", at("2026-11-05T10:00")))
                        .category("conduct")
                        .build(),
                RowWords.NONE);

        assertThat(termed.content(null, List.of(), Map.of()).direct())
                .extracting(ContentLine::issue)
                .containsExactly("Undue delay", "Other: Conduct");
    }

    @Test
    void a_restricted_complaint_is_in_no_list_and_its_words_need_not_be_read() {
        RegisterRow restricted = RegisterRowBuilder.copy(closed("R", at("2026-11-04T10:00"), at("2026-12-04T10:00")))
                .restriction(new Restriction("head", true, List.of(), null))
                .followOnActions(List.of(duty()))
                .build();

        assertThat(listing.lists(restricted)).isFalse();
        listing.add(restricted, WORDS);
        assertThat(listing.content(null, List.of(), Map.of())).isEqualTo(ReportContent.NOTHING);
    }

    @Test
    void a_complaint_about_a_member_of_staff_is_in_no_list_because_they_may_read_the_report() {
        RegisterRow about = RegisterRowBuilder.copy(closed("S", at("2026-11-04T10:00"), at("2026-12-04T10:00")))
                .about(List.of("mary"))
                .followOnActions(List.of(duty()))
                .build();

        assertThat(listing.takes(about)).isFalse();
        listing.add(about, WORDS);
        assertThat(listing.content(null, List.of(), Map.of())).isEqualTo(ReportContent.NOTHING);
    }

    @Test
    void incidents_that_lack_a_duty_are_listed_even_if_the_complaint_has_ended_long_ago() {
        listing.add(
                RegisterRowBuilder.copy(closed("OLD", at("2026-08-04T10:00"), at("2026-09-04T10:00")))
                        .followOnActions(List.of(duty()))
                        .build(),
                WORDS);

        ReportContent content = listing.content(null, List.of(), Map.of());
        assertThat(content.incidents()).containsExactly(new Lacking("OLD", "Warning"));
        assertThat(content.direct()).isEmpty();
        assertThat(content.learned()).isEmpty();
    }

    private static RegisterRow learning(String reference, String closed, String first, String second) {
        return RegisterRowBuilder.copy(closed(reference, at("2026-02-04T10:00"), at(closed)))
                .cause("training")
                .lessons(List.of(new Lesson(6, at(first), "training"), new Lesson(7, at(second), null)))
                .build();
    }

    @Test
    void a_lesson_that_was_recorded_after_the_report_on_its_time_is_told_in_the_period_in_which_it_was_recorded() {
        RegisterRow old = learning("OLD", "2026-03-04T10:00", "2026-10-01T08:00", "2027-01-01T08:00");
        RegisterRow before = learning("BEFORE", "2026-09-04T10:00", "2026-10-01T08:00", "2026-10-03T08:00");
        listing.previousReported(at("2026-10-02T08:00"));

        assertThat(listing.takes(old)).isTrue();
        listing.add(before, WORDS);
        listing.add(old, WORDS);
        listing.add(learning("EARLIER", "2026-03-04T10:00", "2026-09-01T08:00", "2026-09-30T08:00"), WORDS);
        ReportContent content = listing.content(null, List.of(), Map.of());
        assertThat(content.learned())
                .containsExactly(
                        new Learned("BEFORE", null, "Ask.", null, null, LocalDate.parse("2026-09-04")),
                        new Learned(
                                "OLD",
                                "Training",
                                "Ring first.",
                                "We apologised.",
                                "A list of tutors.",
                                LocalDate.parse("2026-03-04")));
        assertThat(content.direct()).isEmpty();
    }

    @Test
    void each_lesson_is_told_in_one_report_whenever_it_was_recorded_and_the_reports_were_made() {
        for (int hours = 0; hours < 24 * 400; hours += 37) {
            Instant recorded = at("2026-02-10T10:00").plus(Duration.ofHours(hours));
            RegisterRow row = RegisterRowBuilder.copy(closed("A", at("2026-02-04T10:00"), at("2026-03-04T10:00")))
                    .lessons(List.of(new Lesson(6, recorded, null)))
                    .build();
            List<String> told = new ArrayList<>();
            Instant reported = null;
            for (Period period = Period.parse("2026-Q1", CALENDAR);
                    !period.toString().equals("2027-Q3");
                    period = Period.of(Report.Every.QUARTER, period.lastDay().plusDays(1), CALENDAR)) {
                Listing quarter = new Listing(period, PROCEDURE, ENGLAND, Terms.OWN);
                if (reported != null) {
                    quarter.previousReported(reported);
                }
                reported = period.end(ENGLAND.zone()).plus(Duration.ofHours(30));
                // What is recorded later is not there yet.
                if (recorded.isBefore(reported)) {
                    quarter.add(row, WORDS);
                }
                quarter.content(null, List.of(), Map.of()).learned().stream()
                        .filter(one -> "Ring first.".equals(one.lesson()))
                        .map(Learned::reference)
                        .forEach(told::add);
            }
            assertThat(told).as("recorded at %s", recorded).containsExactly("A");
        }
    }

    @Test
    void a_report_keeps_as_many_lessons_and_missing_duties_as_it_shows_and_counts_the_others() {
        RowWords one = new RowWords(null, Map.of(), List.of(new RowWords.Learned(6, "Ring first.", null, null)), false);
        List<Boolean> taken = new ArrayList<>();
        for (int i = 0; i < Listing.MOST_WORDS + 3; i++) {
            RegisterRow row = RegisterRowBuilder.copy(
                            learning("OLD-" + i, "2026-03-04T10:00", "2026-10-05T08:00", "2027-01-01T08:00"))
                    .followOnActions(List.of(duty()))
                    .build();
            taken.add(listing.takes(row));
            if (taken.getLast()) {
                listing.add(row, one);
            }
        }

        assertThat(taken.subList(0, Listing.MOST_WORDS)).containsOnly(true);
        assertThat(taken.subList(Listing.MOST_WORDS, taken.size()))
                .as("words that are not told are not read")
                .containsOnly(false);
        ReportContent content = listing.content(null, List.of(), Map.of());
        assertThat(content.learned()).hasSize(Listing.MOST_WORDS);
        assertThat(content.moreLearnedLater()).isEqualTo(3);
        assertThat(content.moreLearned()).isZero();
        assertThat(content.incidents()).hasSize(Listing.MOST_WORDS);
        assertThat(content.moreIncidents()).isEqualTo(3);
    }

    @Test
    void a_complaint_with_more_lessons_than_there_is_room_for_tells_the_first() {
        RowWords many = new RowWords(
                null,
                Map.of(),
                Collections.nCopies(Listing.MOST_WORDS + 1, new RowWords.Learned(6, "Ring.", null, null)),
                false);
        listing.add(closed("C", at("2026-11-04T10:00"), at("2026-12-04T10:00")), many);

        ReportContent content = listing.content(null, List.of(), Map.of());
        assertThat(content.learned()).hasSize(Listing.MOST_WORDS);
        assertThat(content.moreLearned()).isOne();
    }

    private static FollowOnAction duty() {
        return new FollowOnAction("5-warning", "warning", "head", null, at("2026-08-08T17:00"), null, false);
    }

    @Test
    void ideas_that_the_figures_list_are_told_in_words_unless_those_were_erased() {
        ImprovementFigures figures = new ImprovementFigures(
                0,
                0,
                0,
                0,
                List.of(
                        new ImprovementFigures.Line("a", null, "mary", "dan", Improvement.State.DONE, null),
                        new ImprovementFigures.Line("b", "C", "mary", "dan", Improvement.State.DONE, null)));

        assertThat(listing.content(figures, List.of(), Map.of("a", "A shorter form."))
                        .ideas())
                .containsExactly(new Idea("a", "A shorter form."), new Idea("b", null));
    }

    @Test
    void ideas_that_were_proposed_in_the_period_and_not_decided_in_it_are_told_too() {
        Step accepted = new Step(
                at("2027-01-02T10:00"), "dan", Improvement.State.ACCEPTED, LocalDate.parse("2027-02-01"), null, null);
        Step declined = new Step(at("2026-12-02T10:00"), "dan", Improvement.State.DECLINED, null, null, "No.");
        List<Improvement> ideas = List.of(
                Improvement.proposed("old", null, "Old", "mary", at("2026-09-30T23:59")),
                Improvement.proposed("new", "C", "New", "mary", at("2026-10-01T00:00")),
                Improvement.proposed("soon", null, "Soon", "mary", at("2026-12-31T10:00"))
                        .and(accepted),
                Improvement.proposed("no", null, "No", "mary", at("2026-11-01T10:00"))
                        .and(declined),
                Improvement.proposed("later", null, "Later", "mary", at("2027-01-01T00:00")));

        ReportContent content = listing.content(null, ideas, Map.of("new", "New", "soon", "Soon"));
        assertThat(content.proposed())
                .containsExactly(new Proposed("C", "mary", "New"), new Proposed(null, "mary", "Soon"));
        assertThat(content.references()).containsExactly("C");
        assertThat(content.without(Set.of("C"), null, 1).proposed())
                .containsExactly(new Proposed(null, "mary", "Soon"));
    }
}
