package io.redress.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code run}: runs the template of the project until the process is stopped. */
@Command(
        name = "run",
        exitCodeOnExecutionException = 1,
        description = {"Run all of template.yaml on this machine.", "Ctrl-C stops it."})
final class RunCommand implements Callable<Integer> {

    private final Path project;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            converter = OptionValues.Port.class,
            description = "Listen on this port; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--mail-port",
            paramLabel = "PORT",
            defaultValue = "0",
            converter = OptionValues.Port.class,
            description = "Take mails by SMTP on this port; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int mailPort;

    @ArgGroup
    private Beginning beginning = new Beginning();

    /** A directory keeps its clock too, so its clock cannot be set at the start. */
    private static final class Beginning {

        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "Keep the table and the clock in this directory; otherwise they are kept in memory.")
        private @Nullable Path data;

        @Option(
                names = "--from",
                paramLabel = "MOMENT",
                converter = OptionValues.Time.class,
                description = "Start at this time, such as 2026-12-14T06:00:00Z.")
        private @Nullable Instant from;
    }

    RunCommand(Path project) {
        this.project = project;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintStream out = System.out;
        LocalRedress redress = LocalRedress.start(settings());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            out.println();
            out.println("Finishing the work that has begun.");
            redress.close();
            stopped.countDown();
        }));
        Greeting.print(out, redress, redress.openMailDoor(mailPort));
        stopped.await();
        return 0;
    }

    private Settings settings() {
        Settings settings = Settings.of(project).at(port);
        if (beginning.data != null) {
            return settings.keeping(beginning.data);
        }
        return beginning.from == null ? settings : settings.from(beginning.from);
    }
}
