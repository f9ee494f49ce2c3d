package io.redress.local.load;

import io.redress.domain.Reference;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.ReceivedSubmission;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.store.HistoryImport.Life;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Makes up one complaint: the rules decide every change at the moment at which it happens, and the changes that the
 * functions would make are added. Letters are recorded as sent, but no mail is sent.
 */
final class Telling {

    private static final Actor.System ACKNOWLEDGEMENT = new Actor.System("acknowledgement");
    private static final Actor.System ASSIGNMENT = new Actor.System("assignment");
    private static final Actor.System NOTIFICATION = new Actor.System("notification");
    private static final Actor.System SWEEP = new Actor.System("deadline-sweep");
    private static final Actor.System DOCUMENTS = new Actor.System("documents");
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(5);
    private static final int MOST_IDLE = 3;

    /** Out of a hundred complaints, this many find no caseworker at first. */
    private static final int UNASSIGNED = 3;

    private final Rules rules;
    private final Team team;
    private final RandomGenerator random;
    private final List<RecordedChange> changes = new ArrayList<>();
    private final Complaint initial;
    private final Particulars particulars;
    private Complaint complaint;
    private Instant now;

    /** Submits the complaint. */
    Telling(
            Rules rules,
            Team team,
            RandomGenerator random,
            Reference reference,
            ReceivedSubmission received,
            Instant recorded) {
        this.rules = rules;
        this.team = team;
        this.random = random;
        initial = Complaint.initial(
                reference, rules.procedure().organisation(), rules.procedure().version());
        particulars = received.submission().particulars();
        complaint = initial;
        now = recorded.truncatedTo(ChronoUnit.MILLIS);
        Change first = rules.submit(reference, received, now).accepted().change();
        record(received.by(), first.events(), Map.of());
        letters(0);
        find();
    }

    Complaint complaint() {
        return complaint;
    }

    Instant now() {
        return now;
    }

    Life life() {
        return new Life(initial, particulars, changes);
    }

    /** Takes an action now. False if the action changed nothing. */
    boolean act(Actor actor, Command.Act act) {
        int before = complaint.version();
        Command.Act knowing =
                new Command.Act(act.action(), act.fields(), act.lookedUp().with(particulars));
        boolean done = record(actor, rules.decide(complaint, knowing, actor, now));
        letters(before);
        find();
        return done;
    }

    /** Moves the time on; the deadline sweep does what falls due in between. */
    void passTo(Instant moment) {
        int idle = 0;
        for (Optional<Instant> wake = rules.nextCheckAt(complaint);
                wake.isPresent();
                wake = rules.nextCheckAt(complaint)) {
            Instant sweep = sweepAfter(wake.get().isAfter(now) ? wake.get() : now);
            if (sweep.isAfter(moment)) {
                break;
            }
            now = sweep;
            int before = complaint.version();
            idle = decide(SWEEP, new Command.RunScheduledChecks()) ? 0 : idle + 1;
            if (idle > MOST_IDLE) {
                throw new IllegalStateException(
                        complaint.reference() + " is checked again and again without a change at " + now);
            }
            letters(before);
            find();
        }
        now = moment.isAfter(now) ? moment.truncatedTo(ChronoUnit.MILLIS) : now;
    }

    private static Instant sweepAfter(Instant wake) {
        long step = BETWEEN_SWEEPS.toMillis();
        return Instant.ofEpochMilli(Math.ceilDiv(wake.toEpochMilli(), step) * step);
    }

    /**
     * Attaches a document, which only the record of a made-up complaint has: there is no file.
     */
    void attach() {
        String id = "made-up-" + complaint.version();
        String hash = String.format("%064x", complaint.version());
        decide(
                DOCUMENTS,
                new Command.ReceiveDocument(
                        id, "application/pdf", 100_000, hash, "complainant", true, Optional.empty(), "letter.pdf"));
    }

    private boolean decide(Actor.System actor, Command.SystemCommand command) {
        return record(actor, rules.decide(complaint, command, actor, now));
    }

    private boolean record(Actor actor, Decision decision) {
        if (decision.events().isEmpty()) {
            return false;
        }
        record(actor.name(), decision.events(), decision.texts());
        return true;
    }

    private void record(String by, List<Event> events, Map<String, String> texts) {
        Change change = new Change(complaint.version() + 1, now, by, events);
        complaint = complaint.after(change);
        changes.add(new RecordedChange(change, texts));
    }

    /** Records the letters that were ordered since a change as sent. */
    private void letters(int since) {
        List<Change> ordering = changes.subList(since, changes.size()).stream()
                .map(RecordedChange::change)
                .toList();
        for (Change change : ordering) {
            for (Event event : change.events()) {
                if (event instanceof LetterEvent.LetterOrdered ordered) {
                    soon();
                    decide(
                            change.ordersAcknowledgement() ? ACKNOWLEDGEMENT : NOTIFICATION,
                            new Command.RecordLetter(ordered.letter(), change.number()));
                }
            }
        }
    }

    /** Assigns the complaint, if it needs a caseworker, to the member with the least work. */
    private void find() {
        boolean sought = complaint.open()
                && complaint.status().caseworker() == null
                && complaint.status().unassignedSince() == null;
        if (sought) {
            soon();
            boolean nobody = random.nextInt(100) < UNASSIGNED;
            decide(
                    ASSIGNMENT,
                    new Command.Assign(
                            nobody
                                    ? List.of()
                                    : team.candidates(
                                            now.atZone(rules.calendar().zone()).toLocalDate(), random)));
        }
    }

    private void soon() {
        now = now.plusMillis(random.nextInt(800, 9_000));
    }
}
