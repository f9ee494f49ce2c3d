package io.redress.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** {@code run [--port 8080] [--data DIR]}: runs the template of the project until it is stopped. */
public final class Main {

    private static final int MISUSE = 2;
    private static final String USAGE = "Usage: ./redress run [--port 8080] [--data DIR]";

    private Main() {}

    /** Starts, says so, and stays until the process is told to stop. */
    public static void main(String[] arguments) throws InterruptedException {
        // Lines for a person to read, unless somebody wants others.
        if (System.getProperty("log4j2.configurationFile") == null) {
            System.setProperty("log4j2.configurationFile", "classpath:io/redress/local/log4j2.xml");
        }
        Settings settings;
        try {
            settings = settings(new ArrayDeque<>(List.of(arguments)));
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

    private static Settings settings(Deque<String> arguments) {
        if (!"run".equals(arguments.poll())) {
            throw new IllegalArgumentException("There is only the command run.");
        }
        // The launcher starts this from wherever it is called, and tells where the project is.
        Settings settings =
                Settings.of(Path.of(System.getProperty("redress.home", ""))).at(8080);
        while (!arguments.isEmpty()) {
            String option = arguments.poll();
            String value = arguments.poll();
            if (value == null) {
                throw new IllegalArgumentException(option + " needs a value.");
            }
            settings = switch (option) {
                case "--port" -> settings.at(port(value));
                case "--data" -> settings.keeping(Path.of(value));
                default -> throw new IllegalArgumentException("There is no option " + option + ".");
            };
        }
        return settings;
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw new IllegalArgumentException(text + " is no port.");
        }
        return Integer.parseInt(text);
    }
}
