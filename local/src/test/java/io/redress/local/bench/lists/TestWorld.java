package io.redress.local.bench.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.AdminApiHandler;
import io.redress.domain.staff.StaffMember;
import io.redress.local.lambda.Activity;
import io.redress.local.lambda.LambdaFunction;
import io.redress.local.load.Loading;
import io.redress.local.template.FunctionSpec;
import io.redress.messaging.DeadLetterQueue;
import io.redress.store.Directory;
import io.redress.store.Table;
import io.redress.testing.Endpoint;
import io.redress.testing.TestTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A world on the table of a test; more complaints can be added to it. */
public final class TestWorld implements AutoCloseable {

    private static final List<StaffMember> STAFF = List.of(
            member("margaret", "managing-director", null),
            member("daniel", "director-of-quality", "margaret"),
            member("mary", "quality-manager", "daniel"),
            member("adele", "administrator", "margaret"));

    private final TestTable table = TestTable.at(ListsBench.UNTIL.toString());
    private final Loading loading;
    private final World world;

    public TestWorld(int complaints, long seed) throws IOException, InterruptedException {
        Directory directory = new Directory(Table.in(table.env()));
        STAFF.forEach(member -> directory.put("kiwi", member));
        loading = new Loading(table.env(), "kiwi", STAFF);
        MeteringProxy meter = new MeteringProxy(Endpoint.DYNAMODB.uri());
        world = new World(
                new StaffApi(function(meter), "kiwi"), meter, load(complaints, seed), STAFF, List.of(table::close));
    }

    private static StaffMember member(String id, String role, String manager) {
        return new StaffMember(id, id, id + "@kiwi.example", Set.of(role), Set.of(), manager, List.of());
    }

    private LambdaFunction function(MeteringProxy meter) {
        FunctionSpec spec = new FunctionSpec(
                "AdminApi",
                AdminApiHandler.class.getName(),
                Path.of("admin-api.zip"),
                Duration.ofSeconds(30),
                Map.of());
        Map<String, String> variables = new HashMap<>(
                Map.of("AWS_ENDPOINT_URL_DYNAMODB", meter.url(), "CURSOR_KEY", "a text that nobody outside knows"));
        variables.put("MAIL_BUCKET", "mails");
        variables.put("MALWARE_SCAN", "false");
        for (String function : DeadLetterQueue.FUNCTIONS) {
            String name = function.toUpperCase(Locale.ROOT).replace('-', '_');
            variables.put(name + "_QUEUE_URL", "http://localhost/none");
            variables.put(name + "_DEAD_LETTERS_URL", "http://localhost/none");
        }
        return new LambdaFunction(spec, table.env(variables), new Activity());
    }

    public World world() {
        return world;
    }

    /** Adds more complaints. */
    public void more(int complaints, long seed) throws InterruptedException {
        load(complaints, seed);
    }

    /** The reference of a closed complaint. */
    String closed() {
        return table.items().stream()
                .filter(item -> item.get("sk").s().equals("NOW") && !item.containsKey("workPk"))
                .map(item -> item.get("pk").s().replaceFirst("^C#", ""))
                .findFirst()
                .orElseThrow();
    }

    private Loading.Loaded load(int complaints, long seed) throws InterruptedException {
        Loading.Loaded loaded = loading.run(complaints, seed, ListsBench.UNTIL, _ -> {});
        assertThat(loaded.complaints()).isEqualTo(complaints);
        return loaded;
    }

    @Override
    public void close() throws IOException {
        world.close();
    }
}
