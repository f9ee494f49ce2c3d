package io.redress.local.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures how long each function takes from the start of its process to its first answer, beside a handler that does
 * nothing. All take turns, so that other work of the machine slows all of them alike, and only ratios are judged.
 */
public final class ColdStartBench {

    private static final int GOOD = 0;
    private static final int TOO_SLOW = 1;

    private final InstantSource clock;
    private final PrintStream out;

    public ColdStartBench(InstantSource clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    /**
     * Measures and prints.
     *
     * @return the exit code: 0, or 1 when submission is over its limit or a function fails
     */
    public int run(List<MeasuredFunction> functions, int runs) throws IOException, InterruptedException {
        // Otherwise an answer in two parts waits 40 ms for the acknowledgement of the first part.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        List<Variant> variants = new ArrayList<>();
        try {
            variants.add(emptyHandler());
            for (MeasuredFunction function : functions) {
                variants.add(Variant.of(function, null));
            }
            return report(measure(variants, runs));
        } catch (IOException failed) {
            out.println(failed.getMessage());
            return TOO_SLOW;
        } finally {
            for (Variant variant : variants) {
                variant.folder().close();
            }
        }
    }

    private static Variant emptyHandler() throws IOException {
        return new Variant(
                "(empty handler)",
                EmptyHandler.class.getName(),
                TaskFolder.of(EmptyHandler.class),
                "{}".getBytes(StandardCharsets.UTF_8),
                Map.of(),
                null);
    }

    /** The first round does not count: it warms the caches of the machine; those of Lambda are warm too. */
    private List<Timings> measure(List<Variant> variants, int runs) throws IOException, InterruptedException {
        List<Timings> timings =
                variants.stream().map(variant -> new Timings(variant.name())).toList();
        ColdStart coldStart = new ColdStart(clock);
        try (StandInServices services = new StandInServices()) {
            for (int round = 0; round <= runs; round++) {
                for (int each = 0; each < variants.size(); each++) {
                    ColdStart.Outcome outcome = coldStart.of(variants.get(each), services);
                    if (round > 0) {
                        timings.get(each).add(outcome);
                    }
                }
            }
        }
        return timings;
    }

    private int report(List<Timings> timings) {
        ColdStartTable table = new ColdStartTable(timings.getFirst(), timings.subList(1, timings.size()));
        out.print(table.markdown());
        table.verdict().ifPresent(verdict -> out.println("\n" + verdict));
        table.objection().ifPresent(out::println);
        return table.objection().isPresent() ? TOO_SLOW : GOOD;
    }
}
