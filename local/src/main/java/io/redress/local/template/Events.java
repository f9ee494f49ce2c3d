package io.redress.local.template;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what starts a function: its events, as SAM calls them. */
final class Events {

    /** An event's function, its own name, the properties of the function, and the authorizer of routes that name none. */
    record Source(String function, String name, Map<String, Object> functionProperties, Optional<String> authorizer) {}

    private Events() {}

    static Route route(Source source, Map<String, Object> properties) {
        Map<String, Object> auth = Properties.map(properties, "Auth");
        return new Route(
                Properties.text(properties, "Method").orElse("ANY").toUpperCase(Locale.ROOT),
                Properties.text(properties, "Path").orElse("$default"),
                source.function(),
                Properties.text(auth, "Authorizer").or(source::authorizer).filter(name -> !name.equals("NONE")),
                texts(Properties.list(auth, "AuthorizationScopes")));
    }

    static QueueMapping queue(Source source, Map<String, Object> properties) {
        return new QueueMapping(
                source.function(),
                required(source, properties, "Queue"),
                Properties.number(properties, "BatchSize", 10),
                Properties.number(Properties.map(properties, "ScalingConfig"), "MaximumConcurrency", 5),
                reportsFailures(properties),
                filters(properties));
    }

    static StreamMapping stream(Source source, Map<String, Object> properties) {
        String arn = required(source, properties, "Stream");
        return new StreamMapping(
                source.function(),
                arn,
                Properties.number(properties, "BatchSize", 100),
                Properties.number(properties, "MaximumRetryAttempts", -1),
                Properties.truth(properties, "BisectBatchOnFunctionError"),
                reportsFailures(properties),
                Queues.onFailure(properties),
                filters(properties));
    }

    /** The only form of filter pattern that is supported here compares the logger of a line. */
    private static final Pattern LOGGER = Pattern.compile("\\{ \\$\\.logger = \"([^\"]+)\" }");

    static LogSubscription logs(Source source, Map<String, Object> properties) {
        Matcher logger = LOGGER.matcher(required(source, properties, "FilterPattern"));
        if (!logger.matches()) {
            throw new IllegalArgumentException(
                    source.function() + " has a filter pattern that is not supported here: " + logger);
        }
        Map<String, Object> invocation = Properties.map(source.functionProperties(), "EventInvokeConfig");
        return new LogSubscription(
                source.function(),
                logger.group(1),
                Properties.number(invocation, "MaximumRetryAttempts", 2),
                Queues.onFailure(invocation));
    }

    static ScheduleSpec schedule(Source source, Map<String, Object> properties) {
        Map<String, Object> invocation = Properties.map(source.functionProperties(), "EventInvokeConfig");
        return new ScheduleSpec(
                source.function() + "/" + source.name(),
                source.function(),
                Properties.text(properties, "ScheduleExpression")
                        .or(() -> Properties.text(properties, "Schedule"))
                        .orElseThrow(() -> new IllegalArgumentException(source.function() + " has an empty schedule")),
                ZoneId.of(Properties.text(properties, "ScheduleExpressionTimezone")
                        .orElse("UTC")),
                Properties.text(properties, "Input"),
                Properties.number(invocation, "MaximumRetryAttempts", 2),
                Queues.onFailure(invocation));
    }

    private static String required(Source source, Map<String, Object> properties, String name) {
        return Properties.text(properties, name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the event " + source.name() + " of " + source.function() + " has no " + name));
    }

    private static boolean reportsFailures(Map<String, Object> properties) {
        return Properties.list(properties, "FunctionResponseTypes").contains("ReportBatchItemFailures");
    }

    private static List<EventPattern> filters(Map<String, Object> properties) {
        Map<String, Object> criteria = Properties.map(properties, "FilterCriteria");
        return Properties.list(criteria, "Filters").stream()
                .map(filter -> EventPattern.parse(Properties.text((Map<?, ?>) filter, "Pattern")
                        .orElseThrow(() -> new IllegalArgumentException("a filter has no pattern"))))
                .toList();
    }

    static List<String> texts(List<?> list) {
        return list.stream().map(Object::toString).toList();
    }
}
