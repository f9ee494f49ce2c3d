package io.redress.domain.rules;

import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.procedure.Effect;

/** How a letter to the complainant leaves: by mail, by the caseworker's own hand, or not at all. */
final class LetterOrders {

    /**
     * Without an e-mail address the letter is owed by hand; for an extension the complainant has been told already. Whoever
     * gave no way to be reached finds the news by the link alone (KT-15).
     */
    void order(PendingChange pending, String letter, Effect effect) {
        IntakeEvent.Submitted entry = pending.complaint().entry();
        if (entry.reachable()) {
            pending.add(new LetterOrdered(letter));
        } else if (entry.contactable() && effect != Effect.EXTEND) {
            pending.add(new LetterOwed(letter));
        }
    }
}
