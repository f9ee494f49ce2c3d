package io.redress.local.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures how long each function takes from the start of its process to its first answer, beside a handler that does
 * nothing. All take turns, so that whatever else the machine does falls on all alike, and only ratios are judged.
 */
public final class ColdStartBench {

    private static final int GOOD = 0;
    private static final int TOO_SLOW = 1;
    private static final int MISUSED = 2;

    private final MeasuredFunctions functions;
    private final InstantSource clock;
    private final PrintStream out;

    public ColdStartBench(MeasuredFunctions functions, InstantSource clock, PrintStream out) {
        this.functions = functions;
        this.clock = clock;
        this.out = out;
    }

    /**
     * Measures and prints.
     *
     * @return the exit code: 0, or 1 when submission is over its limit or a function fails, or 2 for wrong arguments
     */
    public int run(List<String> args, Path projectDir) throws IOException, InterruptedException {
        ColdStartOptions options;
        List<MeasuredFunction> chosen;
        try {
            options = ColdStartOptions.of(args);
            chosen = chosen(options, projectDir);
        } catch (IllegalArgumentException misused) {
            out.println(misused.getMessage());
            out.println(ColdStartOptions.USAGE);
            return MISUSED;
        }
        // Otherwise an answer in two parts waits 40 ms for the acknowledgement of its first.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        List<Variant> variants = new ArrayList<>();
        try {
            variants.add(emptyHandler());
            for (MeasuredFunction function : chosen) {
                variants.add(variant(function));
            }
            return report(measure(variants, options.runs()));
        } catch (IOException failed) {
            out.println(failed.getMessage());
            return TOO_SLOW;
        } finally {
            for (Variant variant : variants) {
                variant.folder().close();
            }
        }
    }

    private List<MeasuredFunction> chosen(ColdStartOptions options, Path projectDir) {
        List<MeasuredFunction> chosen = functions.in(projectDir).stream()
                .filter(function -> options.only().map(function.name()::equals).orElse(true))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("there is no such function");
        }
        return chosen;
    }

    private static Variant emptyHandler() throws IOException {
        return new Variant(
                "(empty handler)",
                EmptyHandler.class.getName(),
                TaskFolder.of(EmptyHandler.class),
                "{}".getBytes(StandardCharsets.UTF_8),
                Map.of());
    }

    private static Variant variant(MeasuredFunction function) throws IOException {
        if (!Files.exists(function.zip())) {
            throw new IOException(function.zip() + " is not there; ./redress package makes it");
        }
        byte[] event = Files.readAllBytes(function.event());
        return new Variant(
                function.name(), function.handlerClass(), TaskFolder.of(function.zip()), event, function.variables());
    }

    /** One round that does not count warms the machine's own caches; Lambda's are warm too. */
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
