package io.redress.local;

import io.redress.local.bench.ColdStartBench;
import io.redress.local.bench.MeasuredFunction;
import io.redress.local.template.FunctionSpec;
import io.redress.local.template.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code bench cold-start}: measures how long each function takes from the start of its process to its first answer.
 */
@Command(
        name = "cold-start",
        description = {
            "Measure each function from process start to its first answer.",
            "./redress package must have made the packages. Ends with 1 if a function is too slow or fails."
        })
final class ColdStartCommand implements Callable<Integer> {

    private final Path project;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "7",
            converter = OptionValues.Runs.class,
            description = "Start each function this many times (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--only", paramLabel = "FUNCTION", description = "Measure this function only, such as submission.")
    private @Nullable String only;

    ColdStartCommand(Path project) {
        this.project = project;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return new ColdStartBench(InstantSource.system(), System.out).run(chosen(), runs);
    }

    private List<MeasuredFunction> chosen() throws IOException {
        List<MeasuredFunction> functions = functions();
        List<MeasuredFunction> chosen = functions.stream()
                .filter(function -> only == null || function.name().equals(only))
                .toList();
        if (chosen.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '--only': there is no function " + only + ", only "
                            + String.join(
                                    ", ",
                                    functions.stream()
                                            .map(MeasuredFunction::name)
                                            .toList()));
        }
        return chosen;
    }

    private List<MeasuredFunction> functions() throws IOException {
        Template template = Template.read(
                project.resolve("template.yaml"), Settings.of(project).parameters(), UnaryOperator.identity());
        return template.knowing(FillableTable.references(template)).functions().stream()
                .map(function -> measured(project, function))
                .toList();
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
