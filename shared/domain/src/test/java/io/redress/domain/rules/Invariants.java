package io.redress.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.Limit.State;
import io.redress.domain.complaint.Restriction;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.complaint.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What must be true of every complaint at every moment. */
final class Invariants {

    private Invariants() {}

    static void hold(Rules rules, Complaint complaint, List<Change> history, Instant now) {
        itsHistoryComesToHowItStands(complaint, history);
        itsStanding(complaint);
        itsName(complaint, history);
        complaint.limits().forEach(Invariants::everyLimit);
        itsLimits(rules, complaint);
        itsWait(rules, complaint);
        if (complaint.restricted()) {
            itIsSeenBySome(complaint);
        }
        whatHasComeUp(complaint, history, now);
    }

    private static void itsHistoryComesToHowItStands(Complaint complaint, List<Change> history) {
        Complaint folded = Complaint.initial(
                new Reference(complaint.reference()), complaint.organisation(), complaint.procedure());
        for (Change change : history) {
            folded = folded.after(change);
        }
        assertThat(folded).isEqualTo(complaint);
        assertThat(complaint.version()).isEqualTo(history.size());
    }

    private static void itsStanding(Complaint complaint) {
        Status status = complaint.status();
        assertThat(complaint.open()).isEqualTo(status.owner() != null);
        assertThat(complaint.open()).isEqualTo(status.outcome() == null);
        assertThat(complaint.stage()).isEqualTo(complaint.path().getLast());
        assertThat(complaint.open() || status.pendingConsultation() == null)
                .as("nobody is asked when it is closed")
                .isTrue();
        assertThat(status.caseworker() == null || !complaint.isAbout(status.caseworker()))
                .as("nobody has a complaint about themselves")
                .isTrue();
    }

    private static void itsName(Complaint complaint, List<Change> history) {
        if (!complaint.handling().subjectIsUnknown()) {
            return;
        }
        assertThat(complaint.about()).as("a name is open while nobody is known").isEmpty();
        List<Event> last = history.getLast().events();
        assertThat(last)
                .as("nobody decides, and nobody gets it by itself")
                .noneMatch(ActionEvent.Decided.class::isInstance);
    }

    private static void everyLimit(Limit limit) {
        assertThat(limit.due()).as("due after its start: %s", limit).isAfterOrEqualTo(limit.started());
        assertThat(limit.due()).as("never earlier than promised: %s", limit).isAfterOrEqualTo(limit.firstDue());
        assertThat(limit.open()).as("open until ended: %s", limit).isEqualTo(limit.ended() == null);
        assertThat(limit.state() == State.PAUSED && limit.left() == null)
                .as("what waits keeps what is left: %s", limit)
                .isFalse();
        assertThat(limit.missed() != null && (limit.state() == State.PAUSED || limit.state() == State.NOT_APPLICABLE))
                .as("neither what waits nor what is not owed is missed: %s", limit)
                .isFalse();
    }

    private static void itsLimits(Rules rules, Complaint complaint) {
        assertThat(complaint.open() || complaint.openLimits().findAny().isEmpty())
                .as("a closed complaint has no limit that runs or waits")
                .isTrue();
        assertThat(complaint.openLimits().map(Limit::id)).doesNotHaveDuplicates();
        assertThat(rules.due(complaint))
                .isEqualTo(complaint
                        .running()
                        .filter(limit -> !limit.id().equals("reply"))
                        .map(Limit::due)
                        .min(Comparator.naturalOrder()));
    }

    private static void itsWait(Rules rules, Complaint complaint) {
        Handling.Pause pause = complaint.handling().pause();
        boolean waits = complaint.openLimits().anyMatch(limit -> !limit.running());
        assertThat(waits && pause == null)
                .as("a limit waits and nothing ends that")
                .isFalse();
        if (pause != null) {
            assertThat(complaint.open())
                    .as("a closed complaint waits for nothing")
                    .isTrue();
            assertThat(pause.until()).isAfter(pause.since());
            assertThat(rules.nextCheckAt(complaint))
                    .as("somebody looks at the end of the wait, or before")
                    .hasValueSatisfying(moment ->
                            assertThat(moment).isBeforeOrEqualTo(pause.until().plusMillis(1)));
        }
    }

    private static void itIsSeenBySome(Complaint complaint) {
        Restriction restriction = complaint.handling().restriction();
        assertThat(restriction.viewers())
                .as("whom it is about sees nothing of it")
                .noneMatch(viewer -> viewer.until() == null && complaint.isAbout(viewer.caseworker()));
        assertThat(!restriction.named()
                        || !complaint.open()
                        || "line-manager".equals(complaint.status().owner()))
                .as("what names somebody is the line manager's")
                .isTrue();
    }

    private static void whatHasComeUp(Complaint complaint, List<Change> history, Instant now) {
        Handling handling = complaint.handling();
        assertThat(handling.followOnActions().stream().map(FollowOnAction::id)).doesNotHaveDuplicates();
        assertThat(handling.followOnActions())
                .noneMatch(followOnAction -> followOnAction.told() && !now.isAfter(followOnAction.due()));
        assertThat(handling.registers().stream().map(Handling.Number::department))
                .doesNotHaveDuplicates();
        assertThat(handling.related()).doesNotHaveDuplicates().doesNotContain(complaint.reference());
        assertThat(handling.closings()).hasSize((int) history.stream()
                .flatMap(change -> change.events().stream())
                .filter(StageEvent.Reopened.class::isInstance)
                .count());
    }
}
