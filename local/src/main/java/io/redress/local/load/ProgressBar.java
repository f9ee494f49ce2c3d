package io.redress.local.load;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** Shows progress: on a terminal a bar that is drawn again and again, elsewhere a line for each tenth. */
public final class ProgressBar {

    private static final int WIDTH = 30;
    private static final int TENTHS = 10;

    private final PrintStream out;
    private final boolean terminal;
    private final int total;
    private final InstantSource clock;
    private final Instant start;
    private int done;
    private int shown;

    public ProgressBar(PrintStream out, boolean terminal, int total, InstantSource clock) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
        this.clock = clock;
        this.start = clock.instant();
    }

    /** Adds to the number of those that are done. */
    public synchronized void add(int more) {
        done += more;
        if (terminal) {
            int full = (int) ((long) WIDTH * done / total);
            out.print("\r[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + words() + "  ");
            if (done == total) {
                out.println();
            }
            out.flush();
            return;
        }
        int tenths = (int) ((long) TENTHS * done / total);
        if (tenths > shown) {
            shown = tenths;
            out.println(words());
        }
    }

    private String words() {
        double seconds =
                Math.max(0.001, Duration.between(start, clock.instant()).toMillis() / 1000.0);
        double rate = done / seconds;
        String left = done == total ? "" : String.format(Locale.ROOT, ", %.0f s to go", (total - done) / rate);
        return String.format(Locale.ROOT, "%,d of %,d, %,.0f a second%s", done, total, rate, left);
    }
}
