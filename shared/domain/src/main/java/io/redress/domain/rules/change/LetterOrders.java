package io.redress.domain.rules.change;

import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.procedure.Procedure;

/** Orders letters to the complainant: by e-mail, or owed by staff, who tell the complainant by hand. */
public final class LetterOrders {

    private final Procedure procedure;

    LetterOrders(Procedure procedure) {
        this.procedure = procedure;
    }

    /**
     * Without an e-mail address, staff owe the letter. They owe it too if the complainant chose a platform on which no machine can
     * send it (NU-3). A complainant who gave no contact details at all reads the news only on the complaint's page (KT-15).
     */
    public void order(PendingChange pending, String letter) {
        IntakeEvent.Submitted entry = pending.complaint().entry();
        boolean onPlatform = procedure
                .platform(entry.channel())
                .filter(platform -> platform.byHand().contains(letter))
                .isPresent();
        if (entry.reachable() && !onPlatform) {
            pending.add(new LetterOrdered(letter));
        } else {
            owe(pending, letter);
        }
    }

    /**
     * Orders the letter about the receipt of a complaint.
     *
     * @param held whether it is not mailed, so that staff owe it
     */
    public void acknowledge(PendingChange pending, String letter, boolean held) {
        if (held) {
            owe(pending, letter);
        } else {
            order(pending, letter);
        }
    }

    private static void owe(PendingChange pending, String letter) {
        if (pending.complaint().entry().contactable()) {
            pending.add(new LetterOwed(letter, pending.number()));
        }
    }

    /** Orders a letter only by e-mail, because staff have told a complainant without an e-mail address already. */
    public void orderByEmail(PendingChange pending, String letter) {
        if (pending.complaint().entry().reachable()) {
            pending.add(new LetterOrdered(letter));
        }
    }
}
