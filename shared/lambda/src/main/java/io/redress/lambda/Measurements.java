package io.redress.lambda;

import io.redress.platform.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.lambda.powertools.metrics.model.MetricResolution;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/** What one event has measured so far; writes it as a line in CloudWatch's embedded metric format. */
final class Measurements {

    /** The largest number of metrics in a line, and of values of one metric. */
    private static final int MOST = 100;

    private static final String METRICS = "\"Metrics\":";

    /**
     * Inserted into a directive without dimensions: our JSON leaves empty lists out, but CloudWatch requires this one.
     */
    private static final String ONE_EMPTY_SET = "\"Dimensions\":[[]],";

    private record Metric(MetricUnit unit, MetricResolution resolution, List<Number> values) {}

    private final Map<String, Metric> metrics = new LinkedHashMap<>();
    private final List<Map<String, String>> dimensions = new ArrayList<>();
    private final Map<String, Object> metadata = new LinkedHashMap<>();
    private @Nullable Long timestamp;

    boolean isEmpty() {
        return metrics.isEmpty();
    }

    /** Whether the line has no room for another value of this metric. */
    boolean isFullFor(String name) {
        Metric metric = metrics.get(name);
        return metric == null ? metrics.size() == MOST : metric.values().size() == MOST;
    }

    void add(String name, double value, MetricUnit unit, MetricResolution resolution) {
        Metric metric = metrics.get(name);
        if (metric == null) {
            metric = new Metric(unit, resolution, new ArrayList<>());
            metrics.put(name, metric);
        }
        metric.values().add(plain(value));
    }

    /** Counts are whole numbers, and are written without a decimal point. */
    private static Number plain(double value) {
        long whole = (long) value;
        if (whole == value) {
            return whole;
        }
        return value;
    }

    void addDimensions(Map<String, String> set) {
        dimensions.add(set);
    }

    void addMetadata(String name, Object value) {
        metadata.put(name, value);
    }

    void addMetadata(Map<String, Object> more) {
        metadata.putAll(more);
    }

    void at(long millis) {
        timestamp = millis;
    }

    Map<String, Object> metadata() {
        return metadata;
    }

    /** Removes only the values: dimensions, metadata and time also apply to what the event measures later. */
    void clearValues() {
        metrics.clear();
    }

    String line(String namespace, Map<String, String> defaults, long now) {
        List<Map<String, String>> sets = new ArrayList<>();
        if (!defaults.isEmpty()) {
            sets.add(defaults);
        }
        sets.addAll(dimensions);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("_aws", directive(namespace, sets, now));
        line.putAll(metadata);
        for (Map<String, String> set : sets) {
            line.putAll(set);
        }
        for (Map.Entry<String, Metric> metric : metrics.entrySet()) {
            List<Number> values = metric.getValue().values();
            line.put(metric.getKey(), values.size() == 1 ? values.getFirst() : values);
        }
        String json = Json.write(line);
        return sets.isEmpty()
                ? new StringBuilder(json)
                        .insert(json.indexOf(METRICS), ONE_EMPTY_SET)
                        .toString()
                : json;
    }

    private Map<String, Object> directive(String namespace, List<Map<String, String>> sets, long now) {
        List<List<String>> names = new ArrayList<>();
        for (Map<String, String> set : sets) {
            names.add(List.copyOf(set.keySet()));
        }
        Map<String, Object> what = new LinkedHashMap<>();
        what.put("Namespace", namespace);
        what.put("Dimensions", names);
        what.put("Metrics", definitions());
        Map<String, Object> directive = new LinkedHashMap<>();
        directive.put("Timestamp", timestamp == null ? Long.valueOf(now) : timestamp);
        directive.put("CloudWatchMetrics", List.of(what));
        return directive;
    }

    private List<Map<String, Object>> definitions() {
        List<Map<String, Object>> definitions = new ArrayList<>();
        for (Map.Entry<String, Metric> metric : metrics.entrySet()) {
            Map<String, Object> definition = new LinkedHashMap<>();
            definition.put("Name", metric.getKey());
            definition.put("Unit", metric.getValue().unit().getName());
            if (metric.getValue().resolution() == MetricResolution.HIGH) {
                definition.put("StorageResolution", 1);
            }
            definitions.add(definition);
        }
        return definitions;
    }
}
