package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.takes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.LimitEvent.LimitStarted;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.procedure.Intake;
import io.redress.domain.procedure.Intake.Anonymous;
import io.redress.domain.procedure.Intake.Question;
import io.redress.domain.procedure.Intake.Representatives;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The entries that organisations accept, only record, or turn away and count. */
class IntakeTest {

    private static final Instant NOW = time("2026-03-02T10:00");

    @Test
    void an_anonymous_complaint_is_refused_and_counted() {
        ASubmission nameless = aSubmission().name(null);
        assertThat(faults(wider(), nameless))
                .containsExactly(new Fault("complainant.name", "is required. We cannot answer without it."));
        assertThat(turnedAway(wider(), nameless)).contains("anonymous");
        assertThat(turnedAway(wider(), aSubmission().email(null))).contains("anonymous");
    }

    @Test
    void a_submission_with_other_faults_is_not_counted_as_turned_away() {
        assertThat(turnedAway(wider(), aSubmission().name(null).subject(" "))).isEmpty();
        assertThat(turnedAway(wider(), aSubmission().name("a\nb"))).isEmpty();
        assertThat(turnedAway(wider(), aSubmission())).isEmpty();
    }

    @Test
    void an_anonymous_complaint_may_be_recorded_as_another_kind() {
        AProcedure records =
                wider(Intake.of(Anonymous.RECORD, "query", null, Representatives.WITH_AUTHORITY, false, List.of()));
        under(records, "2026-03-02T10:00", aSubmission().name(null))
                .thenAmongOthers(new StageEntered("enquiry", "officer"))
                .thenNot(LimitStarted.class)
                .and(complaint -> assertThat(complaint.entry().kind()).isEqualTo("query"));
        under(records, "2026-03-02T10:00", aSubmission())
                .and(complaint -> assertThat(complaint.entry().kind()).isEqualTo("complaint"));
    }

    @Test
    void an_anonymous_complaint_may_be_handled_like_any_other_without_letters() {
        AProcedure handles = wider(Intake.of(Anonymous.HANDLE, null, null, null, false, List.of()));
        under(handles, "2026-03-02T10:00", aSubmission().name(null).email(null))
                .thenAmongOthers(new StageEntered("first", "officer"))
                .thenNot(LetterOwed.class)
                .and(complaint -> {
                    assertThat(complaint.entry().contactable()).isFalse();
                    assertThat(complaint.entry().reachable()).isFalse();
                })
                .when("2026-03-03T10:00", answers(officer("olga")))
                .thenNot(LetterOwed.class)
                .thenNot(LetterOrdered.class);
    }

    @Test
    void staff_have_to_acknowledge_by_hand_to_a_complainant_with_only_a_telephone_number() {
        under(wider(), "2026-03-02T10:00", aSubmission().withoutEmail())
                .thenAmongOthers(new LetterOwed("acknowledgement", 1), new StageEntered("first", "officer"));
    }

    @Test
    void the_organisation_decides_who_may_act_for_a_complainant() {
        ASubmission withoutAuthority = aSubmission().by("Bo Reed", "bo@example.org", null, null);
        assertThat(faults(representedBy(Representatives.WITH_AUTHORITY), withoutAuthority))
                .extracting(Fault::field)
                .containsExactly("representative.authority.given");
        assertThat(faults(representedBy(Representatives.ANYBODY), withoutAuthority))
                .isEmpty();
        assertThat(faults(representedBy(Representatives.NOBODY), withoutAuthority))
                .containsExactly(new Fault("representative", "is not accepted by this organisation"));
        assertThat(faults(representedBy(Representatives.NOBODY), aSubmission())).isEmpty();
    }

    @Test
    void a_representative_receives_the_letters_where_anybody_may_be_one() {
        under(
                        representedBy(Representatives.ANYBODY),
                        "2026-03-02T10:00",
                        aSubmission().withoutEmail().by("Bo Reed", "bo@example.org", null, null))
                .and(complaint -> assertThat(complaint.entry().reachable()).isTrue());
    }

    @Test
    void a_complaint_says_whether_it_was_tried_on_the_spot_with_whom_and_with_what_result() {
        AProcedure asks = asking(Question.FRONTLINE);
        assertThat(faults(asks, aSubmission())).extracting(Fault::field).containsExactly("frontline.tried");
        assertThat(faults(asks, aSubmission().triedWith(null, null)))
                .containsExactly(
                        new Fault("frontline.with", "is required"),
                        new Fault("frontline.result", "is required: say what the result was"));
        assertThat(faults(asks, aSubmission().triedWith("Di", "Nothing."))).isEmpty();
        assertThat(faults(asks, aSubmission().notTriedBecause(" ")))
                .containsExactly(new Fault("frontline.result", "is required: say why it was not appropriate to try"));
        assertThat(faults(asks, aSubmission().notTriedBecause("It is about them.")))
                .isEmpty();
    }

