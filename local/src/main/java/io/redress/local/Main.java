package io.redress.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the launcher starts: {@code run}, {@code load}, {@code verify-history} or {@code bench}. */
public final class Main {

    private static final int MISUSE = 2;

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        // The launcher starts this from wherever it is called, and tells where the project is.
        Path project = Path.of(System.getProperty("redress.home", ""));
        Deque<String> words = new ArrayDeque<>(List.of(arguments));
        switch (words.isEmpty() ? "" : words.poll()) {
            case "run" -> RunCommand.run(project, words);
            case "load" -> System.exit(LoadCommand.run(project, words));
            case "verify-history" -> System.exit(VerifyHistoryCommand.run(project, words));
            case "bench" -> System.exit(BenchCommand.run(project, words));
            default -> {
                System.err.println("Usage: ./redress run [--port 8080] [--data DIR | --from MOMENT]");
                System.err.println(LoadCommand.USAGE.replace("Usage:", "      "));
                System.err.println(VerifyHistoryCommand.USAGE.replace("Usage:", "      "));
                System.err.println(BenchCommand.USAGE.replace("Usage:", "      "));
                System.exit(MISUSE);
            }
        }
    }
}
