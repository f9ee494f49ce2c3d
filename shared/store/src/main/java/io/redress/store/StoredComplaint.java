package io.redress.store;

import io.redress.domain.complaint.Complaint;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it was read.
 *
 * @param hash the hash of the last change; null in a snapshot that was stored before hashes existed
 * @param followUp when the sweep looks at its latest changes; null if it need not
 */
record StoredComplaint(
        Complaint complaint,
        @Nullable String hash,
        @Nullable FollowUp followUp) {}
