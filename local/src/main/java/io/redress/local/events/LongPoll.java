package io.redress.local.events;

import org.jspecify.annotations.Nullable;

/**
 * Makes the long poll of a thread interruptible, so that stopping does not have to wait for it. Other work of the
 * thread is never interrupted.
 */
final class LongPoll {

    private @Nullable Thread waiter;
    private boolean over;

    /** The polling thread calls this before each poll; false means that it must stop. */
    synchronized boolean begin() {
        waiter = over ? null : Thread.currentThread();
        return !over;
    }

    /** The polling thread calls this after each poll, however it ended. */
    synchronized void end() {
        waiter = null;
        if (over) {
            // The interrupt may have come just after the poll ended; it must not hit the work that follows.
            Thread.interrupted();
        }
    }

    synchronized boolean isOver() {
        return over;
    }

    synchronized void callBack() {
        over = true;
        if (waiter != null) {
            waiter.interrupt();
        }
    }
}
