package io.redress.store;

import io.redress.domain.Reference;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.LetterEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A change in its place: the complaint before it, the complaint after it, and what was recorded. A letter speaks of the
 * moment that it belongs to, whatever has happened since.
 *
 * @param history all changes in order, as far as this one
 */
public record ChangeContext(Complaint before, Complaint after, RecordedChange recorded, List<Change> history) {
    public ChangeContext {
        history = List.copyOf(history);
    }

    /** The moment of one change in a history that has been read with all its texts. */
    public static ChangeContext of(Complaint complaint, List<RecordedChange> history, int number) {
        return of(
                complaint,
                history.stream().map(RecordedChange::change).toList(),
                number,
                history.get(number - 1).texts());
    }

    /**
     * The moment of one change in a complaint's history.
     *
     * @param texts what was written with that change
     */
    static ChangeContext of(Complaint complaint, List<Change> history, int number, Map<String, String> texts) {
        Complaint before = Complaint.initial(
                new Reference(complaint.reference()), complaint.organisation(), complaint.procedure());
        for (Change change : history) {
            if (change.number() == number) {
                return new ChangeContext(
                        before, before.after(change), new RecordedChange(change, texts), history.subList(0, number));
            }
            before = before.after(change);
        }
        throw new IllegalArgumentException(complaint.reference() + " has no change " + number);
    }

    public int number() {
        return recorded.change().number();
    }

    /** The event of a type that this change holds, if it does. */
    public <E extends Event> Optional<E> event(Class<E> type) {
        return events(type).findFirst();
    }

    /** The letters to the complainant that this change ordered. */
    public Stream<String> letters() {
        return events(LetterEvent.LetterOrdered.class).map(LetterEvent.LetterOrdered::letter);
    }

    /** The events of a type that this change holds, in order. */
    public <E extends Event> Stream<E> events(Class<E> type) {
        return recorded.change().events().stream().filter(type::isInstance).map(type::cast);
    }
}
