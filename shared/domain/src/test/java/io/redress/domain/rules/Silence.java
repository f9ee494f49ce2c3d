package io.redress.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LetterEvent.LetterOrderedAgain;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.LetterEvent.LetterSent;
import io.redress.domain.complaint.LetterEvent.LetterTold;
import io.redress.domain.complaint.LimitEvent.LimitMissed;
import io.redress.domain.complaint.LimitEvent.LimitStarted;
import io.redress.domain.complaint.ReplyEvent.ReplyDecided;
import io.redress.domain.complaint.ReplyEvent.ReplySetAside;
import io.redress.domain.complaint.StageEvent.Closed;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.TimeLimit.OwedBy;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Nobody is closed by silence who was not told. It reads the history alone, and none of the rules. */
final class Silence {

    private final List<Change> history;

    private Silence(List<Change> history) {
        this.history = history;
    }

    /** The time of the complainant has run out: it began only after the letter that brought the complaint there had reached them. */
    static void countsOnlyAfterTelling(Procedure procedure, List<Change> history) {
        for (Event event : history.getLast().events()) {
            if (event instanceof LimitMissed missed
                    && procedure.limit(missed.limit()).orElseThrow().owedBy() == OwedBy.COMPLAINANT) {
                Silence before = new Silence(history.subList(0, history.size() - 1));
                before.ofToldComplainant(missed.limit());
                before.whileNoReplyWaits(history.getLast().at());
            }
        }
    }

    private void ofToldComplainant(String limit) {
        int began = last(event ->
                event instanceof LimitStarted started && started.limit().equals(limit));
        Change entered = history.get(last(StageEntered.class::isInstance) - 1);
        letter(entered).ifPresent(letter -> assertThat(reached(letter, entered.number(), began))
                .as("the letter %s of change %s reached the complainant before %s began", letter, entered, limit)
                .isTrue());
    }

    private void whileNoReplyWaits(Instant now) {
        Map<String, Instant> waiting = new HashMap<>();
        for (Change change : history) {
            for (Event event : change.events()) {
                switch (event) {
                    case ReplySetAside reply -> waiting.put(reply.mail(), reply.until());
                    case ReplyDecided reply -> waiting.remove(reply.mail());
                    case Closed _ -> waiting.clear();
                    case Event _ -> {}
                }
            }
        }
        assertThat(waiting.values()).as("replies that wait until then").noneMatch(until -> until.isAfter(now));
    }

    /** The number of the last change with such an event. */
    private int last(Predicate<Event> which) {
        return history.reversed().stream()
                .filter(change -> change.events().stream().anyMatch(which))
                .findFirst()
                .orElseThrow()
                .number();
    }

    /** The letter that a change ordered before the complaint entered its stage. */
    private static Optional<String> letter(Change change) {
        Optional<String> letter = Optional.empty();
        for (Event event : change.events()) {
            switch (event) {
                case LetterOrdered ordered -> letter = Optional.of(ordered.letter());
                case LetterOwed owed
                when owed.orderNumber(change.number()) == change.number() -> letter = Optional.of(owed.letter());
                case StageEntered _ -> {
                    return letter;
                }
                case Event _ -> {}
            }
        }
        return letter;
    }

    /** Whether a letter was sent or told until a change, as it was ordered first or again. */
    private boolean reached(String letter, int ordered, int until) {
        Set<Integer> orders = new HashSet<>(Set.of(ordered));
        for (Change change : history.subList(0, until)) {
            for (Event event : change.events()) {
                boolean reached =
                        switch (event) {
                            case LetterOrderedAgain again -> {
                                if (orders.contains(again.change())) {
                                    orders.add(change.number());
                                }
                                yield false;
                            }
                            case LetterSent sent -> sent.letter().equals(letter) && orders.contains(sent.change());
                            case LetterTold told -> told.letter().equals(letter) && orders.contains(told.change());
                            case Event _ -> false;
                        };
                if (reached) {
                    return true;
                }
            }
        }
        return false;
    }
}
