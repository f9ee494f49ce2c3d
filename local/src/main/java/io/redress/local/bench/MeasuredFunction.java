package io.redress.local.bench;

import java.nio.file.Path;
import java.util.Map;

/**
 * A function of the template, with everything that is needed to start it once.
 *
 * @param name the name of its folder
 * @param handlerClass the class that Lambda starts
 * @param zip the package that is deployed
 * @param event the file of its first event
 * @param variables its variables in the template, references resolved
 */
public record MeasuredFunction(String name, String handlerClass, Path zip, Path event, Map<String, String> variables) {

    public MeasuredFunction {
        variables = Map.copyOf(variables);
    }
}
