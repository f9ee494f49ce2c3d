package io.redress.correspondence;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.IntakeEvent.Corrected;
import io.redress.domain.complaint.IntakeEvent.Submitted;
import io.redress.domain.complaint.LetterEvent.LetterOrderedAgain;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.LetterEvent.LetterTold;
import io.redress.domain.intake.Particulars;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * An address whose acknowledgement was held, because too many complaints of that day name it. Probably its owner has not complained, so
 * no letter is mailed to it before staff have confirmed it: they have told the complainant a letter, sent one again, or corrected the
 * address.
 */
final class UnconfirmedAddress {

    /** The parts of the particulars that are e-mail addresses. */
    private static final Set<String> ADDRESSES = Set.of("email", "representative-email");

    private UnconfirmedAddress() {}

    /** Whether the address of a complaint is unconfirmed when a change orders a letter. */
    static boolean in(ChangeContext order) {
        List<Change> history = order.history();
        return wasHeld(history.getFirst()) && history.stream().noneMatch(UnconfirmedAddress::confirms);
    }

    /**
     * Whether the public has put another e-mail address in the place of the one before, and staff have not confirmed it since. Who did it
     * may not own the address.
     */
    static boolean isCorrectedByPublic(ChangeContext order) {
        boolean corrected = false;
        for (Change change : order.history()) {
            if (confirms(change)) {
                corrected = false;
            } else if (change.isByPublic()) {
                corrected |= change.events().stream().anyMatch(UnconfirmedAddress::isOfAddress);
            }
        }
        return corrected;
    }

    /**
     * Whether a letter goes to another address than the acknowledgement, because the representative's authority has begun or ended since,
     * and staff have not confirmed that address. Who submitted the complaint may have given it to get letters mailed to somebody.
     *
     * @param zone in which the days of a complaint are counted
     */
    static boolean isNotAcknowledged(ChangeContext order, Particulars particulars, String address, ZoneId zone) {
        List<Change> history = order.history();
        return !goesTo(address, particulars, history.getFirst(), zone)
                && history.stream()
                        .filter(UnconfirmedAddress::confirms)
                        .noneMatch(change -> goesTo(address, particulars, change, zone)
                                || change.events().stream().anyMatch(UnconfirmedAddress::isOfAddress));
    }

    private static boolean goesTo(String address, Particulars particulars, Change change, ZoneId zone) {
        return particulars
                .letterAddress(change.at().atZone(zone).toLocalDate())
                .filter(address::equals)
                .isPresent();
    }

    private static boolean isOfAddress(Event event) {
        return event instanceof Corrected corrected
                && corrected.parts().stream().anyMatch(ADDRESSES::contains);
    }

    private static boolean wasHeld(Change first) {
        return first.events().stream().anyMatch(event -> event instanceof Submitted submitted && submitted.reachable())
                && first.events().stream().anyMatch(LetterOwed.class::isInstance);
    }

    private static boolean confirms(Change change) {
        return !change.isByPublic() && change.events().stream().anyMatch(UnconfirmedAddress::confirms);
    }

    private static boolean confirms(Event event) {
        return event instanceof LetterTold || event instanceof LetterOrderedAgain || isOfAddress(event);
    }
}
