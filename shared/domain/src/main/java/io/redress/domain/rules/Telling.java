package io.redress.domain.rules;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.procedure.UntoldLetterLimit;
import io.redress.domain.rules.change.PendingChange;
import io.redress.domain.rules.change.SharedRules;
import java.time.Instant;
import java.util.Optional;

/** By when letters have to reach the complainant, and how the complaint is when they have. */
public final class Telling {

    private final SharedRules shared;

    Telling(SharedRules shared) {
        this.shared = shared;
    }

    /**
     * The complaint as it will be when the letters of a change have reached the complainant: these letters say by when to answer.
     *
     * @param at when they reach the complainant
     */
    public Complaint whenTold(Complaint complaint, int change, Instant at) {
        PendingChange pending = new PendingChange(complaint, at);
        complaint.handling().untoldLetters().stream()
                .filter(letter -> letter.change() == change)
                .forEach(letter -> shared.deliveries().sent(pending, letter.letter(), change, null));
        return pending.complaint();
    }

    /**
     * The time limit within which staff have to tell the complainant a letter: the one that the letter meets, or the one for letters that
     * have not reached the complainant. Empty if none runs.
     */
    public Optional<Limit> toTellBy(Complaint complaint, String letter) {
        return complaint
                .running()
                .filter(limit -> letter.equals(shared.limits().definition(limit).metByLetter()))
                .findFirst()
                .or(() -> complaint.running(UntoldLetterLimit.ID));
    }
}
