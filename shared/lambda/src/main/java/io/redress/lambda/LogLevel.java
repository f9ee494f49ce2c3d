package io.redress.lambda;

import io.redress.logging.Threshold;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import software.amazon.lambda.powertools.logging.internal.LoggingManager;

/** What Powertools finds by its service file, so that {@code POWERTOOLS_LOG_LEVEL} has its effect on our log lines. */
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
