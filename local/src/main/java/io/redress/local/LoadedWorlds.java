package io.redress.local;

import io.redress.local.bench.lists.ListsOptions;
import io.redress.local.bench.lists.MeteringProxy;
import io.redress.local.bench.lists.StaffApi;
import io.redress.local.bench.lists.World;
import io.redress.local.bench.lists.Worlds;
import io.redress.local.lambda.Activity;
import io.redress.local.lambda.LambdaFunction;
import io.redress.local.load.Loading.Loaded;
import io.redress.local.load.ProgressBar;
import io.redress.local.template.FunctionSpec;
import io.redress.local.template.Template;
import io.redress.runtime.Env;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Worlds as {@code load} makes them, each in the memory of a DynamoDB of its own. */
final class LoadedWorlds implements Worlds {

    private final Path project;
    private final PrintStream out;

    LoadedWorlds(Path project, PrintStream out) {
        this.project = project;
        this.out = out;
    }

    @Override
    public World with(int complaints, ListsOptions options) throws IOException, InterruptedException {
        FillableTable table = FillableTable.inMemory(project);
        try {
            ProgressBar bar = new ProgressBar(out, LoadCommand.terminal(), complaints, InstantSource.system());
            InstantSource clock = InstantSource.fixed(ListsOptions.UNTIL);
            Loaded loaded = table.loading(options.organisation(), clock)
                    .run(complaints, options.seed(), ListsOptions.UNTIL, bar::add);
            MeteringProxy proxy = new MeteringProxy(table.endpoint());
            StaffApi api = new StaffApi(function(table.template(), proxy, clock), options.organisation());
            return new World(api, proxy, loaded, DemoStaff.of(options.organisation()), List.of(table));
        } catch (IOException | InterruptedException | RuntimeException e) {
            table.close();
            throw e;
        }
    }

    /** Whichever function of the template has the route of the lists. */
    private static LambdaFunction function(Template template, MeteringProxy proxy, InstantSource clock) {
        String id = template.routes().stream()
                .filter(route -> route.key().equals(StaffApi.LISTS))
                .map(route -> route.function())
                .findFirst()
                .orElseThrow(() -> new CannotStart("template.yaml has no route " + StaffApi.LISTS + "."));
        FunctionSpec spec = template.functions().stream()
                .filter(function -> function.id().equals(id))
                .findFirst()
                .orElseThrow();
        Map<String, String> variables = FillableTable.surroundings(spec.variables(), proxy.url());
        return new LambdaFunction(spec, new Env(variables, clock), new Activity());
    }
}
