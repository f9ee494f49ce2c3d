package io.redress.domain.complaint;

import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.ProcedureActions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a history which letters to the complainant were ordered, have to be sent by hand, and were sent, and which change
 * contains their texts.
 */
public final class LetterHistory {

    private final ProcedureActions actions;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * One letter.
     *
     * @param change the number of the change that the letter belongs to; a letter that is sent again belongs to the change that
     * ordered it again
     * @param ordered the change that ordered it to be sent by mail
     * @param owed the change since which staff have to send it by hand
     * @param sent when it was sent; for a letter in doubt that arrived, that is earlier than the change that recorded it
     * @param told when staff told the complainant by hand
     * @param returned when its mail came back, so that it counts as not sent
     * @param words the number of the change in which somebody wrote the texts of the letter; empty if nobody wrote any
     */
    public record Entry(
            String letter,
            int change,
            Optional<Change> ordered,
            Optional<Change> owed,
            Optional<Reached> sent,
            Optional<Reached> told,
            Optional<Reached> returned,
            Optional<Integer> words) {

        private Entry(String letter, int change, Optional<Integer> words) {
            this(
                    letter,
                    change,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    words);
        }

        private boolean is(String other, int number) {
            return letter.equals(other) && change == number;
        }

        private Entry ordered(Change by) {
            return new Entry(letter, change, ordered.or(() -> Optional.of(by)), owed, sent, told, returned, words);
        }

        private Entry owed(Change by) {
            return new Entry(letter, change, ordered, owed.or(() -> Optional.of(by)), sent, told, returned, words);
        }

        private Entry sent(Change by, @Nullable Instant at) {
            return new Entry(
                    letter,
                    change,
                    ordered,
                    owed,
                    sent.or(() -> Optional.of(Reached.of(by, at))),
                    told,
                    returned,
                    words);
        }

        private Entry returned(Change by, Instant at) {
            return new Entry(
                    letter,
                    change,
                    ordered,
                    owed,
                    sent,
                    told,
                    returned.or(() -> Optional.of(Reached.of(by, at))),
                    words);
        }

        private Entry told(Change by, Instant at) {
            return new Entry(
                    letter,
                    change,
                    ordered,
                    owed,
                    sent,
                    told.or(() -> Optional.of(Reached.of(by, at))),
                    returned,
                    words);
        }
    }

    /**
     * When a letter reached the complainant, as far as is known.
     *
     * @param change the number of the change that recorded it
     * @param at when it happened, which may be earlier
     */
    public record Reached(int change, Instant at) {

        private static Reached of(Change by, @Nullable Instant at) {
            return new Reached(by.number(), at == null ? by.at() : at);
        }
    }

    private LetterHistory(ProcedureActions actions) {
        this.actions = actions;
    }

    /** The letters of a history, in the order in which the history first mentions them. */
    public static List<Entry> of(Complaint complaint, List<RecordedChange> history, ProcedureActions actions) {
        LetterHistory letters = new LetterHistory(actions);
        ChangeContext.each(complaint, history).forEach(letters::add);
        return List.copyOf(letters.entries);
    }

    /**
     * The letters of the actions in a history, if none of them was ordered or has to be sent by hand because the complainant
     * gave no way to be reached (KT-15).
     */
    public static List<Entry> neverSent(Complaint complaint, List<RecordedChange> history, ProcedureActions actions) {
        return ChangeContext.each(complaint, history).stream()
                .flatMap(context -> context.action(actions).map(Action::letter).stream()
                        .map(letter -> new Entry(letter, context.number(), Optional.of(context.wordsOf(letter)))))
                .toList();
    }

    private void add(ChangeContext context) {
        context.events(LetterEvent.class).forEach(event -> add(event, context));
    }

    private void add(LetterEvent event, ChangeContext context) {
        Change change = context.recorded().change();
        switch (event) {
            case LetterEvent.LetterOrdered ordered ->
                put(find(ordered.letter(), change.number(), context).ordered(change));
            case LetterEvent.LetterOwed owed ->
                put(find(owed.letter(), owed.orderNumber(change.number()), context)
                        .owed(change));
            case LetterEvent.LetterTold told ->
                put(find(told.letter(), told.change(), context).told(change, told.at()));
            case LetterEvent.LetterSent sent ->
                put(find(sent.letter(), sent.change(), context).sent(change, sent.at()));
            case LetterEvent.LetterOrderedAgain again ->
                List.copyOf(entries).stream()
                        .filter(entry -> entry.change() == again.change())
                        .forEach(entry ->
                                put(new Entry(entry.letter(), change.number(), entry.words()).ordered(change)));
            case LetterEvent.LetterReturned back ->
                put(find(back.letter(), back.change(), context).returned(change, back.at()));
            case LetterEvent.LetterDelayed _,
                    LetterEvent.LetterDelivered _,
                    LetterEvent.LetterMarkedAsSpam _,
                    LetterEvent.AddressUnusable _ -> {
                // A delay, a delivery or a mark says nothing about whether a letter was sent.
            }
            case LetterEvent.LetterDoubted _ -> {
                // A letter of which nobody knows whether it arrived is neither sent nor told.
            }
            case LetterEvent.LetterDrafted _ -> {
                // A draft is not a letter to the complainant until it is ordered.
            }
        }
    }

    private Entry find(String letter, int change, ChangeContext context) {
        return entries.stream()
                .filter(entry -> entry.is(letter, change))
                .findFirst()
                .orElseGet(() -> new Entry(letter, change, words(letter, context)));
    }

    /** A letter contains the texts of the action that writes it, not those of another action that happens to send it. */
    private Optional<Integer> words(String letter, ChangeContext context) {
        return context.action(actions).filter(action -> action.sends(letter)).map(_ -> context.wordsOf(letter));
    }

    private void put(Entry changed) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).is(changed.letter(), changed.change())) {
                entries.set(i, changed);
                return;
            }
        }
        entries.add(changed);
    }
}
