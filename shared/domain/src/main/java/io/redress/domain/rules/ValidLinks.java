package io.redress.domain.rules;

import io.redress.domain.complaint.Complaint;
import java.time.Duration;
import java.time.Instant;

/** For how long tracking links open a complaint. */
public final class ValidLinks {

    private ValidLinks() {}

    /** Whether the complaint has ended so long ago that no link opens it. */
    public static boolean areOver(Complaint complaint, Rules rules, Instant now) {
        Duration valid = Duration.ofDays(rules.procedure().protection().linksEndAfterDays());
        return complaint
                .end()
                .filter(end -> end.closed().plus(valid).isBefore(now))
                .isPresent();
    }
}
