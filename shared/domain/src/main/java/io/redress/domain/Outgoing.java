package io.redress.domain;

import io.redress.domain.Event.LetterOrdered;
import io.redress.domain.Event.LetterOwed;
import io.redress.domain.procedure.Effect;

/** How a letter to the complainant leaves: by mail, by the caseworker's own hand, or not at all. */
final class Outgoing {

    /**
     * Without an e-mail address the letter is owed by hand; for an extension the complainant has been told already. Whoever
     * gave no way to be reached finds the news by the link alone (KT-15).
     */
    void order(Story story, String letter, Effect effect) {
        Event.Submitted entry = story.complaint().entry();
        if (entry.reachable()) {
            story.add(new LetterOrdered(letter));
        } else if (entry.contactable() && effect != Effect.EXTEND) {
            story.add(new LetterOwed(letter));
        }
    }
}
