package io.redress.local;

import io.redress.local.load.LoadOptions;
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
import java.util.Deque;
import java.util.Locale;

/**
 * {@code load}: puts complaints that nobody made into a directory for {@code run --data}, so that lists are as long as
 * they are at work. They are written past the functions, and past the stream: no mail is sent for what is loaded.
 */
final class LoadCommand {

    static final String USAGE =
            "Usage: ./redress load --complaints N --data DIR [--organisation kiwi] [--seed 1]" + " [--until MOMENT]";

    private static final int MISUSE = 2;

    private LoadCommand() {}

    static int run(Path project, Deque<String> arguments) throws IOException, InterruptedException {
        try {
            load(project, LoadOptions.of(arguments), System.out);
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(USAGE);
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
        }
        return MISUSE;
    }

    private static void load(Path project, LoadOptions options, PrintStream out)
            throws IOException, InterruptedException {
        InstantSource clock = InstantSource.system();
        try (FillableTable table = FillableTable.in(project, options.data())) {
            Loading loading = table.loading(options.organisation(), clock);
            ProgressBar bar = new ProgressBar(out, terminal(), options.complaints(), clock);
            Instant end = options.until().orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.HOURS));
            Loaded loaded = loading.run(options.complaints(), options.seed(), end, bar::add);
            out.println(told(loaded, options));
        }
    }

    private static String told(Loaded loaded, LoadOptions options) {
        return String.format(
                Locale.ROOT,
                "%,d complaints with %,d changes, %,d of them open. See them: ./redress run --data %s",
                loaded.complaints(),
                loaded.changes(),
                loaded.open().size(),
                options.data());
    }

    static boolean terminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
