package io.redress.local.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The time of the machine, plus the distance that it was moved. It never goes back. */
public final class TravellingClock implements InstantSource {

    private final InstantSource machine;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    public TravellingClock(InstantSource machine) {
        this.machine = machine;
    }

    /** A clock that shows {@code start} now and runs on from there, which may be before the machine's time. */
    public static TravellingClock from(InstantSource machine, Instant start) {
        TravellingClock clock = new TravellingClock(machine);
        clock.ahead.set(Duration.between(machine.instant(), start));
        return clock;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead.get());
    }

    /** Moves the clock on to {@code moment}; a moment that has passed already changes nothing. */
    void moveTo(Instant moment) {
        ahead.updateAndGet(offset -> {
            Duration needed = Duration.between(machine.instant(), moment);
            return needed.compareTo(offset) > 0 ? needed : offset;
        });
    }

    /** How far this clock is ahead of the machine's time. */
    public Duration ahead() {
        return ahead.get();
    }
}
