package io.redress.domain.report;

import org.jspecify.annotations.Nullable;

/**
 * What complainants said in a period about the answers that they got. A complaint counts once, with the last that its complainant
 * said in the period. Silence is no answer.
 *
 * @param period the period, such as {@code 2026-Q4}
 * @param answered how many complainants said something, those of restricted complaints included
 * @param percent the share of the satisfied among those of them whose complaints are not restricted; absent if nobody did
 * @param restricted how many of them have a restricted complaint; what they said is not broken down
 */
public record SatisfactionFigures(
        String period,
        int answered,
        int satisfied,
        int partlySatisfied,
        int notSatisfied,
        @Nullable Integer percent,
        int restricted) {

    public SatisfactionFigures(
            String period,
            int answered,
            int satisfied,
            int partlySatisfied,
            int notSatisfied,
            @Nullable Integer percent,
            int restricted) {
        this.period = period;
        this.answered = answered;
        this.satisfied = satisfied;
        this.partlySatisfied = partlySatisfied;
        this.notSatisfied = notSatisfied;
        this.percent = percent;
        this.restricted = restricted;
    }

    /** Figures without restricted complaints. */
    public SatisfactionFigures(
            String period,
            int answered,
            int satisfied,
            int partlySatisfied,
            int notSatisfied,
            @Nullable Integer percent) {
        this(period, answered, satisfied, partlySatisfied, notSatisfied, percent, 0);
    }

    static SatisfactionFigures of(Period period, int satisfied, int partlySatisfied, int notSatisfied, int restricted) {
        int known = satisfied + partlySatisfied + notSatisfied;
        return new SatisfactionFigures(
                period.key(),
                known + restricted,
                satisfied,
                partlySatisfied,
                notSatisfied,
                known == 0 ? null : Tally.percent(satisfied, known),
                restricted);
    }
}
