package io.redress.local;

import io.redress.local.load.Loading;
import io.redress.local.load.Loading.Loaded;
import io.redress.local.load.ProgressBar;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code load}: puts made-up complaints into a directory for {@code run --data}, so that lists are as long as they are
 * at work. The complaints are written without the functions and without the stream: no mail is sent for them.
 */
@Command(
        name = "load",
        exitCodeOnExecutionException = CommandLines.CANNOT,
        description = {
            "Fill a directory with made-up complaints, as many as a year might bring.",
            "./redress run --data DIR shows them. No mail is sent for them."
        })
final class LoadCommand implements Callable<Integer> {

    private final Path project;

    @Option(
            names = "--complaints",
            paramLabel = "N",
            required = true,
            converter = OptionValues.Complaints.class,
            description = "How many complaints to make up.")
    private int complaints;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The directory to fill.")
    private Path data;

    @Mixin
    private MadeUpData madeUp;

    @Option(
            names = "--until",
            paramLabel = "MOMENT",
            converter = OptionValues.Time.class,
            description = "The time of the last change, such as 2026-10-23T09:00:00Z (default: the present hour).")
    private @Nullable Instant until;

    LoadCommand(Path project) {
        this.project = project;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintStream out = System.out;
        InstantSource clock = InstantSource.system();
        try (FillableTable table = FillableTable.in(project, data)) {
            Loading loading = table.loading(madeUp.organisation(), clock);
            ProgressBar bar = new ProgressBar(out, terminal(), complaints, clock);
            Instant end = until == null ? clock.instant().truncatedTo(ChronoUnit.HOURS) : until;
            out.println(summary(loading.run(complaints, madeUp.seed(), end, bar::add)));
        }
        return 0;
    }

    private String summary(Loaded loaded) {
        return String.format(
                Locale.ROOT,
                "%,d complaints with %,d changes, %,d of them open. See them: ./redress run --data %s",
                loaded.complaints(),
                loaded.changes(),
                loaded.open().size(),
                data);
    }

    /** Whether the output goes to a terminal, where a line can be written again. */
    static boolean terminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
