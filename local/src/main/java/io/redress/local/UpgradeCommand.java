package io.redress.local;

import io.redress.domain.calendar.DaysOff;
import io.redress.local.events.AwsClients;
import io.redress.local.events.Tables;
import io.redress.local.template.TableSpec;
import io.redress.local.template.Template;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.Table;
import io.redress.store.TableUpgrade;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code upgrade}: rewrites what an earlier version stored under names that have changed since. */
@Command(
        name = "upgrade",
        exitCodeOnExecutionException = CommandLines.CANNOT,
        description = {
            "Rewrite what an earlier version has stored under names that have changed.",
            "It may run beside a running system, may be interrupted, and may run again. Histories stay as they are."
        })
final class UpgradeCommand implements Callable<Integer> {

    private final Path project;

    @ArgGroup(multiplicity = "1")
    private ChosenTable table;

    @Option(
            names = "--organisations",
            paramLabel = "NAMES",
            description = "The organisations in the table, separated by commas (default: those of template.yaml).")
    private @Nullable String organisations;

    UpgradeCommand(Path project) {
        this.project = project;
    }

    @Override
    public Integer call() throws IOException {
        Template template = Template.read(
                project.resolve("template.yaml"), Settings.of(project).parameters(), UnaryOperator.identity());
        Map<String, String> all =
                new HashMap<>(FillableTable.shared(template.knowing(FillableTable.references(template))));
        if (organisations != null) {
            all.put("ORGANISATIONS", organisations);
        }
        TableSpec spec = template.tables().getFirst();
        String done = table.use(project, variables -> {
            all.putAll(variables);
            if (table.isKept()) {
                indexes(URI.create(variables.get("AWS_ENDPOINT_URL_DYNAMODB")), spec);
            }
            return upgraded(ChosenTable.env(all));
        });
        System.out.println(done);
        return 0;
    }

    /** A deployed table gets its indexes from the template. */
    private static void indexes(URI endpoint, TableSpec spec) {
        try (AwsClients clients = AwsClients.at(endpoint, endpoint)) {
            Tables.changeIndexes(clients.tables(), spec);
        }
    }

    /** Upgrades the table, and says what was done. */
    static String upgraded(Env env) {
        Table table = Table.in(env);
        TableUpgrade.Outcome outcome =
                TableUpgrade.in(env, table, Procedures.in(env, DaysOff.NONE)).run();
        return String.format(
                Locale.ROOT,
                "%,d complaints, %,d of them rewritten; %,d members of staff, %,d of them rewritten.",
                outcome.complaints(),
                outcome.complaintsRewritten(),
                outcome.staff(),
                outcome.staffRewritten());
    }
}
