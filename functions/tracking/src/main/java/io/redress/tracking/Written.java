package io.redress.tracking;

import io.redress.domain.Change;
import io.redress.domain.Event;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Letter;
import io.redress.store.Moment;
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
final class Written {

    private static final List<String> IN_LETTERS = List.of("answer", "message", "reason");

    /** The letters that say whatever was filled in, each part under its title. */
    private static final List<String> IN_PARTS = List.of("response", "decision");

    private static final List<String> THEIR_OWN = List.of("information", "comment");

    private final Tracked tracked;

    Written(Tracked tracked) {
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
                .filter(Event.LetterSent.class::isInstance)
                .map(Event.LetterSent.class::cast)
                .map(sent -> new Sent(sent.letter(), change.at(), textOf(sent.letter(), sent.change())));
    }

    private Stream<Sent> said(Change change) {
        return action(moment(change.number()))
                .map(Action::letter)
                .map(letter -> new Sent(letter, change.at(), textOf(letter, change.number())))
                .stream();
    }

    List<Added> added() {
        return tracked.history().stream()
                .map(recorded -> recorded.change())
                .filter(change -> change.by().equals(Tracked.COMPLAINANT.name()))
                .flatMap(change ->
                        written(moment(change.number()), THEIR_OWN).map(text -> new Added(change.at(), text)).stream())
                .toList();
    }

    /** A letter holds the words of the action that orders it, not those of another in whose wake it goes. */
    private Optional<String> textOf(String sent, int change) {
        Moment order = moment(change);
        Moment first = order.event(Event.LetterOrderedAgain.class)
                .map(again -> moment(again.change()))
                .orElse(order);
        Optional<Letter> letter = tracked.procedure().letter(sent);
        Moment words = draft(first, sent);
        return action(first)
                .filter(action -> sent.equals(action.letter()))
                .flatMap(_ -> IN_PARTS.contains(letter.map(Letter::template).orElse(sent))
                        ? inParts(words)
                        : written(words, IN_LETTERS));
    }

    /** Where the words of a letter stand that was written before it was sent (NU-12). */
    private Moment draft(Moment order, String letter) {
        Integer draft = order.before().handling().drafts().get(letter);
        return draft == null ? order : moment(draft);
    }

    private Optional<String> inParts(Moment moment) {
        Map<String, String> texts = moment.recorded().texts();
        return Optional.of(action(moment).stream()
                        .flatMap(action -> action.fields().stream())
                        .filter(field -> !field.hidden() && texts.containsKey(field.id()))
                        .map(field -> field.title() + "\n" + texts.get(field.id()))
                        .collect(Collectors.joining("\n\n")))
                .filter(text -> !text.isBlank());
    }

    private Optional<String> written(Moment moment, List<String> fields) {
        return Optional.of(action(moment).stream()
                        .flatMap(action -> open(action, fields))
                        .map(field -> moment.recorded().texts().get(field.id()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n\n")))
                .filter(text -> !text.isBlank());
    }

    private static Stream<Field> open(Action action, List<String> fields) {
        return action.fields().stream()
                .filter(field -> fields.contains(field.id()))
                .filter(field -> !field.hidden());
    }

    private Optional<Action> action(Moment moment) {
        return moment.event(Event.ActionTaken.class).flatMap(taken -> tracked.procedure()
                .action(taken.action(), moment.before().stage()));
    }

    private Moment moment(int change) {
        return Moment.of(tracked.complaint(), tracked.history(), change);
    }
}
