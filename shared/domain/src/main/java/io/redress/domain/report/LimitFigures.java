package io.redress.domain.report;

import org.jspecify.annotations.Nullable;

/**
 * How often one time limit was met, missed or cancelled, counted once for each complaint. It counts only in the period of its
 * last due time, after any extension; if it was missed and extended afterwards, in that of the due time that was missed.
 *
 * @param id the id of the time limit, {@code all}, or {@link Tally#RESTRICTED} for all those of restricted complaints, of which only met
 *     and missed are counted; absent only in figures that were stored without it
 * @param met those due in the period and met in time
 * @param missed those due in the period and not met in time, even if met late since
 * @param cancelled those due in the period that ended because the complaint left the stage; neither met nor missed
 * @param extended those met or missed whose due time staff had extended
 * @param running those still running at the end of the period, due after it
 * @param percent the share of met among met and missed; absent when there were neither
 */
public record LimitFigures(
        @Nullable String id,
        String title,
        int met,
        int missed,
        int cancelled,
        int extended,
        int running,
        @Nullable Integer percent) {

    static LimitFigures of(
            @Nullable String id, String title, int met, int missed, int cancelled, int extended, int running) {
        Integer percent = met + missed == 0 ? null : Tally.percent(met, met + missed);
        return new LimitFigures(id, title, met, missed, cancelled, extended, running, percent);
    }

    LimitFigures and(LimitFigures other) {
        return of(
                id,
                title,
                met + other.met,
                missed + other.missed,
                cancelled + other.cancelled,
                extended + other.extended,
                running + other.running);
    }

    /** How many were due and not cancelled. */
    public int due() {
        return met + missed;
    }
}
