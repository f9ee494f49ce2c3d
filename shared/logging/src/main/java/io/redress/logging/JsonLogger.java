package io.redress.logging;

import java.io.PrintStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.MDCAdapter;

/** A logger that writes each event with one call, so that the lines of several threads do not mix. */
final class JsonLogger extends LegacyAbstractLogger {

    private static final long serialVersionUID = 1;

    private final transient MDCAdapter context;
    private final transient Supplier<PrintStream> out;

    JsonLogger(String name, MDCAdapter context, Supplier<PrintStream> out) {
        this.name = name;
        this.context = context;
        this.out = out;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String pattern,
            Object @Nullable [] arguments,
            @Nullable Throwable fault) {
        LogLine line = new LogLine();
        line.text("level", level.name());
        line.text("message", MessageFormatter.basicArrayFormat(pattern, arguments));
        line.text("logger", name);
        line.time("timestamp", System.currentTimeMillis());
        if (fault != null) {
            line.fault(fault);
        }
        line.texts(context.getCopyOfContextMap());
        out.get().println(line.end());
    }

    private boolean writes(Level level) {
        return level.toInt() >= Threshold.of(name).toInt();
    }

    @Override
    public boolean isTraceEnabled() {
        return writes(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return writes(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return writes(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return writes(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return writes(Level.ERROR);
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }
}
