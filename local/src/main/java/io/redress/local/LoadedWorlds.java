package io.redress.local;

import io.redress.local.bench.lists.ListsBench;
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
import io.redress.platform.Env;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Worlds that {@code load} fills, each in the memory of a DynamoDB of its own. */
final class LoadedWorlds implements Worlds {

    private final Path project;
    private final String organisation;
    private final long seed;
    private final PrintStream out;

    LoadedWorlds(Path project, String organisation, long seed, PrintStream out) {
        this.project = project;
        this.organisation = organisation;
        this.seed = seed;
        this.out = out;
    }

    @Override
    public World with(int complaints) throws IOException, InterruptedException {
        FillableTable table = FillableTable.inMemory(project);
        try {
            ProgressBar bar = new ProgressBar(out, LoadCommand.terminal(), complaints, InstantSource.system());
            InstantSource clock = InstantSource.fixed(ListsBench.UNTIL);
            Loaded loaded = table.loading(organisation, clock).run(complaints, seed, ListsBench.UNTIL, bar::add);
            MeteringProxy proxy = new MeteringProxy(table.endpoint());
            StaffApi api = new StaffApi(function(table.template(), proxy, clock), organisation);
            return new World(api, proxy, loaded, DemoStaff.of(organisation), List.of(table));
        } catch (IOException | InterruptedException | RuntimeException e) {
            table.close();
            throw e;
        }
    }

    /** The function of the template that has the route of the lists. */
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
