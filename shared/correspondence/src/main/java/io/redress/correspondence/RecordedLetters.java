package io.redress.correspondence;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.ErasureLetters;
import io.redress.domain.complaint.LetterOutcomes;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Decision;
import java.util.List;

/** What a history says already of a letter that was just handed over, or could not be. */
public final class RecordedLetters {

    private RecordedLetters() {}

    /**
     * Whether there is nothing left to record: it is recorded, the mail service has said more in the meantime, or nobody has to see to the
     * letter, because it was replaced while it was on its way.
     */
    public static boolean include(Decision decision, Command.SystemCommand what, int order, List<Change> changes) {
        LetterOutcomes outcomes = LetterOutcomes.of(changes);
        return switch (what) {
            case Command.RecordLetter sent -> isKnown(sent.letter(), order, outcomes);
            case Command.DoubtLetter doubted ->
                isKnown(doubted.letter(), order, outcomes)
                        || outcomes.doubted(doubted.letter(), order)
                        || ErasureLetters.replaced(changes).contains(order);
            case Command.OweLetter owed ->
                outcomes.returned(owed.letter(), order)
                        || ErasureLetters.replaced(changes).contains(order)
                        || holdsFirst(decision, order, changes);
            case Command.SystemCommand _ -> holdsFirst(decision, order, changes);
        };
    }

    private static boolean isKnown(String letter, int order, LetterOutcomes outcomes) {
        return outcomes.sent(letter, order).isPresent() || outcomes.returned(letter, order);
    }

    private static boolean holdsFirst(Decision decision, int order, List<Change> changes) {
        return !decision.events().isEmpty()
                && changes.stream().filter(change -> change.number() > order).anyMatch(change -> change.events()
                        .contains(decision.events().getFirst()));
    }
}
