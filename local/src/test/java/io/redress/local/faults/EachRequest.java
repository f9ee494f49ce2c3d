package io.redress.local.faults;

import java.util.function.Consumer;
import java.util.function.Function;

/** Kills everything at one request of an act after the other, each time from the start. */
final class EachRequest {

    private EachRequest() {}

    /** What holds after everything was killed and started again. */
    @FunctionalInterface
    interface Check {
        void holds(Pipeline pipeline, String reference, String when);
    }

    /**
     * Kills everything at the first request of an act, then at the second, and so on, until the act has no further one.
     *
     * @param prepared what happened before the act; the reference of the complaint that it is about
     * @return one more than the number of the first request that the act did not have
     */
    static int killed(Function<Pipeline, String> prepared, Consumer<Pipeline> act, Check check) {
        int request = 1;
        for (boolean reached = true; reached; request++) {
            try (Pipeline pipeline = new Pipeline()) {
                String reference = prepared.apply(pipeline);
                pipeline.killAt(request);
                act.accept(pipeline);
                reached = pipeline.network.requests() >= request;
                pipeline.restart();
                check.holds(pipeline, reference, "killed at request " + request);
            }
        }
        return request;
    }
}
