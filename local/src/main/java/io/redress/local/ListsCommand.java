package io.redress.local;

import io.redress.local.bench.lists.ListsBench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench lists}: compares what the lists for staff cost with few complaints and with many. */
@Command(
        name = "lists",
        exitCodeOnExecutionException = CommandLines.CANNOT,
        description = {
            "Compare what each list for staff costs with many complaints and with few.",
            "Ends with 1 if a list costs more with many, or does not show each complaint once."
        })
final class ListsCommand implements Callable<Integer> {

    private final Path project;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--complaints",
            paramLabel = "N",
            defaultValue = "10000",
            converter = OptionValues.Complaints.class,
            description = "How many complaints are many (default: ${DEFAULT-VALUE}).")
    private int complaints;

    @Option(
            names = "--against",
            paramLabel = "N",
            defaultValue = "100",
            converter = OptionValues.Complaints.class,
            description = "How many complaints are few (default: ${DEFAULT-VALUE}).")
    private int against;

    @Mixin
    private MadeUpData madeUp;

    ListsCommand(Path project) {
        this.project = project;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (complaints <= against) {
            throw new ParameterException(
                    spec.commandLine(), "The value of option '--complaints' must be higher than that of '--against'");
        }
        LoadedWorlds worlds = new LoadedWorlds(project, madeUp.organisation(), madeUp.seed(), System.out);
        return new ListsBench(worlds, System.out).run(against, complaints);
    }
}
