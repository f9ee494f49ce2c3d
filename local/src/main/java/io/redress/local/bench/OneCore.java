package io.redress.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Binds a process to one core, if the machine can do that, because a small function has one core or less. */
final class OneCore {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final List<Path> TASKSET = List.of(Path.of("/usr/bin/taskset"), Path.of("/bin/taskset"));

    private OneCore() {}

    /** The words to put before a command; none if the machine cannot do it. */
    static List<String> prefix() {
        if (!Files.isReadable(STATUS)) {
            return List.of();
        }
        return TASKSET.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .map(taskset -> List.of(taskset.toString(), "-c", last(allowed())))
                .orElse(List.of());
    }

    /** The last core of a list such as {@code 0-3,6}; other processes use it least. */
    static String last(String cores) {
        return cores.substring(Math.max(cores.lastIndexOf(','), cores.lastIndexOf('-')) + 1);
    }

    private static String allowed() {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("Cpus_allowed_list:"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("0");
        } catch (IOException unreadable) {
            return "0";
        }
    }
}
