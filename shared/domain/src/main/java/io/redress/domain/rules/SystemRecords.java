package io.redress.domain.rules;

import io.redress.domain.complaint.AccessEvent.Seen;
import io.redress.domain.complaint.ActionEvent.ActedFor;
import io.redress.domain.complaint.FollowOnEvent.FollowOnActionCompleted;
import io.redress.domain.complaint.IntakeEvent.Registered;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import java.util.Optional;

/** What the system puts on record about a complaint without anything else following from it. */
final class SystemRecords {

    private SystemRecords() {}

    /** A department's register has a number of its own for it, once (KN-4). */
    static Decision register(PendingChange pending, Command.EnterRegister entry) {
        boolean there = pending.complaint().handling().registers().stream()
                .anyMatch(number -> number.department().equals(entry.department()));
        if (!there) {
            pending.add(new Registered(entry.department(), entry.number()));
        }
        return Decision.of(pending.events());
    }

    static Decision see(PendingChange pending, String what, Optional<String> onBehalfOf) {
        if (pending.complaint().restricted()) {
            onBehalfOf.ifPresent(whom -> pending.add(new ActedFor(whom)));
            pending.add(new Seen(what));
        }
        return Decision.of(pending.events());
    }

    static Decision keep(PendingChange pending, String followOnAction) {
        if (pending.complaint().handling().open().anyMatch(open -> open.id().equals(followOnAction))) {
            pending.add(new FollowOnActionCompleted(followOnAction));
        }
        return Decision.of(pending.events());
    }

    /** A letter that cannot go by mail after all is for the caseworker to send. */
    static Decision oweLetter(PendingChange pending, Command.OweLetter letter) {
        pending.add(new LetterOwed(letter.letter()));
        return Decision.of(pending.events());
    }
}
