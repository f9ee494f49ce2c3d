package io.redress.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.logging.JsonLogs;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import software.amazon.lambda.powertools.logging.internal.LoggingManager;

class LogLevelTest {

    private final LoggingManager manager =
            ServiceLoader.load(LoggingManager.class).findFirst().orElseThrow();
    private final Logger log = LoggerFactory.getLogger("redress");

    @AfterEach
    void usual() {
        manager.setLogLevel(Level.INFO);
    }

    @Test
    void powertools_finds_the_class_and_our_loggers() {
        assertThat(manager).isInstanceOf(LogLevel.class);
        assertThat(LoggerFactory.getILoggerFactory()).isInstanceOf(JsonLogs.class);
    }

    @Test
    void the_level_that_powertools_sets_is_that_of_the_loggers() {
        assertThat(log.isDebugEnabled()).isFalse();

        manager.setLogLevel(Level.DEBUG);

        assertThat(log.isDebugEnabled()).isTrue();
        assertThat(manager.getLogLevel(log)).isEqualTo(Level.DEBUG);
    }
}
