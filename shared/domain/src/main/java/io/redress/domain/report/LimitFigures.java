package io.redress.domain.report;

/**
 * What became of one time limit, counted once for each complaint that it ran on. It counts in the period in which it was
 * due in the end, after any extension, and in no other.
 *
 * @param met of those due in the period, done in time
 * @param missed of those due in the period, not done in time, whether it has been done since or not
 * @param cancelled of those due in the period, ended because the complaint left the stage; neither met nor missed
 * @param extended of those met or missed, given a later date than was promised first
 * @param running still running at the end of the period, due after it
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

    /** How many were due and had to be kept. */
    public int due() {
        return met + missed;
    }
}
