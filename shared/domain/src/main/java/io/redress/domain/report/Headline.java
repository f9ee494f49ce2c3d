package io.redress.domain.report;

import org.jspecify.annotations.Nullable;

/**
 * The headline figures of another period, as its report had them, to be read beside those of this one.
 *
 * @param period the key of that period
 * @param percent the share of time limits met; absent if none was due
 * @param average the working days from receipt to closing, on average; absent if none was closed
 */
public record Headline(
        String period,
        int received,
        int closed,
        int carriedForward,
        @Nullable Integer percent,
        @Nullable Double average) {

    public static Headline of(Figures figures) {
        return new Headline(
                figures.period(),
                figures.complaints().received(),
                figures.complaints().closed(),
                figures.complaints().carriedForward(),
                figures.allLimits().percent(),
                figures.pace() == null ? null : figures.pace().average());
    }
}
