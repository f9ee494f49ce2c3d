package io.redress.domain.report.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
 * @param preparedBy who filled it in or restated it, and for whom they acted, in this version and those before
 * @param submitted when this version was first handed over; null while it was not
 * @param sha256 the hash of the PDF that was handed over last
 * @param approved the hash of the PDF that was printed on the approval, which alone may be handed over; null while there is none
 * @param feedback whether feedback on any version has been received
 * @param firstSubmitted when the first version was handed over; null while none was
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
        Next next = new Next(step);
        switch (step.event()) {
            case ReportEvent.Drafted drafted -> next.due = drafted.due();
            case ReportEvent.Completed completed -> {
                next.state(State.COMPLETED);
                next.values = completed.values();
                next.preparedByPeopleOfStep();
            }
            case ReportEvent.Reviewed _ -> next.state(State.REVIEWED);
            case ReportEvent.Returned _ -> {
                next.state(State.DRAFT);
                next.sha256 = null;
                next.approved = null;
            }
            case ReportEvent.Approved _ -> next.state(State.APPROVED);
            case ReportEvent.FilesRecorded recorded -> next.approved = recorded.pdf();
            case ReportEvent.SubmissionOrdered _, ReportEvent.HandOverGivenBack _ -> next.state(State.ORDERED);
            case ReportEvent.OrderedAgain _ -> next.orderedAgain();
            case ReportEvent.HandOverBegun begun -> {
                next.state(State.BEING_SENT);
                next.sha256 = begun.sha256();
            }
            case ReportEvent.HandedOver _ -> next.submitted(since);
            case ReportEvent.ItArrived _ -> next.submitted(handedOver());
            case ReportEvent.HandOverDoubted _ -> next.keeping(State.IN_DOUBT, since);
            case ReportEvent.HandOverRefused _ -> next.state(State.REFUSED);
            case ReportEvent.FeedbackReceived received -> next.feedback(received.on());
            // They are in the history; no later action depends on them.
            case ReportEvent.FeedbackShared _, ReportEvent.CertificateRecorded _ -> {}
            case ReportEvent.Restated restated -> {
                next.restated(restated);
                next.preparedByPeopleOfStep();
            }
            case ReportEvent.Recommended recommended ->
                next.recommendations.put(
                        recommended.id(),
                        new Recommendation(
                                recommended.id(), recommended.what(), recommended.owner(), recommended.until(), null));
            case ReportEvent.CarriedOut carriedOut ->
                next.recommendations.computeIfPresent(
                        carriedOut.id(),
                        (_, open) -> new Recommendation(open.id(), open.what(), open.owner(), open.until(), step.at()));
            case ReportEvent.ReviewClosed _ -> next.closed();
            case ReportEvent.Told told -> next.told.add(told.notice());
        }
        return next.life();
    }

    /** Whether its receiver may have a mail of this version. */
    public boolean mayHaveArrived() {
        return submitted != null || perhaps != null;
    }

    /** When the mail was handed over of which a person says that it arrived. */
    private Instant handedOver() {
        return state != State.REFUSED
                ? since
                : Objects.requireNonNullElse(submitted, Objects.requireNonNullElse(perhaps, since));
    }

    /** Leaves out what was filled in and recommended. */
    @Override
    public String toString() {
        return "ReportLife[version " + version + ", step " + steps + ", " + state + "]";
    }

    /** What changes by a step. */
    private final class Next {

        private final ReportStep step;
        private int version = ReportLife.this.version;
        private State state = ReportLife.this.state;
        private Instant since = ReportLife.this.since;
        private int stateStep = ReportLife.this.stateStep;
        private Instant due = ReportLife.this.due;
        private Map<String, String> values = ReportLife.this.values;
        private final Set<String> preparedBy = new HashSet<>(ReportLife.this.preparedBy);
        private @Nullable Instant submitted = ReportLife.this.submitted;
        private @Nullable String sha256 = ReportLife.this.sha256;
        private @Nullable String approved = ReportLife.this.approved;
        private boolean feedback = ReportLife.this.feedback;
        private @Nullable Instant perhaps = ReportLife.this.perhaps;
        private @Nullable LocalDate feedbackOn = ReportLife.this.feedbackOn;
        private final Set<String> told = new HashSet<>(ReportLife.this.told);
        private final Map<String, Recommendation> recommendations = new LinkedHashMap<>();

        private Next(ReportStep step) {
            this.step = step;
            ReportLife.this.recommendations.forEach(one -> recommendations.put(one.id(), one));
        }

        private void state(State entered) {
            keeping(entered, step.at());
        }

        private void keeping(State entered, Instant began) {
            state = entered;
            since = began;
            stateStep = step.number();
        }

        /** The step that recorded the review is kept, because the notice of what it found may still have to go. */
        private void closed() {
            state = State.CLOSED;
            since = step.at();
        }

        /** If nobody knows whether the mail before arrived, that stays so, whatever becomes of this one. */
        private void orderedAgain() {
            if (ReportLife.this.state == State.BEING_SENT || ReportLife.this.state == State.IN_DOUBT) {
                perhaps = perhaps == null ? since : perhaps;
            }
            state(State.ORDERED);
        }

        private void feedback(LocalDate on) {
            feedback = true;
            feedbackOn = feedbackOn == null || on.isBefore(feedbackOn) ? on : feedbackOn;
        }

        /** It counts as submitted when the first mail was handed over, also if that becomes known later, or another is sent. */
        private void submitted(Instant handedOver) {
            keeping(State.SUBMITTED, handedOver);
            submitted = submitted == null ? handedOver : submitted;
        }

        private void preparedByPeopleOfStep() {
            preparedBy.addAll(step.by() == null ? List.of() : List.of(step.by()));
            preparedBy.addAll(step.inPlaceOf() == null ? List.of() : List.of(step.inPlaceOf()));
        }

        private void restated(ReportEvent.Restated restated) {
            state(State.DRAFT);
            version++;
            due = restated.due();
            submitted = null;
            sha256 = null;
            approved = null;
            told.clear();
        }

        private ReportLife life() {
            return new ReportLife(
                    step.number(),
                    version,
                    state,
                    since,
                    stateStep,
                    due,
                    values,
                    sorted(preparedBy),
                    submitted,
                    sha256,
                    approved,
                    feedback,
                    firstSubmitted == null ? submitted : firstSubmitted,
                    perhaps,
                    feedbackOn,
                    sorted(told),
                    List.copyOf(recommendations.values()));
        }

        private static List<String> sorted(Set<String> all) {
            return all.stream().sorted().toList();
        }
    }
}
