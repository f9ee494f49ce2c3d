package io.redress.local.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A function as the template describes it: its class, how long it may take, and its variables.
 *
 * @param code where its package lies, from the project's folder
 */
public record FunctionSpec(String id, String handler, Path code, Duration timeout, Map<String, String> variables) {

    public String arn() {
        return "arn:aws:lambda:" + Place.REGION + ":" + Place.ACCOUNT + ":function:" + id;
    }
}
