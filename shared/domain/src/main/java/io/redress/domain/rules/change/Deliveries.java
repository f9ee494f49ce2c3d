package io.redress.domain.rules.change;

import io.redress.domain.calendar.DueTime;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.CountedDue;
import io.redress.domain.complaint.LetterEvent.LetterDoubted;
import io.redress.domain.complaint.LetterEvent.LetterOrderedAgain;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.LetterEvent.LetterSent;
import io.redress.domain.complaint.LetterEvent.LetterTold;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent.ExtensionTakenBack;
import io.redress.domain.complaint.LimitEvent.LimitEndedLate;
import io.redress.domain.complaint.LimitEvent.LimitMet;
import io.redress.domain.complaint.UntoldLetter;
import io.redress.domain.procedure.BuiltInLetter;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.procedure.UntoldLetterLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What follows when a letter has reached the complainant: it meets time limits of the organisation, and starts those of the
 * complainant that were held for it. As long as a letter has not reached the complainant, staff have a time limit to see to it.
 */
public final class Deliveries {

    /** How long a mail may be on its way before staff have to tell the complainant by hand. */
    private static final Duration LONGEST_ON_ITS_WAY = Duration.ofDays(1);

    private final Procedure procedure;
    private final WorkingCalendar calendar;
    private final TimeLimits limits;

    Deliveries(Procedure procedure, WorkingCalendar calendar, TimeLimits limits) {
        this.procedure = procedure;
        this.calendar = calendar;
        this.limits = limits;
    }

    /** The mail service has accepted a letter. */
    public void sent(PendingChange pending, String letter, int change, @Nullable String messageId) {
        Optional<UntoldLetter> untold = pending.complaint().handling().untold().find(letter, change);
        boolean first = untold.isPresent() && untold.equals(first(pending.complaint()));
        pending.add(new LetterSent(letter, change, null, messageId));
        reached(pending, letter, untold, first, pending.now());
    }

    /** Staff have told the complainant a letter by hand. */
    public void told(PendingChange pending, UntoldLetter letter, Instant at) {
        boolean first = first(pending.complaint()).filter(letter::equals).isPresent();
        pending.add(new LetterTold(letter.letter(), letter.change(), at));
        reached(pending, letter.letter(), Optional.of(letter), first, at);
    }

    /**
     * A letter that an earlier change ordered cannot be mailed, so staff have to tell the complainant. If it is the letter about an
     * extension, there is no extension, and so nothing to tell (KW-7).
     *
     * @param returned when its mail came back; null if it was never mailed
     */
    public void owe(PendingChange pending, String letter, int change, @Nullable Instant returned) {
        List<Limit> extended = letter.equals(BuiltInLetter.EXTENSION.id())
                ? pending.complaint()
                        .openLimits()
                        .filter(limit -> limit.dueBeforeExtensionBy(change).isPresent())
                        .toList()
                : List.of();
        if (extended.isEmpty()) {
            pending.add(new LetterOwed(letter, change, returned));
        } else {
            extended.forEach(limit -> takeBack(pending, limit, change));
        }
    }

    /**
     * A letter that an earlier change ordered is not mailed, because the person prefers another channel. Staff have to tell the letter. An
     * extension stands: a form that took e-mail for the channel did not ask staff how the person was told. So it is for complaints of
     * earlier versions, which took no notice of the wish, and for a wish that was corrected while the letter was on its way.
     */
    public void oweByOtherChannel(PendingChange pending, String letter, int change) {
        pending.add(new LetterOwed(letter, change, null));
    }

    /** A time limit whose extended date has passed stays missed on that date. */
    private void takeBack(PendingChange pending, Limit extended, int change) {
        limits.miss(pending, extended);
        Limit limit = pending.complaint().running(extended.id()).orElseThrow();
        Instant before = limit.dueBeforeExtensionBy(change).orElseThrow();
        boolean missed = limit.missed() != null;
        pending.add(new ExtensionTakenBack(
                limit.id(),
                limit.due(),
                before,
                change,
                missed ? CountedDue.of(limit) : null,
                missed ? null : pending.nowIfAfter(before)));
    }

    /** Nobody knows whether a letter arrived that was handed over to the mail service. */
    public void doubt(PendingChange pending, String letter, int change, Instant at) {
        pending.add(new LetterDoubted(letter, change, at));
    }

    /** A letter of which nobody knew whether it would arrive has arrived, so it was sent when it was handed over. */
    public void arrived(PendingChange pending, UntoldLetter letter) {
        arrived(pending, new LetterSent(letter.letter(), letter.change(), letter.since()), Optional.of(letter));
    }

    /** @param sent with the time when it was handed over */
    void arrived(PendingChange pending, LetterSent sent, Optional<UntoldLetter> untold) {
        boolean first = untold.isPresent() && untold.equals(first(pending.complaint()));
        pending.add(sent);
        reached(pending, sent.letter(), untold, first, Objects.requireNonNull(sent.at()));
    }

    /** The letters of a change are sent once more, so nobody has to see to the first copies any longer. */
    public void orderAgain(PendingChange pending, int change) {
        boolean first = first(pending.complaint())
                .filter(letter -> letter.change() == change)
                .isPresent();
        pending.add(new LetterOrderedAgain(change));
        if (first) {
            running(pending).ifPresent(limit -> limits.meet(pending, limit));
        }
    }

