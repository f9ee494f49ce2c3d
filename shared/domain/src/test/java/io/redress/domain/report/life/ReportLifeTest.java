package io.redress.domain.report.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Reason;
import io.redress.domain.calendar.Span;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.FinancialYear;
import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.ReportReview;
import io.redress.domain.procedure.ReportSubmission;
import io.redress.domain.report.Period;
import io.redress.domain.report.life.ReportLife.State;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportLifeTest {

    static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    static final Period QUARTER = Period.of(Report.Every.QUARTER, LocalDate.of(2026, 10, 1), FinancialYear.CALENDAR);

    static final Report SUBMITTED = new Report(
            "ombudsman",
            "Report to the ombudsman",
            Report.Every.QUARTER,
            List.of("officer", "boss"),
            null,
            null,
            new ReportSubmission(
                    "regulator",
                    Span.parse("14 calendar days"),
                    List.of(7, 10, 13),
                    List.of("officer"),
                    List.of("head"),
                    List.of("boss"),
                    List.of("officer"),
                    List.of("boss"),
                    Span.parse("30 calendar days"),
                    true),
            null);

    static final Report REVIEWED = new Report(
            "yearly",
            "Yearly review",
            Report.Every.QUARTER,
            List.of("boss"),
            null,
            null,
            null,
            new ReportReview(List.of("head"), Span.parse("14 calendar days"), List.of(7, 13), List.of("boss"), true));

    private static final List<Field> FIELDS = List.of(
            Field.required("causes", "Root causes", Type.TEXT), Field.optional("training", "Training", Type.NUMBER));

    private final List<ReportStep> steps = new ArrayList<>();
    private Instant now = Instant.parse("2027-01-04T07:00:00Z");
    private ReportRules rules = rules(SUBMITTED);

    private ReportRules rules(Report report) {
        steps.clear();
        ReportRules made = new ReportRules(report, QUARTER, NAIROBI, FIELDS);
        steps.add(ReportStep.ofSystem(
                1,
                Instant.parse("2027-01-01T05:00:00Z"),
                made.draft(Instant.parse("2027-01-01T05:00:00Z")).orElseThrow()));
        return made;
    }

    private static Actor.Caseworker person(String id, String... roles) {
        return new Actor.Caseworker(id, Set.of(roles), Set.of());
    }

    private static final Actor.Caseworker OLGA = person("olga", "officer");
    private static final Actor.Caseworker HANNAH = person("hannah", "head");
    private static final Actor.Caseworker BORIS = person("boris", "boss");

    private boolean act(Actor.Caseworker who, String action, Map<String, String> values) {
        var decided = rules.decide(action, values, steps, who, List.of("olga", "hannah", "boris"), now);
        decided.ifPresent(one -> steps.add(
                new ReportStep(steps.size() + 1, now, who.id(), one.capacity().inPlaceOf(), one.event())));
        return decided.isPresent();
    }

    private void system(ReportEvent event) {
        steps.add(ReportStep.ofSystem(steps.size() + 1, now, event));
    }

    private ReportLife life() {
        return ReportLife.of(steps);
    }

    private List<String> offered(Actor.Caseworker who) {
        return rules.offered(life(), who, now).stream()
                .map(action -> ReportRules.name(action.id()))
                .toList();
    }

    private static Reason reason(Runnable refused) {
        try {
            refused.run();
        } catch (Rejection rejection) {
            return rejection.reason();
        }
        throw new AssertionError("it was not refused");
    }

    private void approved() {
        act(OLGA, "complete", Map.of("causes", "Post was slow"));
        act(HANNAH, "review", Map.of());
        act(BORIS, "approve", Map.of());
    }

    private void submitted() {
        approved();
        act(OLGA, "submit", Map.of());
        system(new ReportEvent.HandOverBegun("r@regulator.example", "ab"));
        system(new ReportEvent.HandedOver("id-1"));
    }

    @Test
    void it_is_completed_reviewed_approved_and_submitted_by_those_whose_turn_it_is() {
        assertThat(offered(OLGA)).containsExactly("complete");
        assertThat(offered(HANNAH)).isEmpty();
        act(OLGA, "complete", Map.of("causes", "Post was slow", "training", "2"));
        assertThat(offered(HANNAH)).containsExactly("review", "return");
        act(HANNAH, "review", Map.of("note", "Fine"));
        assertThat(offered(BORIS)).containsExactly("return", "approve");
        act(BORIS, "approve", Map.of());
        assertThat(offered(OLGA)).containsExactly("return", "submit");
        act(OLGA, "submit", Map.of());
        assertThat(life().state()).isEqualTo(State.ORDERED);
        system(new ReportEvent.HandOverBegun("r@regulator.example", "ab"));
        now = now.plusSeconds(2);
        system(new ReportEvent.HandedOver("id-1"));

        assertThat(life().state()).isEqualTo(State.SUBMITTED);
        assertThat(life().submitted()).as("as of the hand-over").isEqualTo("2027-01-04T07:00:00Z");
        assertThat(life().values()).containsEntry("causes", "Post was slow").containsEntry("training", "2");
        assertThat(life().late(now)).isFalse();
        assertThat(offered(OLGA)).containsExactly("send-again", "record-feedback", "record-certificate", "restate");
    }

    @Test
    void who_completed_it_neither_reviews_nor_approves_it_in_any_capacity() {
        Actor.Caseworker both = person("olga", "officer", "head", "boss");
        act(both, "complete", Map.of("causes", "Post"));
        assertThat(offered(both)).doesNotContain("review");
        assertThat(reason(() -> act(both, "review", Map.of())))
                .isEqualTo(new Reason.NotAllowed("a person who completed or restated the report cannot review it, and"
                        + " nobody can review it for them; another person has to"));
        act(HANNAH, "review", Map.of());

        assertThat(reason(() -> act(both, "approve", Map.of()))).isInstanceOf(Reason.NotAllowed.class);
        StaffMember away = new StaffMember("boris", "Boris", "b@x.example", Set.of("boss"), Set.of(), null, List.of());
        assertThat(reason(() -> act(OLGA.actingFor(away), "approve", Map.of())))
                .as("who completed it and acts for who may approve it")
                .isInstanceOf(Reason.NotAllowed.class);
        assertThat(act(BORIS, "approve", Map.of())).isTrue();
    }

    @Test
    void who_was_represented_when_it_was_completed_cannot_approve_it_either() {
        StaffMember olga =
                new StaffMember("olga", "Olga", "o@x.example", Set.of("officer", "boss"), Set.of(), null, List.of());
        act(person("paul", "clerk").actingFor(olga), "complete", Map.of("causes", "Post"));
        act(HANNAH, "review", Map.of());

        assertThat(steps.get(1).inPlaceOf()).isEqualTo("olga");
        assertThat(reason(() -> act(person("olga", "officer", "boss"), "approve", Map.of())))
                .isInstanceOf(Reason.NotAllowed.class);
    }

    @Test
    void the_wrong_role_the_wrong_state_and_every_fault_are_refused_with_a_reason() {
        assertThat(reason(() -> act(BORIS, "complete", Map.of())))
                .isEqualTo(new Reason.NotAllowed("this action is for officer"));
        assertThat(reason(() -> act(BORIS, "approve", Map.of())))
                .isEqualTo(new Reason.Conflict("the report waits to be completed, so it cannot be approved"));
        assertThat(reason(() -> act(OLGA, "complete", Map.of("training", "two", "colour", "green"))))
                .satisfies(refused -> assertThat(((Reason.Invalid) refused).faults())
                        .extracting("field")
                        .containsExactly("causes", "training", "colour"));
        assertThat(reason(() -> act(OLGA, "dance", Map.of()))).isInstanceOf(Reason.NotFound.class);
    }

    @Test
    void a_request_that_is_sent_twice_is_carried_out_once() {
        assertThat(act(OLGA, "complete", Map.of("causes", "Post"))).isTrue();
        assertThat(act(OLGA, "complete", Map.of("causes", "Post"))).isFalse();
        assertThat(act(OLGA, "complete", Map.of("causes", "Mail"))).isTrue();
        act(HANNAH, "review", Map.of());
        assertThat(act(HANNAH, "review", Map.of())).isFalse();
        act(BORIS, "approve", Map.of());
        act(OLGA, "submit", Map.of());
        system(new ReportEvent.HandOverBegun("r@regulator.example", "ab"));
        assertThat(act(OLGA, "submit", Map.of())).isFalse();
        system(new ReportEvent.HandOverRefused("no such mailbox"));
        assertThat(reason(() -> act(OLGA, "submit", Map.of())))
                .isEqualTo(new Reason.Conflict("the report was mailed, but the mail service refused the mail, so it"
                        + " cannot be submitted once more; send its mail again"));
    }

    @Test
    void a_version_that_may_have_arrived_is_never_changed_and_can_still_be_settled() {
        approved();
        act(OLGA, "submit", Map.of());
        system(new ReportEvent.HandOverBegun("r@regulator.example", "ab"));
        now = now.plusSeconds(301);
        act(OLGA, "send-again", Map.of());
        now = now.plusSeconds(60);
        system(new ReportEvent.HandOverBegun("r@regulator.example", "ab"));
        system(new ReportEvent.HandOverRefused("mailbox full"));

        assertThat(offered(OLGA)).containsExactly("it-arrived", "send-again");
        act(OLGA, "it-arrived", Map.of());
        assertThat(life().state()).isEqualTo(State.SUBMITTED);
        assertThat(life().submitted()).as("the hand-over in doubt").isEqualTo("2027-01-04T07:00:00Z");
    }

    @Test
    void a_returned_report_is_completed_again() {
        approved();
        act(BORIS, "return", Map.of("why", "The causes are too short"));

        assertThat(life().state()).isEqualTo(State.DRAFT);
        assertThat(act(OLGA, "complete", Map.of("causes", "Post was slow"))).isTrue();
        assertThat(life().state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void after_day_14_it_is_submitted_and_late() {
        now = Instant.parse("2027-01-14T20:59:59Z");
        assertThat(life().late(now)).as("the last second of day 14 in Nairobi").isFalse();
        now = now.plusSeconds(1);
        assertThat(life().late(now)).isTrue();
        submitted();

        assertThat(life().late(now.plusSeconds(1000))).isTrue();
    }

    @Test
    void a_mail_in_doubt_waits_for_a_person() {
        approved();
        act(OLGA, "submit", Map.of());
        system(new ReportEvent.HandOverBegun("r@regulator.example", "ab"));
        assertThat(reason(() -> act(OLGA, "it-arrived", Map.of()))).isInstanceOf(Reason.Conflict.class);
        now = now.plusSeconds(301);
        assertThat(life().state(now)).as("its sender stopped in the middle").isEqualTo(State.IN_DOUBT);
        system(new ReportEvent.HandOverDoubted());
        assertThat(offered(OLGA)).containsExactly("it-arrived", "send-again");
        act(OLGA, "it-arrived", Map.of());

        assertThat(life().submitted()).isEqualTo("2027-01-04T07:00:00Z");
    }

    @Test
    void a_refused_mail_cannot_have_arrived_and_is_sent_again() {
        approved();
        act(OLGA, "submit", Map.of());
        system(new ReportEvent.HandOverBegun("r@regulator.example", "ab"));
        system(new ReportEvent.HandOverRefused("no such mailbox"));

        assertThat(offered(OLGA)).containsExactly("return", "send-again");
        act(OLGA, "send-again", Map.of());
        assertThat(life().state()).isEqualTo(State.ORDERED);
        assertThat(offered(OLGA)).as("it was handed over once").isEmpty();
        system(new ReportEvent.HandOverBegun("r@regulator.example", "ab"));
        system(new ReportEvent.HandOverRefused("no such mailbox"));
        assertThat(act(OLGA, "send-again", Map.of())).as("refused once more").isTrue();
        system(new ReportEvent.HandOverBegun("r@regulator.example", "ab"));
        system(new ReportEvent.HandOverRefused("too large"));
        act(OLGA, "return", Map.of("why", "It is too large"));
        assertThat(life().state()).isEqualTo(State.DRAFT);
        assertThat(life().sha256()).isNull();
    }

    @Test
    void an_ordered_report_is_returned_as_long_as_its_mail_has_not_begun() {
        approved();
        act(OLGA, "submit", Map.of());
        assertThat(offered(OLGA)).containsExactly("return");
        act(BORIS, "return", Map.of("why", "A figure is missing"));
        assertThat(life().state()).isEqualTo(State.DRAFT);
    }

    @Test
    void a_submitted_report_that_never_came_is_sent_again_with_a_reason_and_stays_submitted_when_it_was() {
        submitted();
        now = now.plusSeconds(2_000_000);
        assertThat(reason(() -> act(OLGA, "send-again", Map.of())))
                .isEqualTo(new Reason.Invalid(
                        List.of(new Rejection.Fault("why", "is required: How you know that the mail did not come"))));
        Map<String, String> bounced = Map.of("why", "Their server sent it back");
        assertThat(act(OLGA, "send-again", bounced)).isTrue();
        assertThat(act(OLGA, "send-again", bounced)).isFalse();
        assertThat(life().late(now)).isFalse();
        assertThat(offered(OLGA)).doesNotContain("return", "restate");
        system(new ReportEvent.HandOverBegun("r@regulator.example", "ab"));
        system(new ReportEvent.HandOverRefused("no such mailbox"));
        assertThat(offered(OLGA))
                .contains("send-again", "it-arrived", "restate")
                .doesNotContain("return");
        act(OLGA, "send-again", Map.of("why", "The address was wrong"));
        system(new ReportEvent.HandOverBegun("r@regulator.example", "ab"));
        system(new ReportEvent.HandedOver("id-2"));

        assertThat(life().state()).isEqualTo(State.SUBMITTED);
        assertThat(life().submitted()).isEqualTo("2027-01-04T07:00:00Z");
    }

    @Test
    void feedback_comes_after_the_submission_and_not_in_the_future_and_is_shared() {
        submitted();
        assertThat(rules.feedbackDue(life())).hasValue(Instant.parse("2027-02-03T21:00:00Z"));
        assertThat(reason(() -> act(OLGA, "record-feedback", Map.of("on", "2027-01-03", "text", "Good"))))
                .isEqualTo(new Reason.Invalid(List.of(
                        new Rejection.Fault("on", "must not be before the report was submitted, on 2027-01-04"))));
        assertThat(reason(() -> act(OLGA, "record-feedback", Map.of("on", "2027-01-05"))))
                .satisfies(refused ->
                        assertThat(((Reason.Invalid) refused).faults()).hasSize(2));
        assertThat(reason(() -> act(OLGA, "share", Map.of("on", "2027-01-04", "with", "All heads"))))
                .isInstanceOf(Reason.Conflict.class);
        now = now.plusSeconds(200_000);
        act(OLGA, "record-feedback", Map.of("on", "2027-01-06", "text", "Better"));
        assertThat(reason(() -> act(OLGA, "share", Map.of("on", "2027-01-05", "with", "All heads"))))
                .isEqualTo(new Reason.Invalid(
                        List.of(new Rejection.Fault("on", "must not be before the feedback came, on 2027-01-06"))));
        assertThat(act(OLGA, "record-feedback", Map.of("on", "2027-01-04", "text", "Good")))
                .isTrue();
        assertThat(act(OLGA, "share", Map.of("on", "2027-01-04", "with", "All heads")))
                .isTrue();
        assertThat(act(OLGA, "record-certificate", Map.of("on", "2027-01-04", "year", "2026")))
                .isTrue();
    }

    @Test
    void a_restatement_is_a_new_version_that_goes_through_the_same_steps() {
        submitted();
        act(OLGA, "restate", Map.of("what", "One more complaint", "why", "It was entered late"));

        assertThat(life().version()).isEqualTo(2);
        assertThat(life().state()).isEqualTo(State.DRAFT);
        assertThat(life().submitted()).isNull();
        assertThat(life().due()).isEqualTo("2027-01-18T21:00:00Z");
        assertThat(life().values())
                .as("what was filled in is where the next version begins")
                .isNotEmpty();
        assertThat(act(OLGA, "restate", Map.of("what", "One more complaint", "why", "It was entered late")))
                .isFalse();
        submitted();
        assertThat(life().state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void what_the_receiver_says_is_recorded_and_shared_while_the_report_is_restated() {
        submitted();
        act(OLGA, "record-feedback", Map.of("on", "2027-01-04", "text", "Good"));
        act(OLGA, "restate", Map.of("what", "One more complaint", "why", "It was entered late"));

        assertThat(offered(OLGA)).containsExactly("complete", "record-feedback", "share", "record-certificate");
        assertThat(act(OLGA, "share", Map.of("on", "2027-01-04", "with", "All heads")))
                .isTrue();
        assertThat(act(OLGA, "record-certificate", Map.of("on", "2027-01-04", "year", "2026")))
                .isTrue();
        assertThat(act(OLGA, "record-feedback", Map.of("on", "2027-01-04", "text", "Better")))
                .isTrue();
        assertThat(life().feedback()).isTrue();
        assertThat(life().state()).isEqualTo(State.DRAFT);
    }

    @Test
    void a_certificate_is_about_the_year_of_the_report_or_the_one_before_and_comes_after_the_submission() {
        submitted();
        assertThat(reason(() -> act(OLGA, "record-certificate", Map.of("on", "2027-01-03", "year", "nonsense"))))
                .isEqualTo(new Reason.Invalid(List.of(
                        new Rejection.Fault("on", "must not be before the report was submitted, on 2027-01-04"),
                        new Rejection.Fault(
                                "year", "must be the year of the report or the one before: 2026 or 2025"))));
    }

    @Test
    void an_empty_form_never_removes_what_was_filled_in() {
        rules = new ReportRules(
                SUBMITTED, QUARTER, NAIROBI, List.of(Field.optional("training", "Training", Type.NUMBER)));
        assertThat(act(OLGA, "complete", Map.of())).as("nothing to tell").isTrue();
        act(OLGA, "complete", Map.of("training", "2"));
        assertThat(reason(() -> act(OLGA, "complete", Map.of()))).isInstanceOf(Reason.Conflict.class);
        assertThat(life().values()).containsEntry("training", "2");
    }

    @Test
    void only_those_who_prepare_a_report_restate_it_so_that_somebody_is_left_to_approve_it() {
        submitted();
        assertThat(offered(BORIS)).doesNotContain("restate");
    }

    @Test
    void the_first_version_stays_late_when_it_is_restated() {
        now = Instant.parse("2027-01-17T07:00:00Z");
        submitted();
        act(OLGA, "restate", Map.of("what", "One more complaint", "why", "It was entered late"));
        assertThat(life().late(now)).isFalse();
        assertThat(life().firstLate()).isTrue();
    }

    @Test
    void neither_who_completed_nor_who_restated_it_approves_a_restatement() {
        Actor.Caseworker both = person("olga", "officer", "boss");
        Actor.Caseworker second = person("oscar", "officer", "boss");
        submitted();
        act(second, "restate", Map.of("what", "One more complaint", "why", "It was entered late"));
        act(person("otto", "officer"), "complete", Map.of("causes", "Post was slow"));
        act(HANNAH, "review", Map.of());

        assertThat(life().preparedBy()).containsExactly("oscar", "otto");
        assertThat(offered(both)).as("completed the version before").contains("approve");
        assertThat(reason(() -> act(second, "approve", Map.of()))).isInstanceOf(Reason.NotAllowed.class);
        assertThat(act(BORIS, "approve", Map.of())).isTrue();
    }

    @Test
    void a_review_says_which_training_it_led_to_and_what_it_recommends_and_is_closed_by_a_person() {
        rules = rules(REVIEWED);
        assertThat(offered(HANNAH)).containsExactly("complete", "recommend");
        assertThat(reason(() -> act(HANNAH, "close", Map.of()))).isInstanceOf(Reason.Conflict.class);
        assertThat(reason(
                        () -> act(HANNAH, "complete", Map.of("looked-at", "All", "findings", "Few", "causes", "None"))))
                .isEqualTo(new Reason.Invalid(
                        List.of(new Rejection.Fault("training", "is required: Which training it led to"))));
        act(HANNAH, "complete", Map.of("looked-at", "All", "findings", "Few", "training", "A day", "causes", "None"));
        Map<String, String> wanted = Map.of("what", "Shorter forms", "owner", "olga", "until", "2027-02-01");
        assertThat(act(HANNAH, "recommend", wanted)).isTrue();
        assertThat(act(HANNAH, "recommend", wanted)).isFalse();
        assertThat(act(HANNAH, "recommend", Map.of("what", "A day", "owner", "boris", "until", "2027-02-01")))
                .isTrue();
        act(HANNAH, "close", Map.of());

        assertThat(life().open()).isFalse();
        assertThat(reason(() -> act(OLGA, "carry-out", Map.of("recommendation", "2"))))
                .as("somebody else owns it")
                .isInstanceOf(Reason.NotAllowed.class);
        assertThat(offered(OLGA)).containsExactly("carry-out");
        assertThat(act(OLGA, "carry-out", Map.of("recommendation", "1", "note", "Done")))
                .isTrue();
        assertThat(act(OLGA, "carry-out", Map.of("recommendation", "1", "note", "Done")))
                .isFalse();
        assertThat(life().recommendations().getFirst().open()).isFalse();
        assertThat(life().recommendations().getLast().open()).isTrue();
    }

    @Test
    void a_review_that_is_opened_late_has_its_days_from_then_and_a_submission_has_not() {
        Instant later = Instant.parse("2027-03-01T05:00:00Z");
        assertThat(new ReportRules(REVIEWED, QUARTER, NAIROBI, FIELDS).draft(later))
                .hasValue(new ReportEvent.Drafted(Instant.parse("2027-03-14T21:00:00Z")));
        assertThat(new ReportRules(SUBMITTED, QUARTER, NAIROBI, FIELDS).draft(later))
                .hasValue(new ReportEvent.Drafted(Instant.parse("2027-01-14T21:00:00Z")));
    }

    @Test
    void a_report_on_a_period_before_the_first_day_of_its_procedure_has_figures_and_no_life() {
        Instant at = Instant.parse("2027-01-01T05:00:00Z");
        assertThat(new ReportRules(from("2027-01-01"), QUARTER, NAIROBI, FIELDS).draft(at))
                .as("the quarter ends on the day before")
                .isEmpty();
        assertThat(new ReportRules(from("2026-12-31"), QUARTER, NAIROBI, FIELDS).draft(at))
                .isPresent();
    }

    private static Report from(String day) {
        return new Report(
                SUBMITTED.id(),
                SUBMITTED.title(),
                SUBMITTED.every(),
                SUBMITTED.to(),
                LocalDate.parse(day),
                null,
                SUBMITTED.submission(),
                null);
    }

    @Test
    void the_first_step_of_a_report_is_its_draft_and_no_step_is_left_out() {
        assertThatThrownBy(() -> ReportLife.begun(ReportStep.ofSystem(1, now, new ReportEvent.SubmissionOrdered())))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> life().after(ReportStep.ofSystem(9, now, new ReportEvent.SubmissionOrdered())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void it_waits_for_those_who_have_to_act_and_not_for_who_completed_it() {
        Actor.Caseworker both = person("olga", "officer", "boss");
        assertThat(rules.waitsFor(life(), OLGA, now)).isTrue();
        act(both, "complete", Map.of("causes", "Post"));
        assertThat(rules.waitsFor(life(), HANNAH, now)).isTrue();
        act(HANNAH, "review", Map.of());
        assertThat(rules.waitsFor(life(), BORIS, now)).isTrue();
        assertThat(rules.waitsFor(life(), both, now)).isFalse();
    }
}
