package io.redress.local.bench;

import java.nio.file.Path;
import java.util.Map;

/**
 * A function as the template describes it, with what is needed to start it once.
 *
 * @param name as its folder is called
 * @param handlerClass what Lambda is told to start
 * @param zip what would be deployed
 * @param event the event that is its first
 * @param variables what the template gives it, references resolved
 */
public record MeasuredFunction(String name, String handlerClass, Path zip, Path event, Map<String, String> variables) {

    public MeasuredFunction {
        variables = Map.copyOf(variables);
    }
}
