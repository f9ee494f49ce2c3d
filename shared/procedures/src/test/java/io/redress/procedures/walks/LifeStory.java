package io.redress.procedures.walks;

import io.redress.domain.complaint.AccessEvent;
import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.FollowOnEvent;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.complaint.StageEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be counted of one entry, told by its events alone: neither its state nor its row of the register is used. */
final class LifeStory {

    /** One end; it stands until it is undone. */
    static final class End {
        final Instant at;
        final String outcome;
        final boolean bySystem;
        final List<String> stages;
        Instant undone;

        /** How many statements had been made when it was undone, by the same change included. */
        int saidUntilUndone;

        End(Instant at, String outcome, boolean bySystem, List<String> stages) {
            this.at = at;
            this.outcome = outcome;
            this.bySystem = bySystem;
            this.stages = stages;
        }

        boolean stands(Instant time) {
            return at.isBefore(time) && (undone == null || !undone.isBefore(time));
        }
    }

    /** One time limit. */
    static final class Clock {
        final String id;
        final Instant start;
        Instant due;
        Instant dueBeforeExtension;
        boolean extendedBefore;
        boolean extended;
        boolean paused;
        boolean everPaused;
        Instant found;
        Instant dueWhenFound;
        Instant longerSince;
        Instant toldOfDue;
        Instant over;
        String how = "running";

        Clock(String id, Instant start, Instant due, Instant at) {
            this.id = id;
            this.start = start;
            this.due = due;
            this.toldOfDue = at;
        }

        /** When the due time was over and the history told which one it was. */
        Instant known() {
            return toldOfDue.isAfter(counts()) ? toldOfDue : counts();
        }

        /**
         * The due time in whose period it counts: the one that was found missed, whatever was agreed later. During a pause there is none
         * until the limit is over.
         */
        Instant counts() {
            if (paused && over != null && over.isAfter(due)) {
                return over;
            }
            return dueWhenFound == null ? due : dueWhenFound;
        }

        /** The due time that held just before a time. */
        Instant dueAt(Instant time) {
            boolean longerLater = longerSince != null && !longerSince.isBefore(time);
            return longerLater ? counts() : due;
        }
    }

    record Step(String stage, Instant at) {}

    record Contact(Instant at, Instant decided, String outcome) {}

    record Said(String what, Instant at, boolean byStaff) {}

    record Duty(String id, String duty, Instant due, Instant done) {}

    final String reference;
    Instant received;
    String kind;
    String channel;
    String category;
    String department;
    String finding;
    String cause;
    boolean restricted;
    final List<End> ends = new ArrayList<>();
    final List<Step> steps = new ArrayList<>();
    final List<Clock> clocks = new ArrayList<>();
    final List<Contact> contacts = new ArrayList<>();
    final List<Said> said = new ArrayList<>();
    final List<Step> priorities = new ArrayList<>();
    final Map<String, Duty> duties = new LinkedHashMap<>();

    private LifeStory(String reference) {
        this.reference = reference;
    }

    /** The story up to a time; null if it had not begun. */
    static LifeStory of(String reference, List<Change> history, Instant until) {
        LifeStory story = new LifeStory(reference);
        history.stream().filter(change -> change.at().isBefore(until)).forEach(change -> {
            change.events().forEach(event -> story.tell(event, change));
            if (change.events().stream().anyMatch(StageEvent.Reopened.class::isInstance)) {
                story.ends.getLast().saidUntilUndone = story.said.size();
            }
        });
        return story.received == null ? null : story;
    }

    private void tell(Event event, Change change) {
        Instant at = change.at();
        if (event instanceof IntakeEvent.Submitted entry) {
            received = entry.received();
            kind = entry.kind();
            channel = entry.channel();
            category = entry.category();
            department = entry.department();
        } else if (event instanceof IntakeEvent.Reclassified to) {
            kind = to.kind();
        } else if (event instanceof IntakeEvent.Referred to) {
            department = to.department();
        } else if (event instanceof IntakeEvent.Corrected to) {
            category = to.category();
        } else if (event instanceof AccessEvent.Restricted) {
            restricted = true;
        } else if (event instanceof AccessEvent.RestrictionLifted) {
            restricted = false;
        } else if (event instanceof ActionEvent.Determined to) {
            finding = to.determination();
        } else if (event instanceof ActionEvent.Prioritised to) {
            priorities.add(new Step(to.priority(), at));
        } else if (event instanceof ActionEvent.SatisfactionStated stated) {
            boolean byStaff = !List.of("complainant", "representative").contains(change.by());
            said.add(new Said(stated.satisfaction().name(), at, byStaff));
        } else if (event instanceof FollowOnEvent.LessonLearned lesson) {
            cause = lesson.cause() == null ? cause : lesson.cause();
        } else if (event instanceof FollowOnEvent.FollowOnActionAdded added) {
            duties.put(added.id(), new Duty(added.id(), added.duty(), added.due(), null));
        } else if (event instanceof FollowOnEvent.FollowOnActionCompleted done) {
            duties.computeIfPresent(done.id(), (id, duty) -> new Duty(id, duty.duty(), duty.due(), at));
        } else if (event instanceof StageEvent stage) {
            tell(stage, change);
        } else if (event instanceof LimitEvent limit) {
            tell(limit, at);
        }
    }

