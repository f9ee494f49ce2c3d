package io.redress.domain.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lesson from a complaint.
 *
 * @param change the number of the change that recorded it, which has its texts
 * @param cause the root cause that was recorded with it; absent for none
 */
public record Lesson(int change, Instant at, @Nullable String cause) {}
