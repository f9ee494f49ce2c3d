package io.redress.domain.complaint;

import io.redress.domain.Reference;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.ProcedureActions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A change with the complaint before it, the complaint after it, and the texts of the change. A letter about a change describes
 * the complaint as it was then, even if it has changed since.
 *
 * @param history all changes in order, up to and including this one
 */
public record ChangeContext(Complaint before, Complaint after, RecordedChange recorded, List<Change> history) {
    public ChangeContext {
        history = List.copyOf(history);
    }

    /** Every change of a history, each with the complaint before and after it, in order. */
    public static List<ChangeContext> each(Complaint complaint, List<RecordedChange> history) {
        List<ChangeContext> contexts = new ArrayList<>();
        List<Change> changes = history.stream().map(RecordedChange::change).toList();
        Complaint before = initial(complaint);
        for (RecordedChange recorded : history) {
            Complaint after = before.after(recorded.change());
            contexts.add(new ChangeContext(before, after, recorded, changes.subList(0, contexts.size() + 1)));
            before = after;
        }
        return List.copyOf(contexts);
    }

    /**
     * One change of a complaint's history in its context.
     *
     * @param texts what was written with that change
     */
    public static ChangeContext of(Complaint complaint, List<Change> history, int number, Map<String, String> texts) {
        Complaint before = initial(complaint);
        for (Change change : history) {
            if (change.number() == number) {
                return new ChangeContext(
                        before, before.after(change), new RecordedChange(change, texts), history.subList(0, number));
            }
            before = before.after(change);
        }
        throw new IllegalArgumentException(complaint.reference() + " has no change " + number);
    }

    private static Complaint initial(Complaint complaint) {
        return Complaint.initial(new Reference(complaint.reference()), complaint.organisation(), complaint.procedure());
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

    /** The action that was taken with this change; empty when the change is something else. */
    public Optional<Action> action(ProcedureActions actions) {
        return event(ActionEvent.ActionTaken.class).flatMap(taken -> actions.in(before.stage(), taken.action()));
    }

    /**
     * The number of the change that contains the texts of a letter which this change orders: the change that drafted the letter
     * (NU-12), or else this one.
     */
    public int wordsOf(String letter) {
        return before.handling().drafts().getOrDefault(letter, number());
    }
}
