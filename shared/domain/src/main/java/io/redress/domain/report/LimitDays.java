package io.redress.domain.report;

import org.jspecify.annotations.Nullable;

/**
 * How long one time limit took.
 *
 * @param paused how many of those met or missed in the period had been paused, without restricted complaints
 * @param days the working days from the start of the limit to when it was met or ended late, pauses included; of those met or
 *     missed in the period and over at its end, without restricted complaints. Absent for none
 */
public record LimitDays(
        String id, String title, int paused, @Nullable Pace days) {}
