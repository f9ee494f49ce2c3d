package io.redress.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsFactory;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/** Logs and metrics of a function, by Powertools. Nothing personal is ever logged: references and numbers only. */
public final class Telemetry {

    private static final Logger LOG = LoggerFactory.getLogger("redress");

    /** What the metrics stand under unless the deployment says otherwise; without a name none could be written at all. */
    private static final String NAMESPACE = "Redress";

    private Telemetry() {}

    /** Does the work of one invocation, with its context in every line and its metrics written at the end. */
    static <T> T within(Context context, Supplier<T> work) {
        Metrics metrics = MetricsFactory.getMetricsInstance();
        if (System.getenv("POWERTOOLS_METRICS_NAMESPACE") == null) {
            metrics.setNamespace(NAMESPACE);
        }
        try {
            return PowertoolsLogging.withLogging(context, work);
        } finally {
            metrics.flush();
        }
    }

    /** Counts something that happened once. */
    public static void count(String what) {
        MetricsFactory.getMetricsInstance().addMetric(what, 1, MetricUnit.COUNT);
    }

    public static void said(String what) {
        LOG.info(what);
    }

    /** Something broke. The fault's message may quote what people sent, so it is for the log alone. */
    public static void failed(String what, Throwable fault) {
        LOG.error(what, fault);
    }
}
