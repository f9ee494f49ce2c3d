package io.redress.local;

import io.redress.domain.StaffMember;
import io.redress.local.events.AwsClients;
import io.redress.local.events.Tables;
import io.redress.local.load.LoadOptions;
import io.redress.local.load.Loading;
import io.redress.local.load.Loading.Loaded;
import io.redress.local.load.ProgressBar;
import io.redress.local.template.Template;
import io.redress.runtime.Env;
import io.redress.store.Directory;
import io.redress.store.Table;
import io.redress.testing.EmbeddedDynamoDb;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * {@code load}: puts complaints that nobody made into a directory for {@code run --data}, so that lists are as long as
 * they are at work. They are written past the functions, and past the stream: no mail is sent for what is loaded.
 */
final class LoadCommand {

    static final String USAGE =
            "Usage: ./redress load --complaints N --data DIR [--organisation kiwi] [--seed 1]" + " [--until MOMENT]";

    private static final int MISUSE = 2;

    private LoadCommand() {}

    static int run(Path project, Deque<String> arguments) throws IOException, InterruptedException {
        try {
            load(project, LoadOptions.of(arguments), System.out);
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(USAGE);
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
        }
        return MISUSE;
    }

    private static void load(Path project, LoadOptions options, PrintStream out)
            throws IOException, InterruptedException {
        Template declared = Template.read(
                project.resolve("template.yaml"), Settings.of(project).parameters(), UnaryOperator.identity());
        Template template = declared.knowing(BenchCommand.references(declared));
        try (DataDirectory _ = DataDirectory.open(options.data());
                EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.in(options.data().resolve("table"));
                AwsClients clients = AwsClients.at(dynamoDb.endpoint(), dynamoDb.endpoint())) {
            create(clients, template);
            InstantSource clock = InstantSource.system();
            Map<String, String> variables = variables(template);
            variables.put("AWS_REGION", AwsClients.REGION);
            variables.put("AWS_ACCESS_KEY_ID", AwsClients.KEY);
            variables.put("AWS_SECRET_ACCESS_KEY", AwsClients.KEY);
            variables.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.endpoint().toString());
            Env env = new Env(variables, clock);
            if (!env.list("ORGANISATIONS").contains(options.organisation())) {
                throw new CannotStart("There is no organisation " + options.organisation() + ", only "
                        + String.join(", ", env.list("ORGANISATIONS")) + ".");
            }
            Loading loading = new Loading(env, options.organisation(), staff(env, options.organisation()));
            ProgressBar bar = new ProgressBar(out, terminal(), options.complaints(), clock);
            Instant end = options.until().orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.HOURS));
            Loaded loaded = loading.run(options.complaints(), options.seed(), end, bar::add);
            out.println(told(loaded, options));
        }
    }

    private static void create(AwsClients clients, Template template) {
        try {
            Tables.createUnheard(clients.tables(), template.tables());
        } catch (IllegalStateException e) {
            throw new CannotStart(e.getMessage(), e);
        }
    }

    private static String told(Loaded loaded, LoadOptions options) {
        return String.format(
                Locale.ROOT,
                "%,d complaints with %,d changes, %,d of them open. See them: ./redress run --data %s",
                loaded.complaints(),
                loaded.changes(),
                loaded.open(),
                options.data());
    }

    /** What every function that knows procedures and complaints is told. */
    private static Map<String, String> variables(Template template) {
        return template.functions().stream()
                .map(function -> function.variables())
                .filter(variables -> variables.keySet().containsAll(List.of("ORGANISATIONS", "DUE_SHARDS")))
                .findFirst()
                .map(HashMap::new)
                .orElseThrow();
    }

    /** Those of the directory of staff, and those whom {@code run} would invite. */
    private static List<StaffMember> staff(Env env, String organisation) throws IOException {
        Directory directory = new Directory(Table.in(env));
        for (StaffMember member : DemoStaff.of(organisation)) {
            if (directory.find(organisation, member.id()).isEmpty()) {
                directory.put(organisation, member);
            }
        }
        return directory.all(organisation);
    }

    private static boolean terminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
