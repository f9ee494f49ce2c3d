package io.redress.local.bench;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/** Runs a function once as Lambda would, with a table behind an address, and measures it. */
public final class FunctionRun {

    /** As Lambda sets them for a function of 1 GiB: 85% of its memory for the heap. */
    private static final List<String> OPTIONS = List.of("-XX:MaxHeapSize=891289k", "-XX:+UseSerialGC");

    private static final long PATIENCE_SECONDS = 600;

    private final InstantSource clock;

    public FunctionRun(InstantSource clock) {
        this.clock = clock;
    }

    /** @param table the address of DynamoDB; mails are accepted by a stand-in, and queues take everything */
    public OneRun of(MeasuredFunction function, String table) throws IOException, InterruptedException {
        Variant variant = Variant.of(function, table);
        try (TaskFolder _ = variant.folder();
                StandInServices services = new StandInServices()) {
            ColdStart.Outcome outcome = new ColdStart(clock, OPTIONS, PATIENCE_SECONDS).of(variant, services);
            return new OneRun(outcome.millis(), outcome.cpuMillis(), outcome.answer(), outcome.megabytes());
        }
    }
}
