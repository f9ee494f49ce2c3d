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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    private TableVariables variables;

    UpgradeCommand(Path project) {
        this.project = project;
    }

    @Override
    public Integer call() throws IOException {
        Template template = Template.read(
                project.resolve("template.yaml"), Settings.of(project).parameters(), UnaryOperator.identity());
        Map<String, String> all = variables.of(template);
        TableSpec spec = template.tables().getFirst();
        String done = table.use(project, there -> {
            all.putAll(there);
            if (table.isKept()) {
                indexes(URI.create(there.get("AWS_ENDPOINT_URL_DYNAMODB")), spec);
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
