package io.redress.domain.rules;

import io.redress.domain.complaint.Complaint;
import java.time.Duration;
import java.time.Instant;

/** For how long tracking links open a complaint. */
public final class ValidLinks {

    private ValidLinks() {}

    /**
     * Whether the complaint has ended so long ago that no link opens it. As long as its erasure is ordered and has not begun, links open
     * it: the letter about the erasure says so, and the person can save what they want to keep.
     */
    public static boolean areOver(Complaint complaint, Rules rules, Instant now) {
        if (complaint.handling().erasureIsOrdered()) {
            return false;
        }
        Duration valid = Duration.ofDays(rules.procedure().protection().linksEndAfterDays());
        return complaint
                .end()
                .filter(end -> end.closed().plus(valid).isBefore(now))
                .isPresent();
    }
}
