package io.redress.domain.report;

/**
 * How often one time limit was met, missed or cancelled, counted once for each complaint. It counts only in the period of its
 * last due time, after any extension.
 *
 * @param met those due in the period and met in time
 * @param missed those due in the period and not met in time, even if met late since
 * @param cancelled those due in the period that ended because the complaint left the stage; neither met nor missed
 * @param extended those met or missed whose due time staff had extended
 * @param running those still running at the end of the period, due after it
 * @param percent the share of met among met and missed; absent when there were neither
 */
public record LimitFigures(
        String id, String title, int met, int missed, int cancelled, int extended, int running, Integer percent) {

    static LimitFigures of(String id, String title, int met, int missed, int cancelled, int extended, int running) {
        return new LimitFigures(id, title, met, missed, cancelled, extended, running, Tally.percent(met, met + missed));
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
