package io.redress.domain.rules.change;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.LetterEvent.AddressUnusable;
import io.redress.domain.complaint.LetterEvent.LetterDelayed;
import io.redress.domain.complaint.LetterEvent.LetterDelivered;
import io.redress.domain.complaint.LetterEvent.LetterMarkedAsSpam;
import io.redress.domain.complaint.LetterEvent.LetterReturned;
import io.redress.domain.complaint.LetterEvent.LetterSent;
import io.redress.domain.complaint.LetterOutcomes;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent.LimitCancelled;
import io.redress.domain.complaint.LimitEvent.LimitHeld;
import io.redress.domain.complaint.LimitEvent.LimitRunsAgain;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.complaint.UntoldLetter;
import io.redress.domain.complaint.UnusableAddress.Why;
import io.redress.domain.procedure.BuiltInLetter;
import io.redress.domain.procedure.TimeLimit;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows from what the mail service says about a letter after it has accepted its mail. It says it in any order, late, and
 * sometimes twice; the complaint is the same in the end.
 */
public final class Returns {

    private final TimeLimits limits;
    private final Deliveries deliveries;

    Returns(TimeLimits limits, Deliveries deliveries) {
        this.limits = limits;
        this.deliveries = deliveries;
    }

    /**
     * The mail of a letter came back. What the letter had met or started is taken back, and staff have to tell the complainant by
     * hand, unless the letter has reached the complainant in another way or need not be told any more.
     *
     * @param holders those whose address is unusable from now on; none if another mail may arrive there, or if the address has been
     *     corrected since
     */
    public void returned(
            PendingChange pending,
            String letter,
            int change,
            Instant at,
            Set<LinkHolder> holders,
            LetterOutcomes outcomes) {
        if (!outcomes.ordered(letter, change)) {
            return;
        }
        unusable(pending, holders, Why.RETURNED);
        if (outcomes.returned(letter, change)) {
            return;
        }
        LetterReturned back = new LetterReturned(letter, change, at);
        pending.add(back);
        LetterOutcomes now = outcomes.and(back, pending.number(), pending.now());
        takeBackLimits(pending, letter, change, now);
        holdLimits(pending, letter, change, now);
        if (isToBeTold(pending.complaint(), letter, change, now)) {
            deliveries.owe(pending, letter, now.copies(change).getLast(), at);
        }
    }

    /** Nothing more is mailed to these people, until their address is corrected. */
    public static void unusable(PendingChange pending, Set<LinkHolder> holders, Why why) {
        holders.stream()
                .sorted()
                .filter(holder -> !pending.complaint().handling().unusable().include(holder, why))
                .forEach(holder -> pending.add(new AddressUnusable(holder, why)));
    }

    /** The time limits that the letter had met run again, or were met when the letter reached the complainant in another way. */
    private void takeBackLimits(PendingChange pending, String letter, int change, LetterOutcomes outcomes) {
        Instant sent = outcomes.sent(letter, change).orElse(null);
        if (sent != null) {
            pending.complaint().limits().stream()
                    .filter(limit -> letter.equals(limits.definition(limit).metByLetter()))
                    .filter(limit -> wasMetAt(limit, sent)
                            && pending.complaint().openLimits().noneMatch(open -> open.id()
                                    .equals(limit.id())))
                    .toList()
                    .forEach(limit -> takeBack(pending, limit, letter, change, outcomes));
        }
    }

    private static boolean wasMetAt(Limit limit, Instant sent) {
        return (limit.state() == Limit.State.MET || limit.state() == Limit.State.MISSED)
                && (sent.isBefore(limit.started()) ? limit.started() : sent).equals(limit.ended());
    }

    private void takeBack(PendingChange pending, Limit met, String letter, int change, LetterOutcomes outcomes) {
        pending.add(new LimitRunsAgain(met.id(), letter, change, met.due(), pending.nowIfAfter(met.due())));
        Limit limit = pending.complaint().running(met.id()).orElseThrow();
        Optional<Instant> otherwise = outcomes.reached(letter);
        if (otherwise.isPresent()) {
            deliveries.meet(pending, limit, otherwise.get());
        } else if (!limits.applies(pending.complaint(), limit)) {
            Complaint complaint = pending.complaint();
            Instant since = outcomes.firstAfter(complaint, now -> !limits.applies(now, limit), ended(met))
                    .orElse(pending.now());
            limits.cancel(pending, limit, since);
        } else if (!limits.pauses().pauseWithComplaint(pending, limit)) {
            limits.miss(pending, limit);
        }
    }

    private static Instant ended(Limit limit) {
        return Objects.requireNonNull(limit.ended());
    }

