package io.redress.local;

import io.redress.local.bench.FunctionRun;
import io.redress.local.bench.reports.ReportBench;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench report}: compares what a report costs with a short history and with one that is ten times as long. */
@Command(
        name = "report",
        exitCodeOnExecutionException = CommandLines.CANNOT,
        description = {
            "Compare what a report costs with a history and with one ten times as long.",
            "./redress package must have made the packages. Ends with 1 if the longer history costs more, or if the "
                    + "function takes more than 60 seconds or 1 GiB."
        })
final class ReportsCommand implements Callable<Integer> {

    private final Path project;

    @Option(
            names = "--complaints",
            paramLabel = "N",
            defaultValue = "100000",
            converter = OptionValues.Complaints.class,
            description = "How many entries the period has (default: ${DEFAULT-VALUE}).")
    private int complaints;

    @Option(
            names = "--history",
            paramLabel = "N",
            defaultValue = "10000",
            converter = OptionValues.Complaints.class,
            description = "How many entries were over before it (default: ${DEFAULT-VALUE}); then ten times as many.")
    private int history;

    @Mixin
    private MadeUpData madeUp;

    ReportsCommand(Path project) {
        this.project = project;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        LoadedRegisters worlds = new LoadedRegisters(project, madeUp.organisation(), madeUp.seed());
        return new ReportBench(worlds, new FunctionRun(InstantSource.system()), System.out).run(complaints, history);
    }
}
