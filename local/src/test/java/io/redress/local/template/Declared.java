package io.redress.local.template;

import io.redress.local.architecture.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * template.yaml as it is written, with rights and alarms. Each reference in it is replaced by the id of what it refers to:
 * {@code !GetAtt Table.Arn} is {@code Table}, and {@code !Sub ${Table.Arn}/index/work} is {@code Table/index/work}.
 */
public final class Declared {

    public static final String FUNCTION = "AWS::Serverless::Function";
    public static final String QUEUE = "AWS::SQS::Queue";

    private final Map<String, Object> tree;
    private final Intrinsics intrinsics;

    private Declared(Map<String, Object> tree) {
        this.tree = tree;
        this.intrinsics =
                new Intrinsics(Properties.map(tree, "Conditions"), name -> Optional.of(name.replaceFirst("\\..*", "")));
    }

    public static Declared read() {
        try {
            return new Declared(TemplateFile.read(Code.PROJECT.resolve("template.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> parameter(String name) {
        return Properties.map(Properties.map(tree, "Parameters"), name);
    }

    /** The settings that all functions share, as they are written. */
    @SuppressWarnings("unchecked")
    Map<String, Object> shared() {
        Map<String, Object> globals = Properties.map(Properties.map(tree, "Globals"), "Function");
        return (Map<String, Object>) intrinsics.resolve(globals);
    }

    /** A resource with everything outside its properties. */
    @SuppressWarnings("unchecked")
    Map<String, Object> resource(String id) {
        Map<String, Object> resources = Properties.map(tree, "Resources");
        return (Map<String, Object>) intrinsics.resolve(Properties.map(resources, id));
    }

    public Map<String, Object> properties(String id) {
        return Properties.map(resource(id), "Properties");
    }

    /** The properties of every resource of a type, by its id; those of a function without the shared settings. */
    public Map<String, Map<String, Object>> ofType(String type) {
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        Map<String, Object> resources = Properties.map(tree, "Resources");
        for (String id : resources.keySet()) {
            if (type.equals(Properties.map(resources, id).get("Type"))) {
                found.put(id, properties(id));
            }
        }
        return found;
    }

    /** The functions, each with the shared settings. */
    Map<String, Map<String, Object>> functions() {
        Map<String, Map<String, Object>> functions = ofType(FUNCTION);
        functions.replaceAll((_, own) -> Properties.merge(shared(), own));
        return functions;
    }

    /** The triggers of a type: their properties by function and name, such as {@code RelayFunction/Changes}. */
    Map<String, Map<String, Object>> events(String type) {
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        ofType(FUNCTION).forEach((id, properties) -> {
            Map<String, Object> events = Properties.map(properties, "Events");
            for (String name : events.keySet()) {
                Map<String, Object> event = Properties.map(events, name);
                if (type.equals(event.get("Type"))) {
                    found.put(id + "/" + name, Properties.map(event, "Properties"));
                }
            }
        });
        return found;
    }

    /** A list of maps. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> maps(Map<String, Object> properties, String name) {
        return (List<Map<String, Object>>) Properties.list(properties, name);
    }

    /** The folder of a function, such as {@code deadline-sweep} for {@code DeadlineSweepFunction}. */
    static String folder(String function) {
        return function.replaceFirst("Function(/.*)?$", "")
                .replaceAll("(?<!^)([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }

    /** The package of a function's own code. */
    static String packageOf(String function) {
        return "io.redress." + folder(function).replace("-", "");
    }
}
