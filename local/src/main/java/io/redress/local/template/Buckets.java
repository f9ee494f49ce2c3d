package io.redress.local.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a bucket. */
final class Buckets {

    private Buckets() {}

    static BucketSpec read(String name, Map<String, Object> properties, List<String> verdicts) {
        Map<String, Object> notifications = Properties.map(properties, "NotificationConfiguration");
        List<BucketSpec.Told> told = Properties.list(notifications, "QueueConfigurations").stream()
                .map(configuration -> told((Map<?, ?>) configuration))
                .toList();
        return new BucketSpec(name, told, verdicts);
    }

    private static BucketSpec.Told told(Map<?, ?> configuration) {
        String event = Properties.text(configuration, "Event").orElse("");
        if (!event.equals("s3:ObjectCreated:*")) {
            throw new IllegalArgumentException("this event of a bucket is not supported here: " + event);
        }
        return new BucketSpec.Told(
                Properties.text(configuration, "Queue").orElseThrow(), prefix(configuration.get("Filter")));
    }

    /** The only form of filter that is supported here compares the beginning of the key. */
    private static String prefix(@Nullable Object filter) {
        List<?> rules = filter instanceof Map<?, ?> map
                        && map.get("S3Key") instanceof Map<?, ?> key
                        && key.get("Rules") instanceof List<?> list
                ? list
                : List.of();
        return rules.stream()
                .map(rule -> (Map<?, ?>) rule)
                .filter(rule -> "prefix".equals(rule.get("Name")))
                .map(rule -> String.valueOf(rule.get("Value")))
                .findFirst()
                .orElse("");
    }

    /** The queues to which a rule sends what it finds. */
    static List<String> targets(String rule, Map<String, Object> properties) {
        return Properties.list(properties, "Targets").stream()
                .map(target -> Properties.text((Map<?, ?>) target, "Arn")
                        .orElseThrow(() -> new IllegalArgumentException(rule + " has a target without an address")))
                .toList();
    }
}
