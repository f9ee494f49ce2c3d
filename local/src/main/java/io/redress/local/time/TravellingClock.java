package io.redress.local.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time of the machine, plus the distance that it was moved. It never goes back. */
public final class TravellingClock implements InstantSource {

    private final InstantSource machine;
    private final Object moving = new Object();
    private volatile Duration ahead;

    public TravellingClock(InstantSource machine) {
        this(machine, Duration.ZERO);
    }

    private TravellingClock(InstantSource machine, Duration ahead) {
        this.machine = machine;
        this.ahead = ahead;
    }

    /** A clock that shows {@code start} now and runs on from there, which may be before the machine's time. */
    public static TravellingClock from(InstantSource machine, Instant start) {
        return new TravellingClock(machine, Duration.between(machine.instant(), start));
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    /** Moves the clock on to {@code moment}; a moment that has passed already changes nothing. */
    void moveTo(Instant moment) {
        synchronized (moving) {
            Duration needed = Duration.between(machine.instant(), moment);
            if (needed.compareTo(ahead) > 0) {
                ahead = needed;
            }
        }
    }

    /** How far this clock is ahead of the machine's time. */
    public Duration ahead() {
        return ahead;
    }
}
