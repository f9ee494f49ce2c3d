package io.redress.domain.report.life;

import static io.redress.domain.report.life.ReportLifeTest.NAIROBI;
import static io.redress.domain.report.life.ReportLifeTest.QUARTER;
import static io.redress.domain.report.life.ReportLifeTest.REVIEWED;
import static io.redress.domain.report.life.ReportLifeTest.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.life.ReportNotices.Notice;
import io.redress.domain.rules.AProcedure;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportNoticesTest {

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            "kenya",
            NAIROBI,
            WorkingCalendar.USUAL_CUT_OFF,
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            new TreeMap<>(),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2028, 1, 1));
    private static final Procedure PROCEDURE = AProcedure.aProcedure()
            .but(p -> p.roles.add(AProcedure.role("officer", "Officer", "superior")))
            .build();

    private final List<ReportStep> steps = new ArrayList<>();
    private Report report = SUBMITTED;

    @BeforeEach
    void draft() {
        begin(SUBMITTED);
    }

    private void begin(Report which) {
        report = which;
        steps.clear();
        add(
                "2027-01-01T05:00:00Z",
                null,
                new ReportRules(which, QUARTER, NAIROBI, List.of())
                        .draft(Instant.parse("2027-01-01T05:00:00Z"))
                        .orElseThrow());
    }

    private void add(String at, String by, ReportEvent event) {
        steps.add(new ReportStep(steps.size() + 1, Instant.parse(at), by, null, event));
    }

    private List<Notice> due(String at) {
        return new ReportNotices(PROCEDURE, CALENDAR, report, QUARTER).due(ReportLife.of(steps), Instant.parse(at));
    }

    /** Sends what is due at a time. */
    private List<String> told(String at) {
        List<String> ids = due(at).stream().map(Notice::id).toList();
        ids.forEach(id -> add(at, null, new ReportEvent.Told(id)));
        return ids;
    }

    @Test
    void those_whose_turn_it_is_are_told_once_and_reminded_on_their_days() {
        assertThat(told("2027-01-04T06:00:00Z")).containsExactly("waits-1");
        assertThat(told("2027-01-06T20:59:00Z")).as("day 6 in Nairobi").isEmpty();
        assertThat(told("2027-01-06T21:00:00Z")).as("day 7 in Nairobi").containsExactly("day-7");
        assertThat(told("2027-01-07T06:00:00Z")).isEmpty();
        assertThat(told("2027-01-11T06:00:00Z")).containsExactly("day-10");
        assertThat(told("2027-01-13T06:00:00Z")).containsExactly("day-13");
        assertThat(told("2027-01-14T06:00:00Z")).isEmpty();
    }

    @Test
    void of_missed_reminders_only_the_last_one_goes() {
        assertThat(told("2027-01-10T06:00:00Z")).containsExactly("waits-1", "day-10");
        assertThat(told("2027-01-10T07:00:00Z")).isEmpty();
    }

    @Test
    void an_overdue_report_goes_up_to_management_and_is_told_again_every_fortnight() {
        told("2027-01-13T06:00:00Z");
        assertThat(due("2027-01-15T06:00:00Z")).singleElement().satisfies(first -> {
            assertThat(first.id()).isEqualTo("overdue-1");
            assertThat(first.roles()).containsExactly("officer");
        });
        assertThat(due("2027-01-18T06:00:00Z"))
                .extracting(Notice::id)
                .as("the schedule was missed for three days")
                .containsExactly("overdue-1", "overdue-2");
        told("2027-01-18T06:00:00Z");
        assertThat(due("2027-01-20T06:00:00Z")).singleElement().satisfies(last -> {
            assertThat(last.id()).isEqualTo("overdue-3");
            assertThat(last.roles()).containsExactly("boss");
        });
        told("2027-01-20T06:00:00Z");
        assertThat(told("2027-02-02T06:00:00Z")).isEmpty();
        assertThat(told("2027-02-03T06:00:00Z")).containsExactly("overdue-again-1");
        assertThat(told("2027-02-17T06:00:00Z")).containsExactly("overdue-again-2");
    }

    @Test
    void each_further_step_tells_the_next_person() {
        told("2027-01-04T06:00:00Z");
        add("2027-01-04T07:00:00Z", "olga", new ReportEvent.Completed(Map.of()));
        assertThat(due("2027-01-04T08:00:00Z")).singleElement().satisfies(next -> {
            assertThat(next.kind()).isEqualTo(ReportNotices.Kind.WAITS);
            assertThat(next.roles()).containsExactly("head");
        });
    }

    @Test
    void a_mail_in_doubt_is_told_to_those_who_submit_and_the_administrators() {
        add("2027-01-04T07:00:00Z", "olga", new ReportEvent.SubmissionOrdered());
        add("2027-01-04T07:00:01Z", null, new ReportEvent.HandOverBegun("r@x.example", "ab"));
        add("2027-01-04T07:00:09Z", null, new ReportEvent.HandOverDoubted());
        assertThat(due("2027-01-04T08:00:00Z")).singleElement().satisfies(doubt -> {
            assertThat(doubt.kind()).isEqualTo(ReportNotices.Kind.UNSETTLED);
            assertThat(doubt.roles()).containsExactly("officer", "administrator");
        });
    }

    @Test
    void feedback_that_did_not_come_in_30_days_is_told_once() {
        add("2027-01-04T07:00:00Z", "olga", new ReportEvent.SubmissionOrdered());
        add("2027-01-04T07:00:01Z", null, new ReportEvent.HandOverBegun("r@x.example", "ab"));
        add("2027-01-04T07:00:02Z", null, new ReportEvent.HandedOver("1"));
        assertThat(told("2027-02-03T20:59:00Z")).isEmpty();
        assertThat(told("2027-02-04T06:00:00Z")).containsExactly("feedback-overdue");
        assertThat(told("2027-02-05T06:00:00Z")).isEmpty();
    }

    @Test
    void feedback_on_a_report_that_was_submitted_late_has_its_days_from_then() {
        add("2027-03-01T07:00:00Z", "olga", new ReportEvent.SubmissionOrdered());
        add("2027-03-01T07:00:01Z", null, new ReportEvent.HandOverBegun("r@x.example", "ab"));
        add("2027-03-01T07:00:02Z", null, new ReportEvent.HandedOver("1"));
        assertThat(told("2027-03-31T20:59:00Z")).isEmpty();
        assertThat(told("2027-03-31T21:00:00Z")).containsExactly("feedback-overdue");
    }

    @Test
    void senior_management_is_told_what_a_review_found() {
        begin(REVIEWED);
        told("2027-01-04T06:00:00Z");
        add("2027-01-05T07:00:00Z", "hannah", new ReportEvent.Completed(Map.of()));
        assertThat(due("2027-01-05T08:00:00Z")).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(ReportNotices.Kind.REVIEWED);
            assertThat(found.roles()).containsExactly("boss");
        });
        told("2027-01-05T08:00:00Z");
        add("2027-01-05T09:00:00Z", "hannah", new ReportEvent.ReviewClosed(null));
        assertThat(due("2027-03-05T08:00:00Z")).isEmpty();
    }

    private void recommend(String at, String id, String owner) {
        add(at, "hannah", new ReportEvent.Recommended(id, "Advice " + id, owner, LocalDate.of(2027, 3, 31)));
    }

    private static List<String> advice(Notice notice) {
        return notice.recommendations().stream().map(Recommendation::id).toList();
    }

    @Test
    void each_recommendation_is_told_to_its_owner_and_to_management_once_also_after_the_review_is_recorded() {
        begin(REVIEWED);
        told("2027-01-04T06:00:00Z");
        recommend("2027-01-04T07:00:00Z", "1", "olga");
        assertThat(due("2027-01-04T08:00:00Z")).singleElement().satisfies(owned -> {
            assertThat(owned.person()).isEqualTo("olga");
            assertThat(owned.roles()).as("if the owner has left").containsExactly("head");
            assertThat(advice(owned)).containsExactly("1");
        });
        assertThat(told("2027-01-04T08:00:00Z")).containsExactly("owner-1");

        add("2027-01-05T07:00:00Z", "hannah", new ReportEvent.Completed(Map.of()));
        List<Notice> found = due("2027-01-05T08:00:00Z");
        assertThat(advice(found.getFirst())).containsExactly("1");
        recommend("2027-01-05T08:00:01Z", "2", "otto");
        found.forEach(notice -> add("2027-01-05T08:00:02Z", null, new ReportEvent.Told(notice.id())));

        add("2027-01-05T09:00:00Z", "hannah", new ReportEvent.ReviewClosed(null));
        assertThat(due("2027-01-05T10:00:00Z"))
                .as("made while the mail about the review went out")
                .satisfiesExactly(owned -> assertThat(owned.person()).isEqualTo("otto"), further -> {
                    assertThat(further.kind()).isEqualTo(ReportNotices.Kind.RECOMMENDED);
                    assertThat(further.roles()).containsExactly("boss");
                    assertThat(advice(further)).containsExactly("2");
                });
        told("2027-01-05T10:00:00Z");
        assertThat(due("2027-03-05T08:00:00Z")).isEmpty();
    }

    @Test
    void an_overdue_recommendation_is_told_to_its_owner_and_a_week_later_to_management() {
        begin(REVIEWED);
        recommend("2027-01-04T07:00:00Z", "1", "olga");
        add("2027-01-05T07:00:00Z", "hannah", new ReportEvent.Completed(Map.of()));
        add("2027-01-05T07:00:00Z", "hannah", new ReportEvent.ReviewClosed(null));
        told("2027-03-31T08:00:00Z");
        assertThat(due("2027-04-01T08:00:00Z")).singleElement().satisfies(late -> {
            assertThat(late.kind()).isEqualTo(ReportNotices.Kind.RECOMMENDATION_OVERDUE);
            assertThat(late.person()).isEqualTo("olga");
        });
        told("2027-04-01T08:00:00Z");
        assertThat(due("2027-04-07T08:00:00Z")).isEmpty();
        assertThat(due("2027-04-08T08:00:00Z")).singleElement().satisfies(above -> {
            assertThat(above.person()).isNull();
            assertThat(above.roles()).containsExactly("head", "boss");
        });
        told("2027-04-08T08:00:00Z");
        add("2027-04-08T09:00:00Z", "olga", new ReportEvent.CarriedOut("1", null));
        assertThat(due("2027-06-08T08:00:00Z")).isEmpty();
    }

    @Test
    void the_readers_of_a_report_are_told_once_that_a_new_version_was_submitted() {
        add("2027-01-04T07:00:00Z", "olga", new ReportEvent.SubmissionOrdered());
        add("2027-01-04T07:00:01Z", null, new ReportEvent.HandOverBegun("r@x.example", "ab"));
        add("2027-01-04T07:00:02Z", null, new ReportEvent.HandedOver("1"));
        assertThat(told("2027-01-04T08:00:00Z")).isEmpty();
        add(
                "2027-01-05T07:00:00Z",
                "olga",
                new ReportEvent.Restated(Instant.parse("2027-01-19T21:00:00Z"), "One", "Late"));
        add("2027-01-05T07:00:00Z", "olga", new ReportEvent.SubmissionOrdered());
        add("2027-01-05T07:00:01Z", null, new ReportEvent.HandOverBegun("r@x.example", "cd"));
        add("2027-01-05T07:00:02Z", null, new ReportEvent.HandedOver("2"));
        assertThat(due("2027-01-05T08:00:00Z")).singleElement().satisfies(again -> {
            assertThat(again.kind()).isEqualTo(ReportNotices.Kind.RESTATED);
            assertThat(again.roles()).containsExactlyElementsOf(SUBMITTED.to());
        });
        told("2027-01-05T08:00:00Z");
        assertThat(told("2027-01-06T08:00:00Z")).isEmpty();
    }

    @Test
    void while_the_system_mails_a_report_nobody_has_to_act() {
        add("2027-01-04T07:00:00Z", "olga", new ReportEvent.SubmissionOrdered());
        ReportRules rules = new ReportRules(SUBMITTED, QUARTER, NAIROBI, List.of());
        assertThat(rules.toAct(ReportLife.of(steps), Instant.parse("2027-01-04T08:00:00Z")))
                .isEmpty();
        assertThat(due("2027-01-15T08:00:00Z")).as("overdue all the same").anySatisfy(late -> assertThat(late.roles())
                .containsExactly("officer"));
    }

    @Test
    void a_review_that_is_recorded_and_closed_while_nobody_works_is_still_told_to_management() {
        begin(REVIEWED);
        told("2027-01-04T06:00:00Z");
        add("2027-01-04T20:00:00Z", "hannah", new ReportEvent.Completed(Map.of("findings", "Few")));
        recommend("2027-01-04T20:01:00Z", "1", "olga");
        add("2027-01-04T20:02:00Z", "hannah", new ReportEvent.ReviewClosed(null));
        add("2027-01-04T20:03:00Z", "olga", new ReportEvent.CarriedOut("1", null));
        assertThat(due("2027-01-05T06:00:00Z")).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(ReportNotices.Kind.REVIEWED);
            assertThat(advice(found)).containsExactly("1");
        });
        told("2027-01-05T06:00:00Z");
        assertThat(due("2027-03-05T08:00:00Z")).isEmpty();
    }

    @Test
    void notices_wait_for_working_hours() {
        ReportNotices notices = new ReportNotices(PROCEDURE, CALENDAR, report, QUARTER);
        assertThat(notices.isWorkingTime(Instant.parse("2027-01-04T04:59:00Z"))).isFalse();
        assertThat(notices.isWorkingTime(Instant.parse("2027-01-04T05:00:00Z"))).isTrue();
        assertThat(notices.isWorkingTime(Instant.parse("2027-01-03T07:00:00Z")))
                .as("a Sunday")
                .isFalse();
    }
}
