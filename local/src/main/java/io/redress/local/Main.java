package io.redress.local;

import java.nio.file.Path;

/** The program that the launcher starts, with a command such as {@code run} and its options. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // The launcher may be called from any directory, so it passes the directory of the project.
        Path project = Path.of(System.getProperty("redress.home", ""));
        System.exit(CommandLines.of(project).execute(arguments));
    }
}
