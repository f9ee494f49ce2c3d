package io.redress.domain.report;

import org.jspecify.annotations.Nullable;

/**
 * The complaints closed in a period that had gone equally far, with what was found about them.
 *
 * @param id {@code first} for those that ended in a stage of the first level, {@code directly} for those that ended in a later one
 *     and had never been in the first, {@code escalated} for those that had; {@code not-stated} for stages without a level, and the
 *     id of the line of the restricted ones
 * @param percent its share of all that were closed
 * @param upheld how many were upheld, by the last finding about each; like the next two, 0 in the line of the restricted
 * @param pace the working days from receipt to closing; absent in the line of the restricted
 */
public record EndedFigures(
        String id,
        String title,
        int count,
        int percent,
        int upheld,
        int partlyUpheld,
        int notUpheld,
        @Nullable Pace pace) {}
