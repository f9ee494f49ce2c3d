package io.redress.store;

import io.redress.domain.complaint.Complaint;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it was read.
 *
 * @param hash the hash of the last change; null in a snapshot that was stored before hashes existed
 */
record StoredComplaint(Complaint complaint, @Nullable String hash) {}
