package io.redress.local;

import io.redress.local.history.HistoryCheck;
import io.redress.local.restore.TableRestore;
import io.redress.platform.Aws;
import io.redress.platform.Connections;
import io.redress.platform.Env;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.RestoreSummary;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** {@code restore}: puts what was restored into a new table back into the table that the functions use. */
@Command(
        name = "restore",
        exitCodeOnExecutionException = CommandLines.CANNOT,
        description = {
            "Make a table in AWS hold what a restored table holds, which is checked first.",
            "What was written after the point of the restore is deleted, with --yes. Stop the functions first; see docs/deploy.md.",
            "Complaints whose personal data has been erased since stay erased.",
            "Ends with 1, and changes nothing, if a history of the restored table is not as it was written."
        })
final class RestoreCommand implements Callable<Integer> {

    @Option(names = "--from-table", paramLabel = "NAME", required = true, description = "The restored table.")
    private String restored;

    @Option(names = "--table", paramLabel = "NAME", required = true, description = "The table that the functions use.")
    private String used;

    @Option(names = "--yes", description = "Really do it. Without it, the command only says what it would do.")
    private boolean yes;

    @Override
    public Integer call() {
        if (restored.equals(used)) {
            throw new CannotStart("--from-table and --table name the same table.");
        }
        try {
            Map<String, String> variables = ChosenTable.deployed(restored);
            checkSource(variables);
            return restored(variables, used, yes, System.out) ? 0 : 1;
        } catch (SdkException e) {
            throw new CannotStart(e.getMessage(), e);
        }
    }

    /** Refuses a table that is not ready, or that was restored from another table than the one that is used. */
    private void checkSource(Map<String, String> variables) {
        try (DynamoDbClient dynamo = client(ChosenTable.env(variables))) {
            TableDescription table =
                    dynamo.describeTable(request -> request.tableName(restored)).table();
            if (table.tableStatus() != TableStatus.ACTIVE) {
                throw new CannotStart("The table " + restored + " is " + table.tableStatusAsString()
                        + ", not ACTIVE. Wait until it is, and run the command again.");
            }
            RestoreSummary summary = table.restoreSummary();
            if (summary == null || !summary.sourceTableArn().endsWith(":table/" + used)) {
                throw new CannotStart(
                        "The table " + restored + " was not restored from " + used + ". Nothing was changed.");
            }
        }
    }

    private static DynamoDbClient client(Env env) {
        return Aws.configured(DynamoDbClient.builder(), "DYNAMODB", env)
                .httpClient(Connections.client(env))
                .build();
    }

    /**
     * Restores a table, and checks it before and after; false if something was not as it should be.
     *
     * @param yes whether anything is changed
     */
    static boolean restored(Map<String, String> variables, String used, boolean yes, PrintStream out) {
        Env from = ChosenTable.env(variables);
        String restored = from.get("TABLE_NAME");
        out.println("Checking the histories of " + restored + ".");
        if (!new HistoryCheck(from, out).run(Set.of())) {
            out.println("Nothing was changed. Restore the table to an earlier point.");
            return false;
        }
        try (DynamoDbClient dynamo = client(from)) {
            TableRestore restore = new TableRestore(dynamo, restored, used);
            long complaints = restore.complaints(restored);
            out.println(restored + " has " + complaints + " complaints, " + used + " has " + restore.complaints(used)
                    + ".");
            if (complaints == 0) {
                out.println("Nothing was changed: a table without complaints is not put back.");
                return false;
            }
            if (!yes) {
                out.println("Nothing was changed. Run the command with --yes to make " + used + " hold what " + restored
                        + " holds.");
                return false;
            }
            TableRestore.Outcome outcome = restore.run();
            out.println(String.format(
                    Locale.ROOT, "%,d items written, %,d items removed.", outcome.written(), outcome.removed()));
            outcome.erased().forEach(reference -> out.println(reference + " has been erased since, and stays erased."));
            Map<String, String> differences = restore.differences(outcome.erased());
            differences.forEach((family, counts) -> out.println(family + ": " + counts));
            Map<String, String> to = new HashMap<>(variables);
            to.put("TABLE_NAME", used);
            out.println("Checking the histories of " + used + ".");
            return new HistoryCheck(ChosenTable.env(to), out).run(Set.of()) && differences.isEmpty();
        }
    }
}
