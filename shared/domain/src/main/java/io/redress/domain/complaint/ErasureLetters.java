package io.redress.domain.complaint;

import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LetterEvent.LetterOrderedAgain;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.LetterEvent.LetterSent;
import io.redress.domain.complaint.LetterEvent.LetterTold;
import io.redress.domain.procedure.BuiltInLetter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The letters that say on which day the personal data is erased. Only the latest is true, so it replaces those before it: nobody is told
 * an earlier one any longer.
 */
public final class ErasureLetters {

    private ErasureLetters() {}

    /** Whether a letter is one of them. */
    public static boolean include(String letter) {
        return letter.equals(BuiltInLetter.ERASURE.id()) || letter.equals(BuiltInLetter.KEPT_LONGER.id());
    }

    /** The changes whose letter a later change has replaced, and those that ordered it again. */
    public static Set<Integer> replaced(List<Change> history) {
        List<Integer> ordered = history.stream()
                .filter(ErasureLetters::isOrderedBy)
                .map(Change::number)
                .toList();
        Set<Integer> replaced = new HashSet<>(ordered.subList(0, Math.max(0, ordered.size() - 1)));
        for (Change change : history) {
            if (change.events().stream()
                    .anyMatch(
                            event -> event instanceof LetterOrderedAgain again && replaced.contains(again.change()))) {
                replaced.add(change.number());
            }
        }
        return replaced;
    }

    /** Whether a change orders one of them, to be mailed or to be told by staff. */
    public static boolean isOrderedBy(Change change) {
        return change.events().stream()
                .anyMatch(event -> event instanceof LetterOrdered ordered && include(ordered.letter())
                        || event instanceof LetterOwed owed
                                && include(owed.letter())
                                && owed.orderNumber(change.number()) == change.number());
    }

    /**
     * Whether the complainant was written or told the day before.
     *
     * @param change the number of the change before which it was ordered
     */
    public static boolean reachedBefore(int change, List<Change> changes) {
        return changes.stream()
                .flatMap(known -> known.events().stream())
                .anyMatch(event -> event instanceof LetterSent sent && include(sent.letter()) && sent.change() < change
                        || event instanceof LetterTold told && include(told.letter()) && told.change() < change);
    }
}
