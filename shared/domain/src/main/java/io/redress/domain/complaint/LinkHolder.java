package io.redress.domain.complaint;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The person to whom a tracking link belongs. */
public enum LinkHolder {
    COMPLAINANT,
    REPRESENTATIVE;

    /** The holder as it is stored, and as the history names somebody who acts by such a link. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The holder with this id. */
    public static LinkHolder of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Whether a link of this holder has been ended since it was issued. */
    public boolean hasEnded(Handling handling, Instant issued) {
        return isSince(handling.linksEnded(), issued)
                || (this == REPRESENTATIVE && isSince(handling.representativeLinksEnded(), issued));
    }

    private static boolean isSince(@Nullable Instant ended, Instant issued) {
        return ended != null && !issued.isAfter(ended.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Whether the name of an actor stands for somebody of the public, not for a member of staff or the system. */
    public static boolean isNamed(String actor) {
        return actor.equals(COMPLAINANT.id()) || actor.equals(REPRESENTATIVE.id());
    }
}
