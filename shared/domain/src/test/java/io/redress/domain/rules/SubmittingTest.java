package io.redress.domain.rules;

import static io.redress.domain.rules.AProcedure.aProcedure;
import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.endOf;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Scenario.time;
import static io.redress.domain.rules.Scenario.under;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.complaint.IntakeEvent.Submitted;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LimitEvent.LimitStarted;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.intake.Particulars;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubmittingTest {

    @Test
    void a_received_complaint_is_in_its_first_stage_with_running_limits() {
        given("2026-03-02T10:00", aSubmission())
                .then(
                        Submitted.of(
                                "complaint",
                                "website",
                                null,
                                "delay",
                                null,
                                time("2026-03-02T10:00"),
                                true,
                                true,
                                null,
                                Map.of()),
                        new LetterOrdered("acknowledgement"),
                        new StageEntered("first", "officer"),
                        new LimitStarted("acknowledgement", time("2026-03-02T10:00"), endOf("2026-03-04")),
                        new LimitStarted("answer", time("2026-03-02T10:00"), endOf("2026-03-16")))
                .andStage("first")
                .andDue(endOf("2026-03-04"))
                .andWakesAt(endOf("2026-03-04").plusSeconds(1));
    }

    @Test
    void limits_count_over_christmas_as_the_calendar_says() {
        given("2026-12-21T10:00", aSubmission())
                .thenAmongOthers(
                        new LimitStarted("acknowledgement", time("2026-12-21T10:00"), endOf("2026-12-23")),
                        new LimitStarted("answer", time("2026-12-21T10:00"), endOf("2027-01-07")));
    }

    @Test
    void limits_count_from_the_receipt_and_not_from_the_recording() {
        under(aProcedure(), "2026-03-02T10:00", aSubmission().channel("telephone"), "2026-03-03T15:00")
                .thenAmongOthers(
                        Submitted.of(
                                "complaint",
                                "telephone",
                                null,
                                "delay",
                                null,
                                time("2026-03-02T10:00"),
                                true,
                                true,
                                null,
                                Map.of()),
                        new LimitStarted("answer", time("2026-03-02T10:00"), endOf("2026-03-16")))
                .and(complaint -> assertThat(complaint.status().entered()).isEqualTo(time("2026-03-03T15:00")));
    }

    @Test
    void a_receipt_after_the_cut_off_hour_counts_from_the_next_working_day() {
        given("2026-03-06T17:00:01", aSubmission())
                .thenAmongOthers(new LimitStarted("acknowledgement", time("2026-03-06T17:00:01"), endOf("2026-03-11")));
    }

    @Test
    void a_query_is_recorded_without_time_limits() {
        given("2026-03-02T10:00", aSubmission().kind("query"))
                .then(
                        Submitted.of(
                                "query",
                                "website",
                                null,
                                "delay",
                                null,
                                time("2026-03-02T10:00"),
                                true,
                                true,
                                null,
                                Map.of()),
                        new LetterOrdered("received"),
                        new StageEntered("enquiry", "officer"))
                .andNothingDue()
                .andNobodyWaits();
    }

    @Test
    void a_complainant_without_an_email_address_cannot_be_reached_by_mail() {
        given("2026-03-02T10:00", aSubmission().withoutEmail())
                .thenAmongOthers(Submitted.of(
                        "complaint",
                        "website",
                        null,
                        "delay",
                        null,
                        time("2026-03-02T10:00"),
                        false,
                        true,
                        null,
                        Map.of()));
    }

    @Test
    void a_representative_with_an_address_can_be_reached_while_their_authority_lasts() {
        given("2026-03-02T10:00", aSubmission().withoutEmail().by("Bo Reed", "bo@example.org", "2026-03-02", null))
                .and(complaint -> assertThat(complaint.entry().reachable()).isTrue());
        Particulars represented = aSubmission()
                .withoutEmail()
                .by("Bo Reed", "bo@example.org", "2026-02-01", "2026-03-01")
                .build()
                .particulars();
        assertThat(represented.letterAddress(LocalDate.of(2026, 1, 31))).isEmpty();
        assertThat(represented.letterAddress(LocalDate.of(2026, 3, 1))).contains("bo@example.org");
        assertThat(represented.letterAddress(LocalDate.of(2026, 3, 2))).isEmpty();
    }

    @Test
    void the_reference_of_an_earlier_complaint_is_kept_as_it_is_written_in_full() {
        given("2026-03-02T10:00", aSubmission().relatesTo(" acorn-oooo-0000 "))
                .and(complaint -> assertThat(complaint.entry().relatesTo()).isEqualTo("ACORN-0000-0000"));
    }

    @Test
    void an_invalid_submission_creates_no_complaint() {
        given("2026-03-02T10:00", aSubmission().subject(" "))
                .thenRefused(Invalid.class, "subject", "is required")
                .and(complaint -> assertThat(complaint.version()).isZero());
    }
}
