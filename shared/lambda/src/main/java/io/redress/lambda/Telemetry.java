package io.redress.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import io.redress.platform.Env;
import java.util.function.Supplier;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.model.DimensionSet;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/**
 * What an invocation of a function leaves behind: logs with its context and metrics, by Powertools on providers of our own.
 */
public final class Telemetry {

    private static final String SERVICE = "Service";
    private static final String SERVICE_NAME = "POWERTOOLS_SERVICE_NAME";

    /** Logs and metrics are a process's own, whoever's surroundings a function in it was given. */
    private static final Env PROCESS = Env.ofLambda();

    /** What the metrics stand under unless the deployment says otherwise; without a name none could be written at all. */
    private static final String NAMESPACE = "Redress";

    /** Namespace and service are those that the deployment gives to Powertools. */
    private static final Metrics METRICS = metrics();

    private Telemetry() {}

    /**
     * Not from Powertools' factory: that has a hook before snapshots which loads classes by name, such as those of AspectJ,
     * and ends the start of a function that leaves them out.
     */
    private static Metrics metrics() {
        Metrics metrics = new EmbeddedMetrics(
                PROCESS.find("POWERTOOLS_METRICS_NAMESPACE").orElse(NAMESPACE), PROCESS.variables());
        PROCESS.find(SERVICE_NAME).ifPresent(name -> metrics.setDefaultDimensions(DimensionSet.of(SERVICE, name)));
        return metrics;
    }

    /** Does the work of one invocation, with its context in every line and its metrics written at the end. */
    static <T> T within(Context context, Supplier<T> work) {
        if (SnapStartPriming.isUnderWay()) {
            return PowertoolsLogging.withLogging(context, work);
        }
        METRICS.captureColdStartMetric(context);
        // On one machine several functions share a process, and none of them is its service.
        if (PROCESS.find(SERVICE_NAME).isEmpty() && context.getFunctionName() != null) {
            METRICS.addDimension(SERVICE, context.getFunctionName());
        }
        try {
            return PowertoolsLogging.withLogging(context, work);
        } finally {
            METRICS.flush();
        }
    }

    /** Counts something that happened once. */
    public static void count(String what) {
        if (SnapStartPriming.isUnderWay()) {
            return;
        }
        METRICS.addMetric(what, 1, MetricUnit.COUNT);
    }
}
