package io.redress.tracking;

import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.LetterHistory;
import io.redress.domain.complaint.LetterWords;
import io.redress.domain.procedure.Field;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts about a complaint that its complainant may read: the letters that were sent to the complainant, and the
 * complainant's own texts. Complainants may read no other text of staff, and no confidential field.
 */
final class ComplainantTexts {

    private final TrackedComplaint tracked;
    private final List<ChangeContext> changes;

    ComplainantTexts(TrackedComplaint tracked) {
        this.tracked = tracked;
        this.changes = ChangeContext.each(tracked.complaint(), tracked.history());
    }

    /**
     * A letter that was sent or that only the page shows, and the text that staff wrote for it, by the change that shows it.
     *
     * @param at when it was sent, which may be earlier than that change
     */
    record Sent(int change, String letter, Instant at, Optional<String> text) {
        @Override
        public String toString() {
            return "Sent[" + letter + "]";
        }
    }

    /** A text that the complainant, or who acts for the complainant, sent after the submission. */
    record Added(int change, Instant at, String by, String text) {
        @Override
        public String toString() {
            return "Added[" + at + "]";
        }
    }

    /**
     * The letters that were sent. A complainant who gave no way to be reached gets no letters, and can read their texts here
     * (KT-15).
     */
    List<Sent> letters() {
        return tracked.complaint().entry().contactable() ? sent() : neverSent();
    }

    private List<Sent> sent() {
        return LetterHistory.of(
                        tracked.complaint(), tracked.history(), tracked.rules().actions())
                .stream()
                .flatMap(letter -> letter.sent().map(sent -> shown(letter, sent.change(), sent.at())).stream())
                .sorted(Comparator.comparingInt(Sent::change))
                .toList();
    }

    private List<Sent> neverSent() {
        return LetterHistory.neverSent(
                        tracked.complaint(), tracked.history(), tracked.rules().actions())
                .stream()
                .map(letter -> shown(
                        letter,
                        letter.change(),
                        context(letter.change()).recorded().change().at()))
                .toList();
    }

    private Sent shown(LetterHistory.Entry letter, int change, Instant at) {
        return new Sent(change, letter.letter(), at, letter.words().flatMap(words -> text(letter.letter(), words)));
    }

    /**
     * What staff filled in for a letter: the decision and every other value with its title, and the text that the letter quotes
     * without a title, as in the letter.
     */
    private Optional<String> text(String letter, int change) {
        LetterWords words =
                LetterWords.of(context(change), letter, tracked.rules().actions());
        boolean quotes = words.quoted().isPresent();
        return joined(words.parts().stream().flatMap(part -> inWords(part, quotes)));
    }

    /** A letter that quotes a text says the decision beside it, and no other value. */
    private static Stream<String> inWords(LetterWords.Part part, boolean quotes) {
        Field field = part.field();
        boolean decides = field.type() == Field.Type.CHOICE || field.type() == Field.Type.DETERMINATION;
        if (field.quoted()) {
            return Stream.of(part.text());
        }
        if (quotes && !decides) {
            return Stream.empty();
        }
        return Stream.of(part.title() + (field.type() == Field.Type.TEXT ? "\n" : ": ") + part.text());
    }

    /** A follow-on action that staff have decided to show to the complainant. */
    record StillToDo(String what, FollowOnAction action) {
        @Override
        public String toString() {
            return "StillToDo[" + action.id() + "]";
        }
    }

    List<StillToDo> stillToDo() {
        return tracked.complaint().handling().followOnActions().stream()
                .filter(action -> action.duty() == null)
                .flatMap(action -> {
                    ChangeContext added = context(Integer.parseInt(action.id()));
                    return added.event(ActionEvent.ActionTaken.class).stream()
                            .filter(taken -> "true".equals(taken.fields().get("shown")))
                            .map(_ -> new StillToDo(added.recorded().texts().getOrDefault("what", ""), action));
                })
                .toList();
    }

    List<Added> added() {
        return changes.stream()
                .filter(context -> context.recorded().change().isByPublic())
                .flatMap(context -> joined(
                        LetterWords.ofComplainant(context, tracked.rules().actions()).texts().stream()
                                .map(LetterWords.Part::text))
                        .map(text -> new Added(
                                context.number(),
                                context.recorded().change().at(),
                                context.recorded().change().by(),
                                text))
                        .stream())
                .toList();
    }

    private static Optional<String> joined(Stream<String> texts) {
        return Optional.of(texts.collect(Collectors.joining("\n\n"))).filter(text -> !text.isBlank());
    }

    private ChangeContext context(int change) {
        return changes.get(change - 1);
    }
}
