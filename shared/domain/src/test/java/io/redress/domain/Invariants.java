package io.redress.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Limit.State;
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
        Complaint folded =
                Complaint.unborn(new Reference(complaint.reference()), complaint.organisation(), complaint.procedure());
        for (Change change : history) {
            folded = folded.after(change);
        }
        assertThat(folded).isEqualTo(complaint);
        assertThat(complaint.version()).isEqualTo(history.size());
    }

    private static void itsStanding(Complaint complaint) {
        Standing standing = complaint.standing();
        assertThat(complaint.open()).isEqualTo(standing.owner() != null);
        assertThat(complaint.open()).isEqualTo(standing.outcome() == null);
        assertThat(complaint.stage()).isEqualTo(complaint.path().getLast());
        assertThat(complaint.open() || standing.asked() == null)
                .as("nobody is asked when it is closed")
                .isTrue();
        assertThat(standing.caseworker() == null || !complaint.isAbout(standing.caseworker()))
                .as("nobody has a complaint about themselves")
                .isTrue();
    }

    private static void itsName(Complaint complaint, List<Change> history) {
        if (!complaint.handling().nameIsOpen()) {
            return;
        }
        assertThat(complaint.about()).as("a name is open while nobody is known").isEmpty();
        List<Event> last = history.getLast().events();
        assertThat(last).as("nobody decides, and nobody gets it by itself").noneMatch(Event.Decided.class::isInstance);
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
            assertThat(rules.wakeAt(complaint))
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
                        || "line-manager".equals(complaint.standing().owner()))
                .as("what names somebody is the line manager's")
                .isTrue();
    }

    private static void whatHasComeUp(Complaint complaint, List<Change> history, Instant now) {
        Handling handling = complaint.handling();
        assertThat(handling.promises().stream().map(PromisedAction::id)).doesNotHaveDuplicates();
        assertThat(handling.promises()).noneMatch(promise -> promise.told() && !now.isAfter(promise.due()));
        assertThat(handling.registers().stream().map(Handling.Number::department))
                .doesNotHaveDuplicates();
        assertThat(handling.related()).doesNotHaveDuplicates().doesNotContain(complaint.reference());
        assertThat(handling.closings()).hasSize((int) history.stream()
                .flatMap(change -> change.events().stream())
                .filter(Event.Reopened.class::isInstance)
                .count());
    }
}
