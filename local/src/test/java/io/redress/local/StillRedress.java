package io.redress.local;

import java.time.Instant;
import java.time.InstantSource;

/** Redress with a clock that stands still between moves, so that two runs can be compared to the millisecond. */
public final class StillRedress {

    private StillRedress() {}

    /** @param foresight whether calls of schedules that would find nothing to do are passed over */
    public static LocalRedress start(Settings settings, boolean foresight) {
        Instant start = settings.start().orElseThrow();
        return LocalRedress.start(settings, InstantSource.fixed(start), foresight);
    }
}
