package io.redress.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. */
public final class MovableClock implements InstantSource {

    private final Object lock = new Object();
    private volatile Instant now;

    public MovableClock(Instant now) {
        this.now = now;
    }

    /** A clock that shows the time in {@code instant}, such as {@code 2026-03-02T08:00:00Z}. */
    public static MovableClock at(String instant) {
        return new MovableClock(Instant.parse(instant));
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Moves the clock forward and returns the new time. */
    public Instant advance(Duration duration) {
        synchronized (lock) {
            now = now.plus(duration);
            return now;
        }
    }

    public void set(Instant instant) {
        synchronized (lock) {
            now = instant;
        }
    }
}
