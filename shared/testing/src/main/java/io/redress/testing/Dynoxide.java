package io.redress.testing;

import io.redress.platform.Env;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The program that stands in for DynamoDB on this machine: one native file, which {@code ./redress} downloads once. */
public final class Dynoxide {

    /** The version that {@code ./redress} downloads. */
    public static final String VERSION = "1.2.1";

    private static final String NAME = "dynoxide";

    private Dynoxide() {}

    /**
     * Finds the program: the file that the variable {@code DYNOXIDE} names, otherwise the one on the {@code PATH},
     * otherwise the one in the user's cache directory.
     *
     * @throws IllegalStateException when there is none; the message says what to do
     */
    public static Path find(Env env) {
        Optional<Path> named = env.find("DYNOXIDE").map(Path::of);
        if (named.isPresent()) {
            return named.filter(Dynoxide::canRun)
                    .orElseThrow(() -> new IllegalStateException("The variable DYNOXIDE names " + named.get()
                            + ", which is not a program. Set it to the file of dynoxide " + VERSION
                            + ", or unset it."));
        }
        return Stream.concat(onPath(env), cached(env).stream())
                .filter(Dynoxide::canRun)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Redress needs the program dynoxide " + VERSION
                        + " in place of DynamoDB and found none. Run './redress dynoxide' once, which downloads it with"
                        + " npm, or set the variable DYNOXIDE to its file."));
    }

    private static Stream<Path> onPath(Env env) {
        return env.find("PATH").stream()
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, NAME));
    }

    /** The file that {@code ./redress} downloads; the launcher must name the same place. */
    private static Optional<Path> cached(Env env) {
        return env.find("XDG_CACHE_HOME")
                .map(Path::of)
                .or(() -> env.find("HOME").map(home -> Path.of(home, ".cache")))
                .map(cache -> cache.resolve(Path.of("redress", NAME + "-" + VERSION, NAME)));
    }

    private static boolean canRun(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
