package io.redress.local.events;

/**
 * Lets a thread wait far away for something to come, from where it is called back when nothing more is wanted. Nothing
 * else that the thread does is ever interrupted.
 */
final class LongPoll {

    private Thread waiter;
    private boolean over;

    /** To be asked before each wait, by whoever waits: false when there is nothing more to wait for. */
    synchronized boolean begin() {
        waiter = over ? null : Thread.currentThread();
        return !over;
    }

    /** To be told after each wait, whichever way it ended. */
    synchronized void end() {
        waiter = null;
        if (over) {
            // It may have been called back from a wait that was just over, which is not for what follows.
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
