package io.redress.tracking;

import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Letter;
import io.redress.store.ChangeContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What complainants may read of what has been written about their complaint: what went to them in a letter, and what they
 * wrote themselves. Of everything else that staff put on record, and of every confidential field, they read nothing.
 */
final class ComplainantTexts {

    private static final List<String> IN_LETTERS = List.of("answer", "message", "reason");

    /** The letters that say whatever was filled in, each part under its title. */
    private static final List<String> IN_PARTS = List.of("response", "decision");

    private static final List<String> THEIR_OWN = List.of("information", "comment");

    private final TrackedComplaint tracked;

    ComplainantTexts(TrackedComplaint tracked) {
        this.tracked = tracked;
    }

    /** A letter that has been sent, or was to be read by the link alone, and what somebody wrote in it. */
    record Sent(String letter, Instant at, Optional<String> text) {
        @Override
        public String toString() {
            return "Sent[" + letter + "]";
        }
    }

    /** Something that the complainant wrote later. */
    record Added(Instant at, String text) {
        @Override
        public String toString() {
            return "Added[" + at + "]";
        }
    }

    /** Whoever gave no way to be reached gets no letter, and finds here what would have been in it (KT-15). */
    List<Sent> letters() {
        boolean reached = tracked.complaint().entry().contactable();
        return tracked.history().stream()
                .flatMap(recorded -> reached ? sent(recorded.change()) : said(recorded.change()))
                .toList();
    }

    private Stream<Sent> sent(Change change) {
        return change.events().stream()
                .filter(LetterEvent.LetterSent.class::isInstance)
                .map(LetterEvent.LetterSent.class::cast)
                .map(sent -> new Sent(sent.letter(), change.at(), textOf(sent.letter(), sent.change())));
    }

    private Stream<Sent> said(Change change) {
        return action(context(change.number()))
                .map(Action::letter)
                .map(letter -> new Sent(letter, change.at(), textOf(letter, change.number())))
                .stream();
    }

    List<Added> added() {
        return tracked.history().stream()
                .map(recorded -> recorded.change())
                .filter(change -> change.by().equals(TrackedComplaint.COMPLAINANT.name()))
                .flatMap(change ->
                        written(context(change.number()), THEIR_OWN).map(text -> new Added(change.at(), text)).stream())
                .toList();
    }

    /** A letter holds the words of the action that orders it, not those of another in whose wake it goes. */
    private Optional<String> textOf(String sent, int change) {
        ChangeContext order = context(change);
        ChangeContext first = order.event(LetterEvent.LetterOrderedAgain.class)
                .map(again -> context(again.change()))
                .orElse(order);
        Optional<Letter> letter = tracked.procedure().letter(sent);
        ChangeContext words = draft(first, sent);
        return action(first)
                .filter(action -> sent.equals(action.letter()))
                .flatMap(_ -> IN_PARTS.contains(letter.map(Letter::template).orElse(sent))
                        ? inParts(words)
                        : written(words, IN_LETTERS));
    }

    /** Where the words of a letter stand that was written before it was sent (NU-12). */
    private ChangeContext draft(ChangeContext order, String letter) {
        Integer draft = order.before().handling().drafts().get(letter);
        return draft == null ? order : context(draft);
    }

    private Optional<String> inParts(ChangeContext context) {
        Map<String, String> texts = context.recorded().texts();
        return Optional.of(action(context).stream()
                        .flatMap(action -> action.fields().stream())
                        .filter(field -> !field.hidden() && texts.containsKey(field.id()))
                        .map(field -> field.title() + "\n" + texts.get(field.id()))
                        .collect(Collectors.joining("\n\n")))
                .filter(text -> !text.isBlank());
    }

    private Optional<String> written(ChangeContext context, List<String> fields) {
        return Optional.of(action(context).stream()
                        .flatMap(action -> open(action, fields))
                        .map(field -> context.recorded().texts().get(field.id()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n\n")))
                .filter(text -> !text.isBlank());
    }

    private static Stream<Field> open(Action action, List<String> fields) {
        return action.fields().stream()
                .filter(field -> fields.contains(field.id()))
                .filter(field -> !field.hidden());
    }

    private Optional<Action> action(ChangeContext context) {
        return context.event(ActionEvent.ActionTaken.class).flatMap(taken -> tracked.procedure()
                .action(taken.action(), context.before().stage()));
    }

    private ChangeContext context(int change) {
        return ChangeContext.of(tracked.complaint(), tracked.history(), change);
    }
}
