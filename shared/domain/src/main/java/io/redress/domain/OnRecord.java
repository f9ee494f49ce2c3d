package io.redress.domain;

import io.redress.domain.Event.ActedFor;
import io.redress.domain.Event.LetterOwed;
import io.redress.domain.Event.PromiseKept;
import io.redress.domain.Event.Registered;
import io.redress.domain.Event.Seen;
import java.util.Optional;

/** What the system puts on record about a complaint without anything else following from it. */
final class OnRecord {

    private OnRecord() {}

    /** A department's register has a number of its own for it, once (KN-4). */
    static Decision register(Story story, Command.EnterRegister entry) {
        boolean there = story.complaint().handling().registers().stream()
                .anyMatch(number -> number.department().equals(entry.department()));
        if (!there) {
            story.add(new Registered(entry.department(), entry.number()));
        }
        return Decision.of(story.events());
    }

    static Decision see(Story story, String what, Optional<String> onBehalfOf) {
        if (story.complaint().restricted()) {
            onBehalfOf.ifPresent(whom -> story.add(new ActedFor(whom)));
            story.add(new Seen(what));
        }
        return Decision.of(story.events());
    }

    static Decision keep(Story story, String promise) {
        if (story.complaint().handling().open().anyMatch(open -> open.id().equals(promise))) {
            story.add(new PromiseKept(promise));
        }
        return Decision.of(story.events());
    }

    /** A letter that cannot go by mail after all is for the caseworker to send. */
    static Decision oweLetter(Story story, Command.OweLetter letter) {
        story.add(new LetterOwed(letter.letter()));
        return Decision.of(story.events());
    }
}
