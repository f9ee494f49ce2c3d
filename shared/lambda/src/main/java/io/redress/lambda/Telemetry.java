package io.redress.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import io.redress.platform.Env;
import java.util.function.Supplier;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.model.DimensionSet;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/** The logs and metrics of an invocation, written by Powertools with providers of our own. */
public final class Telemetry {

    private static final String SERVICE = "Service";
    private static final String SERVICE_NAME = "POWERTOOLS_SERVICE_NAME";

    /** Logs and metrics belong to the process, even if the function was made with other variables. */
    private static final Env PROCESS = Env.ofLambda();

    /**
     * The namespace of the metrics unless the deployment names another; without a namespace, no metric can be written.
     */
    private static final String NAMESPACE = "Redress";

    /** The deployment gives namespace and service to Powertools by variables. */
    private static final Metrics METRICS = metrics();

    private Telemetry() {}

    /**
     * Does not use Powertools' factory. The factory has a hook before snapshots which loads classes by name, such as
     * those of AspectJ, and a function that does not contain those classes would fail at its start.
     */
    private static Metrics metrics() {
        Metrics metrics = new EmbeddedMetrics(
                PROCESS.find("POWERTOOLS_METRICS_NAMESPACE").orElse(NAMESPACE), PROCESS.variables());
        PROCESS.find(SERVICE_NAME).ifPresent(name -> metrics.setDefaultDimensions(DimensionSet.of(SERVICE, name)));
        return metrics;
    }

    /**
     * Does the work of one invocation: each log line has the invocation's context, and its metrics are written at the
     * end.
     */
    static <T> T within(Context context, Supplier<T> work) {
        if (SnapStartPriming.isUnderWay()) {
            return PowertoolsLogging.withLogging(context, work);
        }
        METRICS.captureColdStartMetric(context);
        // If several functions share a process, the variables name no service.
        if (PROCESS.find(SERVICE_NAME).isEmpty() && context.getFunctionName() != null) {
            METRICS.addDimension(SERVICE, context.getFunctionName());
        }
        try {
            return PowertoolsLogging.withLogging(context, work);
        } finally {
            METRICS.flush();
        }
    }

    /** Counts one event of this name. */
    public static void count(String what) {
        if (SnapStartPriming.isUnderWay()) {
            return;
        }
        METRICS.addMetric(what, 1, MetricUnit.COUNT);
    }
}
