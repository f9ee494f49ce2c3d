package io.redress.store;

import io.redress.domain.complaint.RecordedChange;
import java.time.Instant;
import java.util.List;

/**
 * What has happened to a complaint, in order.
 *
 * @param submittedAgain the times at which the complainant sent the same submission once more
 */
public record RecordedHistory(List<RecordedChange> changes, List<Instant> submittedAgain) {
    public RecordedHistory {
        changes = List.copyOf(changes);
        submittedAgain = List.copyOf(submittedAgain);
    }
}
