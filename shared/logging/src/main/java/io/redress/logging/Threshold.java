package io.redress.logging;

import org.slf4j.event.Level;

/** The lowest level of events that loggers write: one setting for the process. */
public final class Threshold {

    /** The logger of records that another function stores, so they are always written. */
    private static final String READS = "redress.reads";

    private static volatile Level least = Level.INFO;

    private Threshold() {}

    public static void set(Level level) {
        least = level;
    }

    /**
     * The lowest level that a logger writes. A library's logger never writes below WARN, even if our own loggers do.
     */
    public static Level of(String logger) {
        Level level = logger.equals(READS) ? Level.INFO : least;
        return isOurs(logger) || level.toInt() > Level.WARN.toInt() ? level : Level.WARN;
    }

    /** At DEBUG, a library may log requests that contain what people wrote. */
    private static boolean isOurs(String logger) {
        return logger.startsWith("redress") || logger.startsWith("io.redress");
    }
}
