package io.redress.domain.report;

import io.redress.domain.complaint.Limit;
import java.time.Instant;

/** The due time by which a time limit counts. */
final class MissedDue {

    private MissedDue() {}

    /**
     * The last due time. Of a time limit that was missed and extended afterwards, it is the one that was missed, so that the miss counts
     * once, whatever was agreed later. After several extensions of a missed limit it is the first due time; if that had been moved
     * by a pause, the moment at which the miss was found.
     */
    static Instant counted(Limit limit) {
        Instant found = limit.missed();
        if (found == null || !limit.due().isAfter(found)) {
            return limit.due();
        }
        if (limit.extension() != null && !limit.extension().from().isAfter(found)) {
            return limit.extension().from();
        }
        return limit.resumed() == null && !limit.firstDue().isAfter(found) ? limit.firstDue() : found;
    }
}
