package io.redress.local.lambda;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What goes on at this moment: how many events are in hand, and how many have been taken up since the start. */
public final class Activity {

    private final AtomicInteger inHand = new AtomicInteger();
    private final AtomicLong taken = new AtomicLong();

    /** Marks an event as in hand until it is closed. */
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

    /** An event that is in hand. */
    public interface Hold extends AutoCloseable {

        @Override
        void close();
    }
}
