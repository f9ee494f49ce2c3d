package io.redress.logging;

import org.slf4j.event.Level;

/** How important an event must be to be written down; one setting for the process. */
public final class Threshold {

    private static volatile Level least = Level.INFO;

    private Threshold() {}

    public static void set(Level level) {
        least = level;
    }

    /** The least level that is written. Libraries speak only when something is wrong, however much we say ourselves. */
    public static Level of(String logger) {
        Level level = least;
        return isOurs(logger) || level.toInt() > Level.WARN.toInt() ? level : Level.WARN;
    }

    /** What a library tells of its requests at DEBUG may quote what people sent. */
    private static boolean isOurs(String logger) {
        return logger.startsWith("redress") || logger.startsWith("io.redress");
    }
}
