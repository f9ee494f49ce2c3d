package io.redress.domain.rules.change;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.ErasureEvent.ErasureOrdered;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The order to erase the personal data of a complaint. */
public final class Erasures {

    /** How long the erasure waits for the letter that tells the person. */
    private static final Duration WAITS = Duration.ofDays(7);

    private Erasures() {}

    /** Why the data of a complaint cannot be erased now; empty when it can. */
    public static Optional<String> refusal(Complaint complaint) {
        if (complaint.open()) {
            return Optional.of(
                    "this complaint is still open, so its data is needed: it can be erased once the complaint has"
                            + " ended, also by being withdrawn");
        }
        if (complaint.handling().open().findAny().isPresent()) {
            return Optional.of("follow-on actions of this complaint are still open: complete them first");
        }
        return complaint.handling().heldUntil() == null
                ? Optional.empty()
                : Optional.of("the data of this complaint is on hold: take keep-no-longer first");
    }

    /** Nobody waits for a letter to a person who cannot be reached. */
    public static void order(PendingChange pending, String ground) {
        Instant now = pending.now();
        boolean told = pending.complaint().entry().contactable();
        pending.add(new ErasureOrdered(ground, told ? now.plus(WAITS) : now));
    }
}
