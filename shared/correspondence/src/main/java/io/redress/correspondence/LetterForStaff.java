package io.redress.correspondence;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.LetterEvent.LetterTold;
import java.util.List;

/** A letter that staff have told the complainant by hand, or have to, so that it is not mailed any more. */
final class LetterForStaff {

    private LetterForStaff() {}

    /** @param order the number of the change that ordered the letter */
    static boolean isIn(List<Change> history, String letter, int order) {
        return history.stream().anyMatch(change -> change.events().stream()
                .anyMatch(event -> isForStaff(event, change.number(), letter, order)));
    }

    private static boolean isForStaff(Event event, int number, String letter, int order) {
        return event instanceof LetterTold told && told.letter().equals(letter) && told.change() == order
                || event instanceof LetterOwed owed
                        && owed.letter().equals(letter)
                        && owed.orderNumber(number) == order;
    }
}
