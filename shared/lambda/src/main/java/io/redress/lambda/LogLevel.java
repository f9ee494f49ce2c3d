package io.redress.lambda;

import io.redress.logging.Threshold;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import software.amazon.lambda.powertools.logging.internal.LoggingManager;

/**
 * Powertools finds this class by its service file and passes it the level in {@code POWERTOOLS_LOG_LEVEL}, so that the
 * level applies to our log lines.
 */
public final class LogLevel implements LoggingManager {

    @Override
    public void setLogLevel(Level level) {
        Threshold.set(level);
    }

    @Override
    public Level getLogLevel(Logger logger) {
        return Threshold.of(logger.getName());
    }
}
