package io.redress.domain.complaint;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A letter that has not reached the complainant, as far as is known, or only in a way that the complainant does not want. A mailed letter
 * is one only if a time limit of the complainant waits for it, or if its mail is in doubt, delayed, returned or unwanted.
 *
 * @param change the number of the change that ordered it
 * @param ordered when it was ordered
 * @param since since when it has been in its state; for a mail in doubt, when it was handed over to the mail service
 * @param starts the time limits of the complainant that begin when it has reached the complainant
 */
public record UntoldLetter(
        String letter, int change, Instant ordered, State state, Instant since, List<String> starts) {

    /** Why a letter has not reached the complainant. */
    public enum State {
        /** It is being mailed. */
        ORDERED,
        /** It cannot be mailed, so staff have to tell the complainant by hand. */
        OWED,
        /** Its mail was handed over, but the mail service did not say whether it accepted it, so nobody knows whether it arrived. */
        IN_DOUBT,
        /** The mail service could not deliver its mail yet, and goes on trying. */
        DELAYED,
        /** Its mail came back, so staff have to tell the complainant by hand. */
        RETURNED,
        /** Its reader marked it as spam, so staff have to find another way to the complainant. */
        MARKED_AS_SPAM
    }

    public UntoldLetter {
        starts = starts == null ? List.of() : List.copyOf(starts);
    }

    /** The letter of a change that orders it now. */
    static UntoldLetter ordered(String letter, int change, Instant at) {
        return new UntoldLetter(letter, change, at, State.ORDERED, at, List.of());
    }

    public boolean is(String otherLetter, int otherChange) {
        return letter.equals(otherLetter) && change == otherChange;
    }

    /** Whether staff have to do something, so that it reaches the complainant. */
    public boolean needsStaff() {
        return state != State.ORDERED && state != State.DELAYED;
    }

    UntoldLetter in(State newState, Instant newSince) {
        return new UntoldLetter(letter, change, ordered, newState, newSince, starts);
    }

    UntoldLetter orderedAgain(int newChange, Instant at) {
        return new UntoldLetter(letter, newChange, at, State.ORDERED, at, starts);
    }

    UntoldLetter starting(String limit) {
        return new UntoldLetter(
                letter,
                change,
                ordered,
                state,
                since,
                Stream.concat(starts.stream(), Stream.of(limit)).distinct().toList());
    }

    UntoldLetter notStarting(String limit) {
        return new UntoldLetter(
                letter,
                change,
                ordered,
                state,
                since,
                starts.stream().filter(id -> !id.equals(limit)).toList());
    }

    UntoldLetter startingNothing() {
        return new UntoldLetter(letter, change, ordered, state, since, List.of());
    }
}
