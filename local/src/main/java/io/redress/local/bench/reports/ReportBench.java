package io.redress.local.bench.reports;

import io.redress.local.bench.FunctionRun;
import io.redress.local.bench.OneRun;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Makes the same report twice, with a history and with one that is ten times as long, and compares requests, units and time. The function
 * runs in a process of its own on one core, with the heap that Lambda gives it.
 */
public final class ReportBench {

    private static final int GOOD = 0;
    private static final int TOO_MUCH = 1;
    private static final int LONGER = 10;

    /** How much longer the second run may take: other programs use the machine too. */
    private static final double MOST_TIMES = 1.5;

    private static final int MOST_SECONDS = 60;
    private static final int MOST_MEGABYTES = 1024;

    private final ReportWorlds worlds;
    private final FunctionRun run;
    private final PrintStream out;

    public ReportBench(ReportWorlds worlds, FunctionRun run, PrintStream out) {
        this.worlds = worlds;
        this.run = run;
        this.out = out;
    }

    /**
     * Measures and prints.
     *
     * @return the exit code: 0, or 1 when the longer history costs more, or the function takes too long or too much memory
     */
    public int run(int inPeriod, int before) throws IOException, InterruptedException {
        ReportRow one = row(inPeriod, before);
        ReportRow ten = row(inPeriod, before * LONGER);
        out.println("| entries in the period | over before it | requests | units | seconds | CPU seconds | MB |");
        out.println("|---:|---:|---:|---:|---:|---:|---:|");
        out.print(one.markdown());
        out.print(ten.markdown());
        List<String> objections = objections(one, ten);
        objections.forEach(out::println);
        return objections.isEmpty() ? GOOD : TOO_MUCH;
    }

    private ReportRow row(int inPeriod, int before) throws IOException, InterruptedException {
        try (ReportWorld world = worlds.with(inPeriod, before)) {
            world.meter().taken();
            OneRun measured = run.of(world.function(), world.meter().url());
            return new ReportRow(
                    inPeriod,
                    before,
                    measured,
                    world.meter().taken(),
                    world.figures().get());
        }
    }

    static List<String> objections(ReportRow one, ReportRow ten) {
        List<String> found = new ArrayList<>();
        if (!one.cost().equals(ten.cost())) {
            found.add("With ten times the history, the report takes other requests and units.");
        }
        if (!one.figures().equals(ten.figures())) {
            found.add("With ten times the history, the figures of the period are others.");
        }
        double times = ten.run().millis() / one.run().millis();
        if (times > MOST_TIMES) {
            found.add(String.format(
                    Locale.ROOT, "With ten times the history, the report takes %.1f times as long.", times));
        }
        for (ReportRow row : List.of(one, ten)) {
            if (row.run().millis() > MOST_SECONDS * 1000.0) {
                found.add("The report takes longer than " + MOST_SECONDS + " seconds.");
            }
            OptionalLong megabytes = row.run().megabytes();
            if (megabytes.isPresent() && megabytes.getAsLong() > MOST_MEGABYTES) {
                found.add("The report takes more than " + MOST_MEGABYTES + " MB.");
            }
        }
        return found;
    }
}
