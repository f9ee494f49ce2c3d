package io.redress.correspondence;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.ErasureLetters;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.LetterEvent.LetterTold;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.procedure.BuiltInLetter;
import io.redress.store.Complaints;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The letters that need not be sent any more, because of what happened after their order. The history is read only where that can be. */
record NeedlessLetters(Complaints complaints) {

    /** A mail that is sent later than this after its order may have been told by hand before. */
    private static final Duration LATE = Duration.ofHours(1);

    /**
     * Whether a letter need not be sent.
     *
     * @param first the change that ordered it first
     * @param order the change that ordered it now
     */
    boolean include(String letter, ChangeContext first, ChangeContext order, Instant now) {
        return isForStaff(letter, order, now) || isAboutTakenBackExtension(letter, order) || isReplaced(letter, first);
    }

    /**
     * Whether staff have told the complainant in the meantime, or have to. A change of which something waits is handled once more, when
     * nobody knows any more why a letter was not mailed.
     */
    private boolean isForStaff(String letter, ChangeContext order, Instant now) {
        Instant ordered = order.recorded().change().at();
        return ordered.plus(LATE).isBefore(now)
                && changes(order).stream().anyMatch(change -> change.events().stream()
                        .anyMatch(event -> isForStaff(event, change.number(), letter, order.number())));
    }

    private static boolean isForStaff(Event event, int number, String letter, int order) {
        return event instanceof LetterTold told && told.letter().equals(letter) && told.change() == order
                || event instanceof LetterOwed owed
                        && owed.letter().equals(letter)
                        && owed.orderNumber(number) == order;
    }

    /** Whether the letter is about an extension that was taken back, because the mail service refused the letter once already. */
    private boolean isAboutTakenBackExtension(String letter, ChangeContext order) {
        return letter.equals(BuiltInLetter.EXTENSION.id())
                && changes(order).stream()
                        .flatMap(change -> change.events().stream())
                        .anyMatch(event ->
                                event instanceof LimitEvent.ExtensionTakenBack back && back.change() == order.number());
    }

    /** Whether a later letter about the erasure names another day. */
    boolean isReplaced(String letter, ChangeContext first) {
        return ErasureLetters.include(letter)
                && ErasureLetters.replaced(changes(first)).contains(first.number());
    }

    private List<Change> changes(ChangeContext context) {
        return complaints.changes(
                complaints.get(context.after().organisation(), context.after().reference()));
    }
}