    private void tell(StageEvent event, Change change) {
        if (event instanceof StageEvent.StageEntered entered) {
            steps.add(new Step(entered.stage(), change.at()));
        } else if (event instanceof StageEvent.ContactedAfterEnd) {
            contacts.add(new Contact(change.at(), null, null));
        } else if (event instanceof StageEvent.Closed closed) {
            if (waits()) {
                decided(change.at(), closed.outcome());
            } else {
                boolean bySystem = change.by().startsWith(Change.SYSTEM);
                ends.add(new End(change.at(), closed.outcome(), bySystem, stages()));
            }
        } else if (event instanceof StageEvent.Reopened) {
            if (waits()) {
                decided(change.at(), "opened-again");
            }
            ends.getLast().undone = change.at();
        }
    }

    private List<String> stages() {
        return steps.stream().map(Step::stage).toList();
    }

    /** Whether a contact after the end waits for a decision. */
    private boolean waits() {
        return !contacts.isEmpty() && contacts.getLast().decided() == null;
    }

    private void decided(Instant at, String outcome) {
        Contact last = contacts.removeLast();
        contacts.add(new Contact(last.at(), at, outcome));
    }

    private void tell(LimitEvent event, Instant at) {
        switch (event) {
            case LimitEvent.LimitStarted begun -> clocks.add(new Clock(begun.limit(), begun.start(), begun.due(), at));
            case LimitEvent.LimitNotApplicable never -> {
                clocks.add(new Clock(never.limit(), never.start(), never.due(), at));
                over(clocks.getLast(), "never", at);
            }
            case LimitEvent.LimitMet met -> {
                Clock clock = running(met.limit());
                if (met.at() != null) {
                    clock.found = null;
                    clock.dueWhenFound = null;
                }
                over(clock, clock.found == null ? "met" : "missed", met.at() == null ? at : met.at());
            }
            case LimitEvent.LimitEndedLate late ->
                over(running(late.limit()), "missed", late.at() == null ? at : late.at());
            case LimitEvent.LimitCancelled left -> {
                Clock clock = running(left.limit());
                over(clock, clock.found == null ? "cancelled" : "missed", at);
            }
            case LimitEvent.LimitRunsAgain again -> {
                Clock clock = clocks.reversed().stream()
                        .filter(one -> one.id.equals(again.limit()) && one.over != null)
                        .findFirst()
                        .orElseThrow();
                clock.over = null;
                clock.how = null;
                clock.toldOfDue = again.dueSet() == null ? clock.toldOfDue : at;
            }
            case LimitEvent.LimitMissed missed -> {
                Clock clock = running(missed.limit());
                clock.found = at;
                clock.dueWhenFound = clock.due;
            }
            case LimitEvent.LimitExtended longer -> {
                Clock clock = running(longer.limit());
                clock.dueBeforeExtension = longer.letter() == null ? null : clock.due;
                clock.extendedBefore = clock.extended;
                clock.extended = true;
                clock.longerSince = at;
                clock.due = longer.due();
            }
            case LimitEvent.ExtensionTakenBack back -> {
                Clock clock = running(back.limit());
                if (clock.dueBeforeExtension != null) {
                    clock.toldOfDue = clock.found == null ? at : clock.toldOfDue;
                    clock.due = clock.dueBeforeExtension;
                    clock.extended = clock.extendedBefore;
                    clock.dueBeforeExtension = null;
                }
            }
            case LimitEvent.LimitPaused paused -> {
                Clock clock = running(paused.limit());
                clock.paused = true;
                clock.everPaused = true;
                clock.dueBeforeExtension = null;
            }
            case LimitEvent.LimitResumed resumed -> {
                Clock clock = running(resumed.limit());
                clock.paused = false;
                clock.toldOfDue = at;
                clock.due = resumed.due();
            }
            case LimitEvent.LimitMoved moved -> {
                Clock clock = running(moved.limit());
                clock.due = moved.due();
                clock.dueBeforeExtension = null;
            }
            case LimitEvent.LimitHeld _, LimitEvent.NewDateTold _, LimitEvent.Alerted _ -> {}
        }
    }

    private static void over(Clock clock, String how, Instant at) {
        clock.how = how;
        clock.over = at;
    }

    private Clock running(String id) {
        return clocks.stream()
                .filter(clock -> clock.id.equals(id) && clock.over == null)
                .findFirst()
                .orElseThrow();
    }

    /** The end that stands at a time; null if the entry is open then. */
    End end(Instant time) {
        return ends.stream().filter(end -> end.stands(time)).findFirst().orElse(null);
    }
}
