package io.redress.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.PrintStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.lambda.powertools.common.internal.LambdaHandlerProcessor;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.internal.Validator;
import software.amazon.lambda.powertools.metrics.model.DimensionSet;
import software.amazon.lambda.powertools.metrics.model.MetricResolution;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/**
 * Implements the metrics of Powertools by printing lines that CloudWatch reads from the log. One thread handles one
 * event, so each thread has its own measurements, and events that are handled at the same time do not mix. The
 * namespace and the default dimensions belong to the process.
 */
final class EmbeddedMetrics implements Metrics {

    private static final String DISABLED = "POWERTOOLS_METRICS_DISABLED";
    private static final int LONGEST_NAME = 1024;

    private final @Nullable PrintStream out;
    private final Map<String, String> variables;
    private final ThreadLocal<Measurements> measured = new ThreadLocal<>();
    private volatile String namespace;
    private volatile Map<String, String> defaults = Map.of();
    private volatile boolean raiseOnEmpty;

    /**
     * @param namespace used until another one is set
     * @param variables of the process, for {@code POWERTOOLS_METRICS_DISABLED}
     */
    EmbeddedMetrics(String namespace, Map<String, String> variables) {
        this(namespace, variables, null);
    }

    /** @param out where lines go; null for the standard output at the time when a line is written */
    EmbeddedMetrics(String namespace, Map<String, String> variables, @Nullable PrintStream out) {
        this.namespace = namespace;
        this.variables = variables;
        this.out = out;
    }

    @Override
    public void addMetric(@Nullable String name, double value, MetricUnit unit, MetricResolution resolution) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "the name of a metric must have 1 to " + LONGEST_NAME + " characters: " + name);
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("the metric " + name + " must be a number, not " + value);
        }
        Measurements all = measured();
        if (all.isFullFor(name)) {
            write(all);
            all.clearValues();
        }
        all.add(name, value, unit, resolution);
    }

    /** Adds a set of dimensions beside the default one: CloudWatch counts each measurement once for each set. */
    @Override
    public void addDimension(@Nullable DimensionSet dimensions) {
        measured().addDimensions(copy(dimensions));
    }

    @Override
    public void setTimestamp(Instant timestamp) {
        Validator.validateTimestamp(timestamp);
        measured().at(timestamp.toEpochMilli());
    }

    @Override
    public void addMetadata(String name, Object value) {
        measured().addMetadata(name, value);
    }

    @Override
    public void setDefaultDimensions(@Nullable DimensionSet dimensions) {
        defaults = copy(dimensions);
    }

    @Override
    public DimensionSet getDefaultDimensions() {
        return DimensionSet.of(defaults);
    }

    @Override
    public void clearDefaultDimensions() {
        defaults = Map.of();
    }

    @Override
    public void setNamespace(String name) {
        Validator.validateNamespace(name);
        namespace = name;
    }

    @Override
    public void setRaiseOnEmptyMetrics(boolean raise) {
        raiseOnEmpty = raise;
    }

    /**
     * Writes the measurements of the event, if there are any, and forgets them together with their dimensions, metadata
     * and time.
     */
    @Override
    public void flush() {
        Measurements all = measured();
        measured.remove();
        if (!all.isEmpty()) {
            write(all);
        } else if (raiseOnEmpty) {
            throw new IllegalStateException("the event has measured nothing");
        }
    }

    private Measurements measured() {
        Measurements all = measured.get();
        if (all == null) {
            all = new Measurements();
            measured.set(all);
        }
        return all;
    }

    private void write(Measurements all) {
        if (!"true".equalsIgnoreCase(variables.get(DISABLED))) {
            (out == null ? System.out : out).println(all.line(namespace, defaults, System.currentTimeMillis()));
        }
    }

    @Override
    public void captureColdStartMetric(@Nullable Context context, @Nullable DimensionSet dimensions) {
        if (LambdaHandlerProcessor.isColdStart()) {
            EmbeddedMetrics apart = apart();
            if (context != null) {
                apart.addMetadata("function_request_id", context.getAwsRequestId());
            }
            Optional<String> trace = LambdaHandlerProcessor.getXrayTraceId();
            if (trace.isPresent()) {
                apart.addMetadata("xray_trace_id", trace.get());
            }
            if (dimensions != null) {
                apart.setDefaultDimensions(dimensions);
            }
            apart.addMetric("ColdStart", 1, MetricUnit.COUNT);
            apart.flush();
        }
    }

    @Override
    public void captureColdStartMetric(@Nullable DimensionSet dimensions) {
        captureColdStartMetric(null, dimensions);
    }

    /** Writes separate metrics at once, with the namespace, default dimensions and metadata of these. */
    @Override
    public void flushMetrics(Consumer<Metrics> measure) {
        EmbeddedMetrics apart = apart();
        measure.accept(apart);
        apart.flush();
    }

    private EmbeddedMetrics apart() {
        EmbeddedMetrics apart = new EmbeddedMetrics(namespace, variables, out);
        apart.defaults = defaults;
        apart.measured().addMetadata(measured().metadata());
        return apart;
    }

    private static Map<String, String> copy(@Nullable DimensionSet dimensions) {
        if (dimensions == null) {
            throw new IllegalArgumentException("the set of dimensions must not be null");
        }
        return new LinkedHashMap<>(dimensions.getDimensions());
    }
}
