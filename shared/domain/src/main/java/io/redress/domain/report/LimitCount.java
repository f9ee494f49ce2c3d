package io.redress.domain.report;

import io.redress.domain.complaint.Limit;
import java.time.Instant;

/** Counts how often one time limit was met, missed or cancelled in one period. */
final class LimitCount {

    private final String id;
    private final String title;
    private final Instant start;
    private final AsOf end;
    private int met;
    private int missed;
    private int cancelled;
    private int extended;
    private int running;

    LimitCount(String id, String title, Instant start, AsOf end) {
        this.id = id;
        this.title = title;
        this.start = start;
        this.end = end;
    }

    void add(Limit limit) {
        if (!end.started(limit)) {
            return;
        }
        Limit.State state = end.state(limit);
        if (state == Limit.State.NOT_APPLICABLE) {
            return;
        }
        if (state == Limit.State.RUNNING || state == Limit.State.PAUSED) {
            running++;
            return;
        }
        if (limit.due().isBefore(start) || !limit.due().isBefore(end.moment())) {
            return;
        }
        switch (state) {
            case MET -> met++;
            case MISSED -> missed++;
            case CANCELLED -> cancelled++;
            case RUNNING, PAUSED, NOT_APPLICABLE ->
                throw new IllegalStateException("a limit that was due is met, missed or cancelled");
        }
        if (limit.wasExtended() && state != Limit.State.CANCELLED) {
            extended++;
        }
    }

    LimitFigures kept() {
        return LimitFigures.of(id, title, met, missed, cancelled, extended, running);
    }
}
