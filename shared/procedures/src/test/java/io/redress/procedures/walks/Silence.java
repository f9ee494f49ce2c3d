package io.redress.procedures.walks;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LetterEvent.LetterOrderedAgain;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.LetterEvent.LetterSent;
import io.redress.domain.complaint.LetterEvent.LetterTold;
import io.redress.domain.complaint.LimitEvent.LimitStarted;
import io.redress.domain.complaint.StageEvent.StageEntered;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a complainant whose time is over had been told before that time began. It reads the history alone, and none of the
 * rules.
 */
final class Silence {

    private final Set<String> untold = new HashSet<>();
    private boolean told = true;

    private Silence() {}

    /** @param history all changes, the last of which records that the time of the complainant is over */
    static Silence of(List<Change> history) {
        Silence silence = new Silence();
        for (Change change : history.subList(0, history.size() - 1)) {
            change.events().forEach(event -> silence.add(event, change));
        }
        return silence;
    }

    /** Whether no letter of the change by which the complaint came to its stage was untold when the last reply limit began. */
    boolean wasTold() {
        return told;
    }

    private void add(Event event, Change change) {
        switch (event) {
            case StageEntered _ -> untold.removeIf(letter -> !letter.endsWith("#" + change.number()));
            case LetterOrdered letter -> untold.add(key(letter.letter(), change.number()));
            case LetterOwed letter -> {
                if (letter.orderNumber(change.number()) == change.number()) {
                    untold.add(key(letter.letter(), change.number()));
                }
            }
            case LetterOrderedAgain again ->
                List.copyOf(untold).stream()
                        .filter(letter -> letter.endsWith("#" + again.change()))
                        .forEach(letter -> {
                            untold.remove(letter);
                            untold.add(key(letter.split("#")[0], change.number()));
                        });
            case LetterSent letter -> untold.remove(key(letter.letter(), letter.change()));
            case LetterTold letter -> untold.remove(key(letter.letter(), letter.change()));
            case LimitStarted started when started.limit().equals("reply") -> told = untold.isEmpty();
            case Event _ -> {}
        }
    }

    private static String key(String letter, int change) {
        return letter + "#" + change;
    }
}
