package io.redress.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class MovableClock implements InstantSource {

    private final AtomicReference<Instant> now;

    public MovableClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    /** A clock that shows the moment written in {@code instant}, such as {@code 2026-03-02T08:00:00Z}. */
    public static MovableClock at(String instant) {
        return new MovableClock(Instant.parse(instant));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Moves the clock forward and tells the new time. */
    public Instant advance(Duration duration) {
        return now.updateAndGet(moment -> moment.plus(duration));
    }

    public void set(Instant instant) {
        now.set(instant);
    }
}
