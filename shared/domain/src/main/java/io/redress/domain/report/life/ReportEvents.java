package io.redress.domain.report.life;

import io.redress.domain.Rejection;
import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.ReportSubmission;
import io.redress.domain.report.Period;
import io.redress.domain.report.life.ReportAction.Id;
import io.redress.domain.report.life.ReportEvent.Recommended;
import io.redress.domain.report.life.ReportEvent.Restated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes the event of an action from its form, and checks what the form says against the report. */
final class ReportEvents {

    /** A recommendation may be set for so many years from today at most. */
    private static final int LONGEST_YEARS = 5;

    private final Report report;
    private final Period period;
    private final ZoneId zone;
    private final ReportLife life;
    private final LocalDate today;

    ReportEvents(Report report, Period period, ZoneId zone, ReportLife life, Instant now) {
        this.report = report;
        this.period = period;
        this.zone = zone;
        this.life = life;
        this.today = now.atZone(zone).toLocalDate();
    }

    /** The event of a form that is filled in as its fields say. */
    ReportEvent of(Id action, ReportForm form) {
        return switch (action) {
            case COMPLETE -> new ReportEvent.Completed(form.values());
            case REVIEW -> new ReportEvent.Reviewed(form.value(ReportActions.NOTE));
            case RETURN -> new ReportEvent.Returned(form.required(ReportActions.WHY));
            case APPROVE -> new ReportEvent.Approved(form.value(ReportActions.NOTE));
            case SUBMIT -> new ReportEvent.SubmissionOrdered();
            case IT_ARRIVED -> new ReportEvent.ItArrived();
            case SEND_AGAIN -> new ReportEvent.OrderedAgain(form.value(ReportActions.WHY));
            case RECORD_FEEDBACK ->
                new ReportEvent.FeedbackReceived(
                        form.requiredDate(ReportActions.ON), form.required(ReportActions.TEXT));
            case SHARE ->
                new ReportEvent.FeedbackShared(
                        form.requiredDate(ReportActions.ON),
                        form.required(ReportActions.WITH),
                        form.value(ReportActions.NOTE));
            case RECORD_CERTIFICATE ->
                new ReportEvent.CertificateRecorded(
                        form.requiredDate(ReportActions.ON),
                        form.required(ReportActions.YEAR),
                        form.value(ReportActions.NUMBER));
            case RESTATE ->
                new Restated(restatedDue(), form.required(ReportActions.WHAT), form.required(ReportActions.WHY));
            case RECOMMEND ->
                new Recommended(
                        String.valueOf(life.recommendations().size() + 1),
                        form.required(ReportActions.WHAT),
                        form.required(ReportActions.OWNER),
                        form.requiredDate(ReportActions.UNTIL));
            case CARRY_OUT ->
                new ReportEvent.CarriedOut(form.required(ReportActions.RECOMMENDATION), form.value(ReportActions.NOTE));
            case CLOSE -> new ReportEvent.ReviewClosed(form.value(ReportActions.NOTE));
        };
    }

    /** A new version has as many days as the first one had, counted from today. */
    private Instant restatedDue() {
        ReportSubmission submission = report.submission();
        int days = submission == null ? 0 : submission.within().amount();
        return today.plusDays(days + 1L).atStartOfDay(zone).toInstant();
    }

    /** Rejects a form with all its faults, those that only the report shows included. */
    void check(Id action, ReportForm form) {
        days(action).ifPresent(days -> {
            String field = action == Id.RECOMMEND ? ReportActions.UNTIL : ReportActions.ON;
            form.between(field, days.earliest(), before(action, days), days.latest(), after(action));
        });
        if (action == Id.COMPLETE && form.values().isEmpty() && !life.values().isEmpty()) {
            throw Rejection.conflict(
                    "an empty form would remove all that was filled in before; fill in what is to stay in the report");
        }
        if (action == Id.RECORD_CERTIFICATE) {
            checkYear(form);
        }
        form.checked();
        String which = form.value(ReportActions.RECOMMENDATION);
        if (action == Id.CARRY_OUT
                && life.recommendations().stream().anyMatch(one -> one.id().equals(which) && !one.open())) {
            throw Rejection.conflict("this recommendation is carried out already");
        }
    }

    /** A certificate is about the financial year of the report, or the one before. */
    private void checkYear(ReportForm form) {
        Period year = Period.of(Report.Every.YEAR, period.from(), period.year());
        List<String> years = List.of(year.toString(), year.previous().toString());
        String entered = form.value(ReportActions.YEAR);
        if (entered != null && !years.contains(entered.strip().replace('/', '-'))) {
            form.fault(
                    ReportActions.YEAR,
                    "must be the year of the report or the one before: " + String.join(" or ", years));
        }
    }

    /** The days that the date in the form of an action may be; empty for a form without a date. */
    Optional<ReportDays> days(Id action) {
        return switch (action) {
            case RECORD_FEEDBACK, RECORD_CERTIFICATE -> Optional.of(new ReportDays(submittedOn(), today));
            case SHARE ->
                Optional.of(new ReportDays(Objects.requireNonNullElseGet(life.feedbackOn(), this::submittedOn), today));

            case RECOMMEND -> Optional.of(new ReportDays(today, today.plusYears(LONGEST_YEARS)));
            case COMPLETE, REVIEW, RETURN, APPROVE, SUBMIT, IT_ARRIVED, SEND_AGAIN, RESTATE, CARRY_OUT, CLOSE ->
                Optional.empty();
        };
    }

    private static String before(Id action, ReportDays days) {
        return switch (action) {
            case RECOMMEND -> "must not be in the past";
            case SHARE -> "must not be before the feedback came, on " + days.earliest();
            case RECORD_FEEDBACK,
                    RECORD_CERTIFICATE,
                    COMPLETE,
                    REVIEW,
                    RETURN,
                    APPROVE,
                    SUBMIT,
                    IT_ARRIVED,
                    SEND_AGAIN,
                    RESTATE,
                    CARRY_OUT,
                    CLOSE -> "must not be before the report was submitted, on " + days.earliest();
        };
    }

    private static String after(Id action) {
        return action == Id.RECOMMEND ? "must be within " + LONGEST_YEARS + " years" : "must not be in the future";
    }

    private LocalDate submittedOn() {
        return Objects.requireNonNull(life.firstSubmitted()).atZone(zone).toLocalDate();
    }

    /** Whether an event says the same as another, as when a request is sent twice. */
    static boolean isSame(ReportEvent before, ReportEvent again) {
        if (before instanceof Recommended last && again instanceof Recommended next) {
            return last.what().equals(next.what())
                    && last.owner().equals(next.owner())
                    && last.until().equals(next.until());
        }
        if (before instanceof Restated last && again instanceof Restated next) {
            return last.what().equals(next.what()) && last.why().equals(next.why());
        }
        return before.equals(again);
    }
}
