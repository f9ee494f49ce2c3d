package io.redress.local;

import java.nio.file.Path;
import java.util.Optional;

/** A process that stores notes until it is killed, and prints the number of each after it was answered with 201. */
final class PostingRun {

    private PostingRun() {}

    /** Argument: the directory of the data. Nothing that is stored is processed, so that it can be counted later. */
    public static void main(String[] arguments) {
        Example example =
                Example.start(Example.broken("relay").with(Optional.empty()).keeping(Path.of(arguments[0])));
        for (int number = 1; ; number++) {
            if (example.post("/notes", "note " + number).statusCode() != 201) {
                // The table's process was killed. This one ends at once, too, without closing anything.
                Runtime.getRuntime().halt(0);
            }
            System.out.println("stored " + number);
        }
    }
}
