package io.redress.domain.complaint;

import io.redress.domain.Reference;
import io.redress.domain.complaint.LetterEvent.LetterDoubted;
import io.redress.domain.complaint.LetterEvent.LetterMarkedAsSpam;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LetterEvent.LetterOrderedAgain;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.LetterEvent.LetterReturned;
import io.redress.domain.complaint.LetterEvent.LetterSent;
import io.redress.domain.complaint.LetterEvent.LetterTold;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a history says of each mail of a letter. A letter that was ordered again has several: each is known by the change that ordered it. */
public final class LetterOutcomes {

    private final List<Change> history;
    private final Map<Integer, Integer> copyOf = new HashMap<>();

    private LetterOutcomes(List<Change> history) {
        this.history = List.copyOf(history);
        each(LetterOrderedAgain.class, (_, _) -> true)
                .forEach(found ->
                        copyOf.put(found.change().number(), found.event().change()));
    }

    public static LetterOutcomes of(List<Change> history) {
        return new LetterOutcomes(history);
    }

    /** An event and the change that it belongs to. */
    private record Found<E extends Event>(E event, Change change) {}

    private <E extends Event> Stream<Found<E>> each(Class<E> type, BiPredicate<E, Change> wanted) {
        return history.stream().flatMap(change -> change.events().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(event -> wanted.test(event, change))
                .map(event -> new Found<>(event, change)));
    }

    private <E extends Event> boolean any(Class<E> type, Predicate<E> wanted) {
        return any(type, (event, _) -> wanted.test(event));
    }

    private <E extends Event> boolean any(Class<E> type, BiPredicate<E, Change> wanted) {
        return each(type, wanted).findAny().isPresent();
    }

    /** Whether a change ordered a letter, to be mailed or told by hand, or ordered it again. */
    public boolean ordered(String letter, int change) {
        int first = first(change);
        return any(
                        LetterOrdered.class,
                        (event, by) -> by.number() == first && event.letter().equals(letter))
                || owed(letter, first);
    }

    /** The change that ordered a letter first, if another one ordered it again. */
    public int first(int change) {
        int first = change;
        while (copyOf.containsKey(first)) {
            first = copyOf.get(first);
        }
        return first;
    }

    /** The changes that ordered the same letters as another one: the first, and those that ordered them again. */
    public List<Integer> copies(int change) {
        int first = first(change);
        return Stream.concat(Stream.of(first), copyOf.keySet().stream().filter(copy -> first(copy) == first))
                .sorted()
                .toList();
    }

    /** When a letter was handed over to the mail service, if that is recorded. */
    public Optional<Instant> sent(String letter, int change) {
        return mails(letter, change)
                .map(found -> at(found.event(), found.change()))
                .findFirst();
    }

    private static Instant at(LetterSent sent, Change by) {
        return sent.at() == null ? by.at() : sent.at();
    }

    /** When the sending of a letter was recorded. */
    public Optional<Instant> recorded(String letter, int change) {
        return mails(letter, change).map(found -> found.change().at()).findFirst();
    }

    private Stream<Found<LetterSent>> mails(String letter, int change) {
        return each(LetterSent.class, (event, _) -> event.letter().equals(letter) && event.change() == change);
    }

    public boolean returned(String letter, int change) {
        return any(LetterReturned.class, event -> event.letter().equals(letter) && event.change() == change);
    }

    public boolean doubted(String letter, int change) {
        return any(LetterDoubted.class, event -> event.letter().equals(letter) && event.change() == change);
    }

    public boolean markedAsSpam(String letter, int change) {
        return any(LetterMarkedAsSpam.class, event -> event.letter().equals(letter) && event.change() == change);
    }

    /** Whether staff had to tell a letter by hand. */
    public boolean owed(String letter, int change) {
        return any(
                LetterOwed.class,
                (event, by) -> event.letter().equals(letter) && event.orderNumber(by.number()) == change);
    }

    /** Whether staff have told the complainant a letter, or a copy of it. */
    public boolean told(String letter, int change) {
        int first = first(change);
        return any(LetterTold.class, event -> event.letter().equals(letter) && first(event.change()) == first);
    }

    /** When a letter first reached the complainant by a mail that did not come back or by hand, whichever change ordered it. */
    public Optional<Instant> reached(String letter) {
        return reached(letter, _ -> true);
    }

    /** The same for a letter of a change and its copies. */
    public Optional<Instant> reached(String letter, int change) {
        int first = first(change);
        return reached(letter, ordered -> first(ordered) == first);
    }

    private Optional<Instant> reached(String letter, Predicate<Integer> of) {
        return Stream.concat(
                        each(
                                        LetterSent.class,
                                        (event, _) -> event.letter().equals(letter)
                                                && of.test(event.change())
                                                && !returned(letter, event.change()))
                                .map(found -> at(found.event(), found.change())),
                        each(LetterTold.class, (event, _) -> event.letter().equals(letter) && of.test(event.change()))
                                .map(found -> found.event().at()))
                .min(Instant::compareTo);
    }

    /** Whether a time limit was held for a letter of a change, or for a copy of it. */
    public boolean held(String limit, String letter, int change) {
        int first = first(change);
        return any(
                LimitEvent.LimitHeld.class,
                event ->
                        event.limit().equals(limit) && event.letter().equals(letter) && first(event.change()) == first);
    }

    /** Whether the complaint has entered another stage since a change. */
    public boolean enteredStageAfter(int change) {
        return any(StageEvent.StageEntered.class, (_, by) -> by.number() > change);
    }

    /** The changes whose letter about the erasure a later change has replaced. */
    public boolean replaced(String letter, int change) {
        return ErasureLetters.include(letter)
                && ErasureLetters.replaced(history).contains(change);
    }

    /**
     * When a complaint was first in a state, as its history says.
     *
     * @param since only from this time on
     */
    public Optional<Instant> firstAfter(Complaint complaint, Predicate<Complaint> state, Instant since) {
        Complaint then = Complaint.initial(
                new Reference(complaint.reference()), complaint.organisation(), complaint.procedure());
        for (Change change : history) {
            then = then.after(change);
            if (!change.at().isBefore(since) && state.test(then)) {
                return Optional.of(change.at());
            }
        }
        return Optional.empty();
    }

    /** The same with one more event, which belongs to a change that is being made. */
    public LetterOutcomes and(Event event, int number, Instant at) {
        return new LetterOutcomes(
                Stream.concat(history.stream(), Stream.of(new Change(number, at, Change.SYSTEM, List.of(event))))
                        .toList());
    }
}
