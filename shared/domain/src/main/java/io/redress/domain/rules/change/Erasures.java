package io.redress.domain.rules.change;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Erasure;
import io.redress.domain.complaint.ErasureEvent.ErasureOrdered;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** The order to erase the personal data of a complaint. */
public final class Erasures {

    /** How many whole days a person has from the order on, in which a letter reaches them and they can look at their complaint. */
    private static final int DAYS = 7;

    private Erasures() {}

    /** Why the data of a complaint cannot be erased now; empty when it can. */
    public static Optional<String> refusal(Complaint complaint, Instant now) {
        if (complaint.open()) {
            return Optional.of(
                    "this complaint is still open, so its data is needed: it can be erased once the complaint has"
                            + " ended, also by being withdrawn");
        }
        if (complaint.handling().open().findAny().isPresent()) {
            return Optional.of("follow-on actions of this complaint are still open: complete them first");
        }
        return complaint.isOnHold(now)
                ? Optional.of("the data of this complaint is on hold: take keep-no-longer first")
                : Optional.empty();
    }

    /** When an erasure begins that was ordered: when its day and the hold are over. */
    public static Instant begin(Complaint complaint, Erasure ordered) {
        Instant held = complaint.handling().heldUntil();
        return held != null && held.isAfter(ordered.due()) ? held : ordered.due();
    }

    /**
     * The data is erased on a day that the letter names, at its beginning. The day is the same for a person who gave no contact details:
     * they get no letter, but the page of their complaint names it.
     */
    public static void order(PendingChange pending, String ground, ZoneId zone) {
        Instant day = pending.now()
                .atZone(zone)
                .toLocalDate()
                .plusDays(DAYS + 1)
                .atStartOfDay(zone)
                .toInstant();
        pending.add(new ErasureOrdered(ground, day));
    }
}