    /** The time limits of the complainant that began with the letter begin when it has reached the complainant. */
    private void holdLimits(PendingChange pending, String letter, int change, LetterOutcomes outcomes) {
        Instant sent = outcomes.sent(letter, change).orElse(null);
        Instant recorded = outcomes.recorded(letter, change).orElse(null);
        if (sent == null || recorded == null) {
            return;
        }
        List<Limit> begun = pending.complaint()
                .openLimits()
                .filter(limit -> limits.definition(limit).owedBy() == TimeLimit.OwedBy.COMPLAINANT
                        && outcomes.held(limit.id(), letter, change)
                        && (limit.started().equals(sent) || limit.started().equals(recorded)))
                .toList();
        for (Limit limit : begun) {
            pending.add(new LimitCancelled(limit.id()));
            outcomes.reached(letter, change)
                    .ifPresentOrElse(
                            at -> deliveries.startHeld(pending, limit.id(), at),
                            () -> pending.add(new LimitHeld(
                                    limit.id(), letter, outcomes.copies(change).getLast())));
        }
    }

    private static boolean isToBeTold(Complaint complaint, String letter, int change, LetterOutcomes outcomes) {
        int first = outcomes.first(change);
        return complaint.entry().contactable()
                && !isPast(complaint, letter, first, outcomes)
                && !outcomes.told(letter, change)
                && outcomes.copies(change).stream().noneMatch(copy -> isSeenTo(complaint, letter, copy, outcomes));
    }

    /**
     * Whether nobody has to see to a letter any more, whatever becomes of its mail: the letter about the end says more than the receipt,
     * nobody is reminded of what is past, and a later letter has replaced it.
     *
     * @param first the change that ordered it first
     */
    private static boolean isPast(Complaint complaint, String letter, int first, LetterOutcomes outcomes) {
        return first == 1 && !complaint.open()
                || letter.equals(BuiltInLetter.REPLY_REMINDER.id()) && outcomes.enteredStageAfter(first)
                || outcomes.replaced(letter, first);
    }

    /** Whether a mail of the letter has not come back, is on its way, or is the task of staff already. */
    private static boolean isSeenTo(Complaint complaint, String letter, int copy, LetterOutcomes outcomes) {
        if (outcomes.returned(letter, copy)) {
            return false;
        }
        boolean isOnItsWay = outcomes.copies(copy).getLast() == copy
                && !outcomes.doubted(letter, copy)
                && !outcomes.owed(letter, copy);
        return isOnItsWay
                || outcomes.sent(letter, copy).isPresent()
                || complaint
                        .handling()
                        .untold()
                        .find(letter, copy)
                        .filter(UntoldLetter::needsStaff)
                        .isPresent();
    }

    /**
     * The reader of a letter has marked its mail as spam: it arrived, and nothing more is mailed there. Staff have to find another way.
     *
     * @param handedOver when the mail was handed over
     * @param holders those whose address it still is; none if it has been corrected since
     */
    public void markedAsSpam(
            PendingChange pending,
            String letter,
            int change,
            Instant at,
            Instant handedOver,
            Set<LinkHolder> holders,
            LetterOutcomes outcomes) {
        if (!outcomes.ordered(letter, change)) {
            return;
        }
        unusable(pending, holders, Why.MARKED_AS_SPAM);
        settle(pending, letter, change, handedOver, null, outcomes);
        if (!holders.isEmpty()
                && !outcomes.markedAsSpam(letter, change)
                && !outcomes.told(letter, change)
                && !isPast(pending.complaint(), letter, outcomes.first(change), outcomes)
                && pending.complaint().entry().contactable()) {
            pending.add(new LetterMarkedAsSpam(letter, change, at));
        }
    }

    /** The mail service says that it has accepted a letter of which nobody knew that, so it was sent when it was handed over. */
    public void settle(
            PendingChange pending,
            String letter,
            int change,
            Instant handedOver,
            @Nullable String messageId,
            LetterOutcomes outcomes) {
        if (outcomes.ordered(letter, change)
                && outcomes.sent(letter, change).isEmpty()
                && !outcomes.returned(letter, change)
                && !outcomes.told(letter, change)) {
            Optional<UntoldLetter> untold =
                    pending.complaint().handling().untold().find(letter, change);
            deliveries.arrived(pending, new LetterSent(letter, change, handedOver, messageId), untold);
        }
    }

    /** The mail of a letter is delayed. That changes nothing but what staff see. */
    public void delayed(PendingChange pending, String letter, int change, Instant at, LetterOutcomes outcomes) {
        Handling handling = pending.complaint().handling();
        boolean known = handling.untold()
                .find(letter, change)
                .filter(untold -> untold.state() != UntoldLetter.State.ORDERED)
                .isPresent();
        if (outcomes.ordered(letter, change)
                && !known
                && !outcomes.returned(letter, change)
                && !outcomes.markedAsSpam(letter, change)
                && !outcomes.told(letter, change)
                && !isPast(pending.complaint(), letter, outcomes.first(change), outcomes)) {
            pending.add(new LetterDelayed(letter, change, at));
        }
    }

    /** A letter that was delayed has arrived. If it was delayed for so long that staff had to tell it, they need not do so any more. */
    public void delivered(PendingChange pending, String letter, int change, Instant at) {
        pending.complaint()
                .handling()
                .untold()
                .find(letter, change)
                .filter(untold ->
                        untold.state() == UntoldLetter.State.DELAYED || untold.state() == UntoldLetter.State.OWED)
                .ifPresent(_ -> pending.add(new LetterDelivered(letter, change, at)));
    }
}
