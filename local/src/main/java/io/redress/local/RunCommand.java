package io.redress.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/** {@code run [--port 8080] [--data DIR | --from MOMENT]}: runs the template of the project until it is stopped. */
final class RunCommand {

    private static final int MISUSE = 2;
    private static final String USAGE = "Usage: ./redress run [--port 8080] [--data DIR | --from MOMENT]";

    private RunCommand() {}

    /** Starts, says so, and stays until the process is told to stop. */
    static void run(Path project, Deque<String> arguments) throws InterruptedException {
        Settings settings;
        try {
            settings = settings(project, arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(USAGE);
            System.exit(MISUSE);
            return;
        }
        PrintStream out = System.out;
        try {
            LocalRedress redress = LocalRedress.start(settings);
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                out.println();
                out.println("Finishing what is in hand.");
                redress.close();
                stopped.countDown();
            }));
            Greeting.print(out, redress);
            stopped.await();
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Settings settings(Path project, Deque<String> arguments) {
        Settings settings = Settings.of(project).at(8080);
        while (!arguments.isEmpty()) {
            String option = arguments.poll();
            String value = arguments.poll();
            if (value == null) {
                throw new IllegalArgumentException(option + " needs a value.");
            }
            settings = switch (option) {
                case "--port" -> settings.at(port(value));
                case "--data" -> settings.keeping(Path.of(value));
                case "--from" -> settings.from(moment(value));
                default -> throw new IllegalArgumentException("There is no option " + option + ".");
            };
        }
        if (settings.data().isPresent() && settings.start().isPresent()) {
            throw new IllegalArgumentException(
                    "A table that is kept keeps its clock too, so --data and --from exclude each other.");
        }
        return settings;
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(text + " is no moment such as 2026-12-14T06:00:00Z.", e);
        }
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw new IllegalArgumentException(text + " is no port.");
        }
        return Integer.parseInt(text);
    }
}
