package io.redress.local;

import io.redress.local.bench.ColdStartBench;
import io.redress.local.bench.MeasuredFunction;
import io.redress.local.bench.lists.ListsBench;
import io.redress.local.template.FunctionSpec;
import io.redress.local.template.QueueSpec;
import io.redress.local.template.TableSpec;
import io.redress.local.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** {@code bench}: measures the functions of the template, as they start or as they show lists. */
final class BenchCommand {

    static final String USAGE = """
            Usage: ./redress bench cold-start [--runs N] [--only FUNCTION]
                   ./redress bench lists [--complaints N] [--against 100] [--organisation kiwi] [--seed 1]""";

    private static final int MISUSE = 2;

    private BenchCommand() {}

    static int run(Path project, Deque<String> arguments) throws IOException, InterruptedException {
        String what = arguments.isEmpty() ? "" : arguments.poll();
        return switch (what) {
            case "cold-start" ->
                new ColdStartBench(BenchCommand::functions, InstantSource.system(), System.out)
                        .run(List.copyOf(arguments), project);
            case "lists" -> lists(project, List.copyOf(arguments));
            default -> {
                System.err.println(USAGE);
                yield MISUSE;
            }
        };
    }

    private static int lists(Path project, List<String> arguments) throws IOException, InterruptedException {
        try {
            return new ListsBench(new LoadedWorlds(project, System.out), System.out).run(arguments);
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            return MISUSE;
        }
    }

    private static List<MeasuredFunction> functions(Path project) {
        try {
            Template template = Template.read(
                    project.resolve("template.yaml"), Settings.of(project).parameters(), UnaryOperator.identity());
            return template.knowing(references(template)).functions().stream()
                    .map(function -> measured(project, function))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("template.yaml cannot be read", e);
        }
    }

    /** Queues and a table that only have to have names: what is called are stand-ins. */
    static Map<String, String> references(Template template) {
        Map<String, String> references = new HashMap<>();
        for (QueueSpec queue : template.queues()) {
            references.put(queue.id(), "https://sqs.eu-west-2.amazonaws.com/000000000000/" + queue.name());
        }
        for (TableSpec table : template.tables()) {
            references.put(table.id(), table.name());
        }
        return references;
    }

    private static MeasuredFunction measured(Path project, FunctionSpec function) {
        String name = function.code().getFileName().toString().replaceFirst("\\.zip$", "");
        return new MeasuredFunction(
                name,
                function.handler(),
                project.resolve(function.code()),
                project.resolve(Path.of("events", name + ".json")),
                function.variables());
    }
}
