package io.redress.domain.complaint;

import java.time.Instant;

/** A time for which the personal data of a complaint is kept, although it would be erased before. */
public record Hold(Instant since, Instant until) {

    public boolean at(Instant time) {
        return !time.isBefore(since) && time.isBefore(until);
    }

    Hold endingAt(Instant end) {
        return end.isBefore(until) ? new Hold(since, end) : this;
    }
}
