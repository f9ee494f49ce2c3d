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
import io.redress.domain.complaint.UntoldLetter;
import io.redress.domain.procedure.UntoldLetterLimit;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What must be true of every complaint at every time. */
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
        everyUntoldLetterIsSeenTo(rules, complaint);
        Silence.countsOnlyAfterTelling(rules.procedure(), history);
    }

    /** A limit runs as long as staff have to tell a letter, and a check follows as long as a mail is on its way. */
    private static void everyUntoldLetterIsSeenTo(Rules rules, Complaint complaint) {
        for (UntoldLetter letter : complaint.handling().untoldLetters()) {
            if (letter.state() == UntoldLetter.State.DELAYED && letter.starts().isEmpty()) {
                // It was sent, and the mail service says what becomes of it.
                continue;
            }
            boolean seenTo = letter.needsStaff()
                    ? complaint
                            .openLimits()
                            .anyMatch(limit -> limit.isOfUntoldLetters()
                                    || letter.letter()
                                            .equals(rules.procedure()
                                                    .limit(limit.id())
                                                    .orElseThrow()
                                                    .metByLetter()))
                    : rules.nextCheckAt(complaint).isPresent();
            assertThat(seenTo).as("somebody sees to %s", letter).isTrue();
        }
        assertThat(complaint.running(UntoldLetterLimit.ID).isPresent()
                        && complaint
                                .handling()
                                .untold()
                                .needingStaff()
                                .findAny()
                                .isEmpty())
                .as("the limit for untold letters runs only while there is one")
                .isFalse();
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
                .as("no role is consulted when it is closed")
                .isTrue();
        assertThat(status.caseworker() == null || !complaint.isAbout(status.caseworker()))
                .as("nobody has a complaint about themselves")
                .isTrue();
    }

    private static void itsName(Complaint complaint, List<Change> history) {
        if (!complaint.handling().subjectIsUnknown()) {
            return;
        }
        assertThat(complaint.about())
                .as("the subject is unknown while nobody is identified")
                .isEmpty();
        List<Event> last = history.getLast().events();
        assertThat(last)
                .as("nobody may decide, and it is not assigned automatically")
                .noneMatch(ActionEvent.Decided.class::isInstance);
    }

    private static void everyLimit(Limit limit) {
        assertThat(limit.due()).as("due after its start: %s", limit).isAfterOrEqualTo(limit.started());
        assertThat(limit.due())
                .as("never earlier than the first due time: %s", limit)
                .isAfterOrEqualTo(limit.firstDue());
        assertThat(limit.open()).as("open until ended: %s", limit).isEqualTo(limit.ended() == null);
        assertThat(limit.state() == State.PAUSED && limit.left() == null)
                .as("a paused limit keeps its rest: %s", limit)
                .isFalse();
        assertThat(limit.missed() != null && (limit.state() == State.PAUSED || limit.state() == State.NOT_APPLICABLE))
                .as("neither a paused limit nor one that does not apply is missed: %s", limit)
                .isFalse();
    }

    private static void itsLimits(Rules rules, Complaint complaint) {
        assertThat(complaint.open() || complaint.openLimits().allMatch(Limit::isOfUntoldLetters))
                .as("a closed complaint has no running or paused limit, except for letters to be told")
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
                .as("a limit is paused and no check ends the pause")
                .isFalse();
        if (pause != null) {
            assertThat(complaint.open())
                    .as("a closed complaint is not paused and has no pending consultation")
                    .isTrue();
            assertThat(pause.until()).isAfter(pause.since());
            assertThat(rules.nextCheckAt(complaint))
                    .as("the next check is at the end of the pause, or earlier")
                    .hasValueSatisfying(moment ->
                            assertThat(moment).isBeforeOrEqualTo(pause.until().plusSeconds(1)));
        }
    }

    private static void itIsSeenBySome(Complaint complaint) {
        Restriction restriction = complaint.handling().restriction();
        assertThat(restriction.viewers())
                .as("the person whom it is about does not see it")
                .noneMatch(viewer -> viewer.until() == null && complaint.isAbout(viewer.caseworker()));
        assertThat(!restriction.named()
                        || !complaint.open()
                        || "line-manager".equals(complaint.status().owner()))
                .as("the line manager handles a complaint that names somebody")
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
