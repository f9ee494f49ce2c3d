package io.redress.domain.report.life;

import io.redress.domain.report.life.ReportLife.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out the state of a report after one more step. */
final class NextLife {

    private final ReportLife life;
    private final ReportStep step;
    private int version;
    private State state;
    private Instant since;
    private int stateStep;
    private Instant due;
    private Map<String, String> values;
    private final Set<String> preparedBy;
    private @Nullable Instant submitted;
    private @Nullable Instant firstSubmitted;
    private @Nullable String sha256;
    private @Nullable String approved;
    private boolean feedback;
    private @Nullable Instant perhaps;
    private @Nullable LocalDate feedbackOn;
    private final Set<String> told;
    private final Map<String, Recommendation> recommendations = new LinkedHashMap<>();

    private NextLife(ReportLife life, ReportStep step) {
        this.life = life;
        this.step = step;
        this.version = life.version();
        this.state = life.state();
        this.since = life.since();
        this.stateStep = life.stateStep();
        this.due = life.due();
        this.values = life.values();
        this.preparedBy = new HashSet<>(life.preparedBy());
        this.submitted = life.submitted();
        this.firstSubmitted = life.firstSubmitted();
        this.sha256 = life.sha256();
        this.approved = life.approved();
        this.feedback = life.feedback();
        this.perhaps = life.perhaps();
        this.feedbackOn = life.feedbackOn();
        this.told = new HashSet<>(life.told());
        life.recommendations().forEach(one -> recommendations.put(one.id(), one));
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
        if (life.state() == State.BEING_SENT || life.state() == State.IN_DOUBT) {
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

    /** A mail that comes back after it was handed over has submitted nothing, unless one before it has. */
    private void refused() {
        if (life.state() == State.SUBMITTED) {
            submitted = life.since().equals(submitted) ? null : submitted;
            firstSubmitted = life.since().equals(firstSubmitted) ? null : firstSubmitted;
        }
        state(State.REFUSED);
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
        perhaps = null;
        preparedBy.clear();
        sha256 = null;
        approved = null;
        told.clear();
    }

    private ReportLife whole() {
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
                life.firstDue(),
                perhaps,
                feedbackOn,
                sorted(told),
                List.copyOf(recommendations.values()));
    }

    private static List<String> sorted(Set<String> all) {
        return all.stream().sorted().toList();
    }

    static ReportLife after(ReportLife life, ReportStep step) {
        NextLife next = new NextLife(life, step);
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
            case ReportEvent.HandedOver _ -> next.submitted(life.since());
            case ReportEvent.ItArrived _ -> next.submitted(life.handedOver());
            case ReportEvent.HandOverDoubted _ -> next.keeping(State.IN_DOUBT, life.since());
            case ReportEvent.HandOverRefused _ -> next.refused();
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
        return next.whole();
    }
}
