package io.redress.domain.report;

import org.jspecify.annotations.Nullable;

/**
 * Misses of one time limit that became known in a period and belong to an earlier one, whose report could not count them: because the
 * entry was recorded or reclassified later, or because its due time was set only after it had passed. They count in no other figure of this report.
 *
 * @param period the key of the period in which they were due; absent in the line of restricted complaints
 * @param limit the id of the time limit; {@link Tally#RESTRICTED} in the line of restricted complaints, whichever they missed
 */
public record LateMiss(@Nullable String period, String limit, String title, int missed) {}
