package io.redress.domain.report;

import org.jspecify.annotations.Nullable;

/**
 * What complainants said in a period about the answers that they got. A complaint counts once, with the last that its complainant
 * said in the period. Silence is no answer.
 *
 * @param period the period, such as {@code 2026-Q4}
 * @param answered how many complainants said something; those of restricted complaints are in none of these numbers
 * @param percent the share of the satisfied; absent if nobody said anything
 */
public record SatisfactionFigures(
        String period,
        int answered,
        int satisfied,
        int partlySatisfied,
        int notSatisfied,
        @Nullable Integer percent) {

    static SatisfactionFigures of(Period period, int satisfied, int partlySatisfied, int notSatisfied) {
        int answered = satisfied + partlySatisfied + notSatisfied;
        return new SatisfactionFigures(
                period.key(),
                answered,
                satisfied,
                partlySatisfied,
                notSatisfied,
                answered == 0 ? null : Tally.percent(satisfied, answered));
    }
}
