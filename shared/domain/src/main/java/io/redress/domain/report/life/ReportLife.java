package io.redress.domain.report.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of a report, as it follows from its steps.
 *
 * @param steps how many steps there have been
 * @param version 1 for the report as it was first made, one more for each restatement
 * @param since when the state began; for a mail that was handed over, when that was
 * @param stateStep the number of the step with which the state began; of a closed review, the step that recorded it
 * @param due the first instant at which it is late
 * @param values what has been filled in
 * @param preparedBy who filled in or restated this version, and for whom they acted
 * @param submitted when this version was first handed over; null while it was not
 * @param sha256 the hash of the PDF that was handed over last
 * @param approved the hash of the PDF that was printed on the approval, which alone may be handed over; null while there is none
 * @param feedback whether feedback on any version has been received
 * @param firstSubmitted when the first version was handed over; null while none was
 * @param firstDue the first instant at which the first version is late
 * @param perhaps when a mail of this version was handed over of which nobody knows whether it arrived; null if there is none
 * @param feedbackOn the first day on which feedback on any version came; null while none has
 * @param told the notices about this version that staff have got
 */
public record ReportLife(
        int steps,
        int version,
        State state,
        Instant since,
        int stateStep,
        Instant due,
        Map<String, String> values,
        List<String> preparedBy,
        @Nullable Instant submitted,
        @Nullable String sha256,
        @Nullable String approved,
        boolean feedback,
        @Nullable Instant firstSubmitted,
        Instant firstDue,
        @Nullable Instant perhaps,
        @Nullable LocalDate feedbackOn,
        List<String> told,
        List<Recommendation> recommendations) {

    /** Where a report is in its life. */
    public enum State {
        /** It waits to be completed. */
        DRAFT,
        COMPLETED,
        REVIEWED,
        APPROVED,
        /** The mail to the receiver is ordered, and not handed over yet. */
        ORDERED,
        /** The mail is being handed over to the mail service. */
        BEING_SENT,
        /** Nobody knows whether the mail service accepted the mail. */
        IN_DOUBT,
        /** The mail service refused the mail. */
        REFUSED,
        SUBMITTED,
        /** A review is closed. */
        CLOSED
    }

    /** Longer than any function runs. A sender who began longer ago no longer runs. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @SuppressWarnings("NullAway")
    public ReportLife(
            int steps,
            int version,
            State state,
            Instant since,
            int stateStep,
            Instant due,
            Map<String, String> values,
            List<String> preparedBy,
            @Nullable Instant submitted,
            @Nullable String sha256,
            @Nullable String approved,
            boolean feedback,
            @Nullable Instant firstSubmitted,
            Instant firstDue,
            @Nullable Instant perhaps,
            @Nullable LocalDate feedbackOn,
            List<String> told,
            List<Recommendation> recommendations) {
        this.steps = steps;
        this.version = version;
        this.state = state;
        this.since = since;
        this.stateStep = stateStep;
        this.due = due;
        this.values = values == null ? Map.of() : Map.copyOf(values);
        this.preparedBy = preparedBy == null ? List.of() : List.copyOf(preparedBy);
        this.submitted = submitted;
        this.sha256 = sha256;
        this.approved = approved;
        this.feedback = feedback;
        this.firstSubmitted = firstSubmitted;
        this.firstDue = firstDue == null ? due : firstDue;
        this.perhaps = perhaps;
        this.feedbackOn = feedbackOn;
        this.told = told == null ? List.of() : List.copyOf(told);
        this.recommendations = recommendations == null ? List.of() : List.copyOf(recommendations);
    }

    /** The life that begins with a first step. */
    public static ReportLife begun(ReportStep first) {
        if (!(first.event() instanceof ReportEvent.Drafted drafted)) {
            throw new IllegalStateException("the first step of a report must be its draft");
        }
        return new ReportLife(
                1,
                1,
                State.DRAFT,
                first.at(),
                1,
                drafted.due(),
                Map.of(),
                List.of(),
                null,
                null,
                null,
                false,
                null,
                drafted.due(),
                null,
                null,
                List.of(),
                List.of());
    }

    /** The state after all these steps. */
    public static ReportLife of(List<ReportStep> steps) {
        ReportLife life = begun(steps.getFirst());
        for (ReportStep step : steps.subList(1, steps.size())) {
            life = life.after(step);
        }
        return life;
    }

    /** What is known at a time. A sender who stopped in the middle leaves a doubt. */
    public State state(Instant now) {
        return state == State.BEING_SENT && since.plus(LONGEST).isBefore(now) ? State.IN_DOUBT : state;
    }

    /** Whether something has still to be done before the report is submitted, or the review closed. */
    public boolean open() {
        return switch (state) {
            case DRAFT, COMPLETED, REVIEWED, APPROVED, ORDERED, BEING_SENT, IN_DOUBT, REFUSED -> true;
            case SUBMITTED, CLOSED -> false;
        };
    }

    /** Whether it is late, or was submitted or closed late. */
    public boolean late(Instant now) {
        Instant ended = Objects.requireNonNullElse(submitted, open() ? now : since);
        return !ended.isBefore(due);
    }

    /** The state after one more step. */
    public ReportLife after(ReportStep step) {
        if (step.number() != steps + 1) {
            throw new IllegalStateException("step " + step.number() + " cannot follow step " + steps);
        }
        return NextLife.after(this, step);
    }

    /** Whether the first version was submitted late; false while it is not submitted. */
    public boolean firstLate() {
        return firstSubmitted != null && !firstSubmitted.isBefore(firstDue);
    }

    /** Whether its receiver may have a mail of this version. */
    public boolean mayHaveArrived() {
        return submitted != null || perhaps != null;
    }

    /** When the mail was handed over of which a person says that it arrived. */
    Instant handedOver() {
        return state != State.REFUSED
                ? since
                : Objects.requireNonNullElse(submitted, Objects.requireNonNullElse(perhaps, since));
    }

    /** Leaves out what was filled in and recommended. */
    @Override
    public String toString() {
        return "ReportLife[version " + version + ", step " + steps + ", " + state + "]";
    }
}
