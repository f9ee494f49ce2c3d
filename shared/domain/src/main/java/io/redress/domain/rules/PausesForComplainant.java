package io.redress.domain.rules;

import io.redress.domain.complaint.Handling;
import io.redress.domain.procedure.BuiltInLetter;
import io.redress.domain.procedure.PauseCause;
import io.redress.domain.rules.change.PendingChange;
import io.redress.domain.rules.change.SharedRules;

/** Ends the pauses that wait for the complainant, as soon as something comes from them. */
final class PausesForComplainant {

    private final SharedRules shared;

    PausesForComplainant(SharedRules shared) {
        this.shared = shared;
    }

    /** @param tells whether a letter says that the time runs on */
    void end(PendingChange pending, boolean tells) {
        Handling.Pause pause = pending.complaint().handling().pause();
        boolean ends = pause != null
                && shared.procedure()
                        .pause(pause.cause())
                        .map(PauseCause::complainantEnds)
                        .orElse(false);
        if (ends) {
            shared.stages().endPause(pending);
            if (tells) {
                shared.letters().order(pending, BuiltInLetter.RESUMED.id());
            }
        }
    }
}
