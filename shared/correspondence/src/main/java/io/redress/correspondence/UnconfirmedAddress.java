package io.redress.correspondence;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.IntakeEvent.Corrected;
import io.redress.domain.complaint.IntakeEvent.Submitted;
import io.redress.domain.complaint.LetterEvent.LetterOrderedAgain;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.LetterEvent.LetterTold;
import io.redress.domain.staff.Actor;
import java.util.List;

/**
 * An address whose acknowledgement was held, because too many complaints of that day name it. Probably its owner has not complained, so
 * no letter is mailed to it before staff have confirmed it: they have told the complainant a letter, sent one again, or corrected the
 * details.
 */
final class UnconfirmedAddress {

    private static final String PUBLIC = new Actor.Complainant().name();

    private UnconfirmedAddress() {}

    /** Whether the address of a complaint is unconfirmed when a change orders a letter. */
    static boolean in(ChangeContext order) {
        List<Change> history = order.history();
        return wasHeld(history.getFirst()) && history.stream().noneMatch(UnconfirmedAddress::confirms);
    }

    private static boolean wasHeld(Change first) {
        return first.events().stream().anyMatch(event -> event instanceof Submitted submitted && submitted.reachable())
                && first.events().stream().anyMatch(LetterOwed.class::isInstance);
    }

    private static boolean confirms(Change change) {
        return !change.by().equals(PUBLIC) && change.events().stream().anyMatch(UnconfirmedAddress::confirms);
    }

    private static boolean confirms(Event event) {
        return event instanceof LetterTold || event instanceof LetterOrderedAgain || event instanceof Corrected;
    }
}
