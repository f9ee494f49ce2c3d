package io.redress.local;

import io.redress.platform.Env;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How {@code run} starts.
 *
 * @param template the template.yaml to run
 * @param port where to listen; 0 for a free one
 * @param data where the table, the position in its stream and the clock are kept; without it, in memory
 * @param start the time at the start; without it, the machine's, or what is kept in {@code data}
 * @param parameters of the template, besides its own defaults
 * @param endpoints of DynamoDB and SQS, instead of those that are started here
 */
public record Settings(
        Path template,
        int port,
        Optional<Path> data,
        Optional<Instant> start,
        Map<String, String> parameters,
        Optional<Endpoints> endpoints) {

    private static final Map<String, String> ADDRESSES = Map.of(
            "SenderAddress", "complaints@redress.example",
            "AlarmAddress", "alarms@redress.example",
            "Contacts", "examples",
            "MailDomain", "local");

    /** The template of a project, on a free port, in memory or at the endpoint that the environment names. */
    public static Settings of(Path project) {
        Optional<Endpoints> endpoints =
                Env.ofLambda().find("AWS_ENDPOINT_URL").map(URI::create).map(Endpoints::one);
        return new Settings(
                project.resolve("template.yaml"), 0, Optional.empty(), Optional.empty(), ADDRESSES, endpoints);
    }

    public Settings at(int newPort) {
        return new Settings(template, newPort, data, start, parameters, endpoints);
    }

    public Settings keeping(Path directory) {
        return new Settings(template, port, Optional.of(directory), start, parameters, endpoints);
    }

    public Settings from(Instant moment) {
        return new Settings(template, port, data, Optional.of(moment), parameters, endpoints);
    }

    /** The same settings with only some of the organisations. */
    public Settings hosting(String... organisations) {
        Map<String, String> more = new HashMap<>(parameters);
        more.put("Organisations", String.join(",", organisations));
        return new Settings(template, port, data, start, Map.copyOf(more), endpoints);
    }

    /** The same settings with another value of a parameter of the template. */
    public Settings with(String parameter, String value) {
        Map<String, String> more = new HashMap<>(parameters);
        more.put(parameter, value);
        return new Settings(template, port, data, start, Map.copyOf(more), endpoints);
    }

    public Settings with(Optional<Endpoints> newEndpoints) {
        return new Settings(template, port, data, start, parameters, newEndpoints);
    }
}
