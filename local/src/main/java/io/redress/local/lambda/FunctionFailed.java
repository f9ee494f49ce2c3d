package io.redress.local.lambda;

import org.jspecify.annotations.Nullable;

/** A function threw an exception, or took longer than it may. */
public final class FunctionFailed extends Exception {

    private final boolean timedOut;

    private FunctionFailed(String message, @Nullable Throwable cause, boolean timedOut) {
        super(message, cause);
        this.timedOut = timedOut;
    }

    static FunctionFailed threw(String function, @Nullable Throwable cause) {
        return new FunctionFailed(function + " failed: " + cause, cause, false);
    }

    static FunctionFailed timedOut(String function, long seconds) {
        return new FunctionFailed(function + " took longer than " + seconds + " s", null, true);
    }

    public boolean timedOut() {
        return timedOut;
    }
}
