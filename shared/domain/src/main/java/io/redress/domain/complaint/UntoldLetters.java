package io.redress.domain.complaint;

import io.redress.domain.procedure.BuiltInLetter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The letters of a complaint that have not reached the complainant, in the order in which they were ordered. */
public record UntoldLetters(List<UntoldLetter> all) {

    public UntoldLetters {
        all = List.copyOf(all);
    }

    public Optional<UntoldLetter> find(String letter, int change) {
        return all.stream().filter(known -> known.is(letter, change)).findFirst();
    }

    /** Those of which staff have to know: they have to do something, or the mail is delayed. */
    public Stream<UntoldLetter> shown() {
        return all.stream().filter(known -> known.needsStaff() || known.state() == UntoldLetter.State.DELAYED);
    }

    /** Those for which staff have to do something. */
    public Stream<UntoldLetter> needingStaff() {
        return all.stream().filter(UntoldLetter::needsStaff);
    }

    /** Whether a time limit of the complainant begins only when one of them has reached the complainant. */
    public boolean holds(String limit) {
        return all.stream().anyMatch(known -> known.starts().contains(limit));
    }

    /** Nothing is known of what became of a letter that was owed before staff recorded the telling. */
    UntoldLetters owed(LetterEvent.LetterOwed owed, Instant at) {
        Instant returned = owed.returned();
        UntoldLetter.State state = returned == null ? UntoldLetter.State.OWED : UntoldLetter.State.RETURNED;
        Instant since = returned == null ? at : returned;
        return owed.orderedBy() == null
                ? this
                : with(owed.letter(), owed.orderedBy(), at, known -> known.in(state, since));
    }

    /** Of a mail that came back, nobody waits any longer for news. */
    UntoldLetters returned(LetterEvent.LetterReturned back) {
        return without(known -> known.is(back.letter(), back.change())
                && known.starts().isEmpty()
                && (known.state() == UntoldLetter.State.IN_DOUBT || known.state() == UntoldLetter.State.DELAYED));
    }

    UntoldLetters delayed(LetterEvent.LetterDelayed delayed, Instant at) {
        return with(
                delayed.letter(), delayed.change(), at, known -> known.in(UntoldLetter.State.DELAYED, delayed.at()));
    }

    /** A letter that is recorded as sent afterwards still holds time limits. */
    UntoldLetters delivered(LetterEvent.LetterDelivered delivered) {
        return new UntoldLetters(all.stream()
                .filter(known -> !known.is(delivered.letter(), delivered.change())
                        || !known.starts().isEmpty())
                .map(known -> known.is(delivered.letter(), delivered.change())
                        ? known.in(UntoldLetter.State.ORDERED, known.ordered())
                        : known)
                .toList());
    }

    /** The mail service has accepted a letter. Of one that is delayed, staff see the delay until the letter arrives. */
    UntoldLetters sent(String letter, int change) {
        return new UntoldLetters(all.stream()
                .filter(known -> !known.is(letter, change) || isDelayed(known, letter, change))
                .map(known -> isDelayed(known, letter, change) ? known.startingNothing() : known)
                .toList());
    }

    private static boolean isDelayed(UntoldLetter known, String letter, int change) {
        return known.is(letter, change) && known.state() == UntoldLetter.State.DELAYED;
    }

    /** A letter that has come back as well has to be told, which is more than to find another way. */
    UntoldLetters markedAsSpam(LetterEvent.LetterMarkedAsSpam marked, Instant at) {
        return with(
                marked.letter(),
                marked.change(),
                at,
                known -> known.state() == UntoldLetter.State.RETURNED
                        ? known
                        : known.in(UntoldLetter.State.MARKED_AS_SPAM, marked.at()));
    }

    UntoldLetters doubted(LetterEvent.LetterDoubted doubted, Instant at) {
        return with(
                doubted.letter(), doubted.change(), at, known -> known.in(UntoldLetter.State.IN_DOUBT, doubted.at()));
    }

    /** The letters of which nobody knows whether they arrived. */
    public Stream<UntoldLetter> inDoubt() {
        return all.stream().filter(known -> known.state() == UntoldLetter.State.IN_DOUBT);
    }

    /** The latest letter that holds a time limit counts, so earlier letters no longer hold it. */
    UntoldLetters holding(String limit, String letter, int change, Instant at) {
        return new UntoldLetters(
                        all.stream().map(known -> known.notStarting(limit)).toList())
                .with(letter, change, at, known -> known.starting(limit));
    }

    /**
     * The letters of a change are mailed once more, as letters of another change. Only those that hold a time limit stay, because
     * the mail service tells at once whether it accepts them.
     */
    UntoldLetters orderedAgain(int former, int change, Instant at) {
        return new UntoldLetters(all.stream()
                .filter(known -> known.change() != former || !known.starts().isEmpty())
                .map(known -> known.change() == former ? known.orderedAgain(change, at) : known)
                .toList());
    }

    UntoldLetters reached(String letter, int change) {
        return without(known -> known.is(letter, change));
    }

    /**
     * In another stage, no letter starts a time limit of the former stage, and the complainant need not be reminded of what they
     * have done.
     */
    UntoldLetters inAnotherStage() {
        return new UntoldLetters(without(known -> known.letter().equals(BuiltInLetter.REPLY_REMINDER.id())
                        || known.state() == UntoldLetter.State.ORDERED)
                .all()
                .stream()
                .map(UntoldLetter::startingNothing)
                .toList());
    }

    /** The letter about the end says more than the receipt, which need not be told any more. */
    UntoldLetters closed() {
        return without(known -> known.change() == 1);
    }

    /** A letter about the erasure that is ordered now replaces those before it. */
    UntoldLetters replacedBy(String letter) {
        return ErasureLetters.include(letter) ? without(known -> ErasureLetters.include(known.letter())) : this;
    }

    private UntoldLetters without(Predicate<UntoldLetter> which) {
        return new UntoldLetters(all.stream().filter(which.negate()).toList());
    }

    private UntoldLetters with(String letter, int change, Instant at, UnaryOperator<UntoldLetter> becomes) {
        List<UntoldLetter> more = new ArrayList<>(all);
        for (int i = 0; i < more.size(); i++) {
            if (more.get(i).is(letter, change)) {
                more.set(i, becomes.apply(more.get(i)));
                return new UntoldLetters(more);
            }
        }
        more.add(becomes.apply(UntoldLetter.ordered(letter, change, at)));
        return new UntoldLetters(more);
    }
}