    /** An action that meets the same time limit as a letter tells the complainant what that letter says. */
    public void toldByAction(PendingChange pending, Limit met) {
        String letter = limits.definition(met).metByLetter();
        pending.complaint()
                .handling()
                .untold()
                .needingStaff()
                .filter(untold -> untold.letter().equals(letter))
                .toList()
                .forEach(untold -> told(pending, untold, pending.now()));
    }

    /** @param first whether the time limit for untold letters runs for this letter, because it has waited longest */
    private void reached(
            PendingChange pending, String letter, Optional<UntoldLetter> untold, boolean first, Instant at) {
        pending.complaint()
                .openLimits()
                .filter(limit -> letter.equals(limits.definition(limit).metByLetter()))
                .toList()
                .forEach(limit -> meet(pending, limit, at));
        if (first) {
            running(pending).ifPresent(limit -> meet(pending, limit, at));
        }
        untold.stream().flatMap(known -> known.starts().stream()).forEach(limit -> startHeld(pending, limit, at));
        limits.again(pending);
    }

    /**
     * Ends a limit because what was owed was done at an earlier time. If that was in time, the limit counts as met, even if it has
     * been recorded as missed in the meantime.
     */
    public void meet(PendingChange pending, Limit limit, Instant at) {
        if (!at.isBefore(pending.now())) {
            limits.meet(pending, limit);
            return;
        }
        Instant done = at.isBefore(limit.started()) ? limit.started() : at;
        boolean overdue = limit.overdue(done) && !limits.putOff().isPutOff(pending.complaint(), limit, done);
        boolean late = overdue || limit.missed() != null && !done.isBefore(limit.missed());
        if (late) {
            limits.miss(pending, limit);
            pending.add(new LimitEndedLate(limit.id(), done));
        } else {
            pending.add(new LimitMet(limit.id(), done));
        }
    }

    /**
     * Starts a time limit that was held until a letter had reached the complainant, unless the complaint is elsewhere now. A wait
     * that would be over already begins now: the letter reached the complainant long ago, and that was recorded only now.
     *
     * @param at when the letter reached the complainant
     */
    void startHeld(PendingChange pending, String id, Instant at) {
        Complaint complaint = pending.complaint();
        procedure
                .limit(id)
                .filter(limit ->
                        complaint.open() && limit.runsIn(complaint.stage()) && TimeLimits.isFree(limit, complaint))
                .ifPresent(limit -> startFrom(pending, limit, at));
    }

    /** Starts the time limit for letters that have not reached the complainant. */
    private void startUntold(PendingChange pending, Instant since) {
        startFrom(pending, procedure.limit(UntoldLetterLimit.ID).orElseThrow(), since);
    }

    private void startFrom(PendingChange pending, TimeLimit limit, Instant from) {
        Instant over = DueTime.tooLateFrom(calendar.due(from, limit.span()).due());
        limits.start(pending, limit, pending.now().isBefore(over) ? from : pending.now());
    }

    /** Letters whose mail has been on its way for too long have to be told by hand. */
    public void giveUpMails(PendingChange pending) {
        pending.complaint().handling().untoldLetters().stream()
                .filter(letter -> giveUpAt(letter)
                        .filter(at -> !at.isAfter(pending.now()))
                        .isPresent())
                .toList()
                .forEach(letter -> owe(pending, letter.letter(), letter.change(), null));
    }

    /** When the first mail will have been on its way for too long. */
    public Stream<Instant> giveUpAt(Complaint complaint) {
        return complaint.handling().untoldLetters().stream().flatMap(letter -> giveUpAt(letter).stream());
    }

    private static Optional<Instant> giveUpAt(UntoldLetter letter) {
        boolean waits = letter.state() == UntoldLetter.State.ORDERED || letter.state() == UntoldLetter.State.DELAYED;
        return waits ? Optional.of(letter.since().plus(LONGEST_ON_ITS_WAY)) : Optional.empty();
    }

    /**
     * Starts or ends the time limit for letters that have not reached the complainant, at the end of every change. It does not run
     * for a letter that has a time limit of its own, such as the acknowledgement.
     */
    public void watch(PendingChange pending) {
        Optional<UntoldLetter> first = first(pending.complaint());
        Optional<Limit> running = running(pending);
        if (first.isEmpty()) {
            running.ifPresent(limit -> limits.cancel(pending, limit));
        } else if (running.isEmpty()) {
            startUntold(pending, first.get().since());
        } else if (first.get().since().isAfter(running.get().started()) && formerIsDropped(pending)) {
            limits.cancel(pending, running.get());
            startUntold(pending, first.get().since());
        }
    }

    /** Whether the letter for which the time limit ran need not be told any more, so that the next letter gets the whole time limit. */
    private boolean formerIsDropped(PendingChange pending) {
        return first(pending.before())
                .filter(former -> pending.complaint()
                        .handling()
                        .untold()
                        .find(former.letter(), former.change())
                        .isEmpty())
                .isPresent();
    }

    /** The letter that has waited for staff longest, among those without a time limit of their own. */
    private Optional<UntoldLetter> first(Complaint complaint) {
        return complaint
                .handling()
                .untold()
                .needingStaff()
                .filter(letter -> !hasOwnLimit(letter, complaint))
                .min(Comparator.comparing(UntoldLetter::since));
    }

    private boolean hasOwnLimit(UntoldLetter letter, Complaint complaint) {
        return complaint.openLimits().anyMatch(limit -> letter.letter()
                .equals(limits.definition(limit).metByLetter()));
    }

    private static Optional<Limit> running(PendingChange pending) {
        return pending.complaint().running(UntoldLetterLimit.ID);
    }
}
