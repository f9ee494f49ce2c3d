package io.redress.local.lambda;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the events that are being processed, and those that were begun since the start. */
public final class Activity {

    private final AtomicInteger inHand = new AtomicInteger();
    private final AtomicLong taken = new AtomicLong();

    /** Counts an event as being processed until the result is closed. */
    public Hold begin() {
        inHand.incrementAndGet();
        taken.incrementAndGet();
        return inHand::decrementAndGet;
    }

    public int inHand() {
        return inHand.get();
    }

    public long taken() {
        return taken.get();
    }

    /** An event that is being processed. */
    public interface Hold extends AutoCloseable {

        @Override
        void close();
    }
}
