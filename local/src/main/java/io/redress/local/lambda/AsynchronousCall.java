package io.redress.local.lambda;

import java.time.Duration;

/** Calls a function as AWS does when nobody waits for its answer: a failed call is tried again some times. */
public final class AsynchronousCall {

    private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofMillis(200);

    private AsynchronousCall() {}

    /**
     * Calls a function.
     *
     * @param retries how often a failed call is tried again
     * @return whether one of the calls succeeded
     */
    public static boolean succeeds(LambdaFunction function, byte[] event, int retries) throws InterruptedException {
        for (int attempt = 0; attempt <= retries; attempt++) {
            try {
                function.invoke(event);
                return true;
            } catch (FunctionFailed _) {
                Thread.sleep(BEFORE_THE_NEXT_TRY);
            }
        }
        return false;
    }
}
