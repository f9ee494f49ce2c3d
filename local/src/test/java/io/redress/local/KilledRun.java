package io.redress.local;

import java.nio.file.Path;
import java.util.Optional;

/** A process that stores a note and is killed before the note has been processed. */
final class KilledRun {

    private KilledRun() {}

    /** Arguments: the directory of the data, the part whose work must not be done, and the note. */
    public static void main(String[] arguments) {
        Example example = Example.start(
                Example.broken(arguments[1]).with(Optional.empty()).keeping(Path.of(arguments[0])));
        int status = example.post("/notes", arguments[2]).statusCode();
        if (arguments[1].equals("mail")) {
            example.redress().settle();
        }
        // Ends without shutdown hooks and without closing, as if the machine had lost its power.
        Runtime.getRuntime().halt(status == 201 ? 0 : 1);
    }
}