    @Test
    void an_organisation_may_require_more_fields() {
        AProcedure asks = asking(Question.CATEGORY, Question.DEPARTMENT, Question.REMEDY);
        assertThat(faults(asks, aSubmission().category(null)))
                .extracting(Fault::field)
                .containsExactly("category", "department", "remedySought");
        assertThat(faults(asks, aSubmission().department("north").remedy("A refund.")))
                .isEmpty();
    }

    @Test
    void a_kind_that_belongs_elsewhere_is_turned_away_with_directions_and_counted() {
        ASubmission appeal = aSubmission().kind("appeal");
        assertThat(faults(wider(), appeal)).containsExactly(new Fault("kind", "An appeal is for the registry."));
        assertThat(turnedAway(wider(), appeal)).contains("appeal");
        assertThat(turnedAway(wider(), aSubmission().kind("appeal").name(null)))
                .as("it belongs elsewhere, also if staff enter it")
                .contains("appeal");
        assertThat(turnedAway(wider(), aSubmission().kind("grumble"))).isEmpty();
        under(wider(), "2026-03-02T10:00", appeal)
                .thenRefused(Invalid.class, "An appeal is for the registry.")
                .and(complaint -> assertThat(complaint.version()).isZero());
    }

    @Test
    void staff_cannot_reclassify_a_complaint_as_a_kind_that_belongs_elsewhere() {
        under(wider(), "2026-03-02T10:00", aSubmission())
                .when(
                        "2026-03-03T10:00",
                        takes(officer("olga"), "reclassify", "kind", "appeal", "reason", "It is one."))
                .thenRefused(Invalid.class, "must be one of complaint, query, compliment, visit");
    }

    @Test
    void some_kinds_are_recorded_by_staff_only() {
        assertThat(faults(wider(), aSubmission().kind("visit")))
                .containsExactly(new Fault("kind", "is recorded by staff only"));
        assertThat(turnedAway(wider(), aSubmission().kind("visit"))).isEmpty();
        assertThat(faults(wider(), aSubmission().kind("visit").channel("telephone")))
                .isEmpty();
    }

    @Test
    void a_channel_is_approved_from_its_first_day_to_its_last() {
        ASubmission submission = aSubmission().channel("ombudsman").origin("reference", "OM/1");
        Fault fault = new Fault("channel", "is not approved at present");
        assertThat(faultsAt("2025-12-31T23:59:59", submission)).containsExactly(fault);
        assertThat(faultsAt("2026-01-01T00:00", submission)).isEmpty();
        assertThat(faultsAt("2026-12-31T23:59:59", submission)).isEmpty();
        assertThat(faultsAt("2027-01-01T00:00", submission)).containsExactly(fault);
    }

    @Test
    void the_fields_of_a_channel_are_checked_and_unknown_ones_are_rejected() {
        assertThat(faults(wider(), aSubmission().channel("ombudsman")))
                .containsExactly(new Fault("origin.reference", "is required: Their reference"));
        assertThat(faults(wider(), aSubmission().channel("ombudsman").origin("reference", "a\nb")))
                .extracting(Fault::field)
                .containsExactly("origin.reference");
        assertThat(faults(wider(), aSubmission().channel("telephone").origin("reference", "OM/1")))
                .containsExactly(new Fault("origin.reference", "is not a field of the channel telephone"));
        assertThat(faults(wider(), aSubmission().origin("reference", "OM/1")))
                .containsExactly(new Fault("origin.reference", "is not a field of the channel website"));
    }

    private static AProcedure wider() {
        return aWiderProcedure();
    }

    private static AProcedure wider(Intake intake) {
        return aWiderProcedure().but(p -> p.intake = intake);
    }

    private static AProcedure representedBy(Representatives who) {
        return wider(Intake.of(Anonymous.REFUSE, null, "Why.", who, false, List.of()));
    }

    private static AProcedure asking(Question... consulted) {
        return wider(Intake.of(Anonymous.REFUSE, null, "Why.", null, false, List.of(consulted)));
    }

    private static List<Fault> faults(AProcedure procedure, ASubmission submission) {
        return result(procedure, submission, NOW).faults();
    }

    private static List<Fault> faultsAt(String when, ASubmission submission) {
        return result(wider(), submission, time(when)).faults();
    }

    private static Optional<String> turnedAway(AProcedure procedure, ASubmission submission) {
        return result(procedure, submission, NOW) instanceof SubmissionResult.TurnedAway turnedAway
                ? Optional.of(turnedAway.cause())
                : Optional.empty();
    }

    private static SubmissionResult result(AProcedure procedure, ASubmission submission, Instant now) {
        return new Rules(procedure.build(), Scenario.ENGLAND)
                .submit(new Reference("ACORN-0000-0000"), submission.receivedAt(now), now);
    }
}
