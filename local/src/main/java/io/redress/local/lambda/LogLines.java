package io.redress.local.lambda;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines that a function writes to standard output while it handles an event. They also go where they went before. Standard output
 * belongs to the whole process, so the thread of an invocation tells whose line it is.
 */
final class LogLines extends PrintStream {

    private static final ThreadLocal<List<String>> LINES = new ThreadLocal<>();

    private final PrintStream before;

    private LogLines(PrintStream before) {
        super(before, true);
        this.before = before;
    }

    /** Begins to keep the lines of this thread, until it ends. */
    static List<String> ofThisThread() {
        synchronized (LogLines.class) {
            if (!(System.out instanceof LogLines)) {
                System.setOut(new LogLines(System.out));
            }
        }
        List<String> lines = new ArrayList<>();
        LINES.set(lines);
        return lines;
    }

    @Override
    public void println(String line) {
        List<String> lines = LINES.get();
        if (lines != null) {
            lines.add(line);
        }
        before.println(line);
    }
}
