package io.redress.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time of the machine, or one that stands still, which a test can move on at once. Schedules do not run on the way: Redress behaves as after a standstill,
 * when each schedule that was due runs once. So years pass in a test within a second.
 */
public final class LeapingClock implements InstantSource {

    private final InstantSource machine;
    private volatile Duration ahead = Duration.ZERO;

    public LeapingClock(InstantSource machine) {
        this.machine = machine;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    /** Moves this clock on; each test has its own clock and moves it from one thread. */
    public void leap(Duration distance) {
        ahead = ahead.plus(distance);
    }

    /**
     * Starts Redress with this clock.
     *
     * @param foresight whether calls of schedules that would find nothing to do are passed over
     */
    public LocalRedress start(Settings settings, boolean foresight) {
        return LocalRedress.start(settings, this, foresight);
    }
}
