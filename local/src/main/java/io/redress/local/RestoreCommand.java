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

/** {@code restore}: puts what was restored into a new table back into the table that the functions use. */
@Command(
        name = "restore",
        exitCodeOnExecutionException = CommandLines.CANNOT,
        description = {
            "Make a table in AWS hold exactly what a restored table holds, which is checked first.",
            "What was written after the point of the restore is deleted. Stop the functions first; see docs/deploy.md.",
            "Ends with 1, and changes nothing, if a history of the restored table is not as it was written."
        })
final class RestoreCommand implements Callable<Integer> {

    @Option(names = "--from-table", paramLabel = "NAME", required = true, description = "The restored table.")
    private String restored;

    @Option(names = "--table", paramLabel = "NAME", required = true, description = "The table that the functions use.")
    private String used;

    @Override
    public Integer call() {
        if (restored.equals(used)) {
            throw new CannotStart("--from-table and --table name the same table.");
        }
        try {
            return restored(ChosenTable.deployed(restored), used, System.out) ? 0 : 1;
        } catch (SdkException e) {
            throw new CannotStart(e.getMessage(), e);
        }
    }

    /** Restores a table, and checks it before and after; false if something was not as it should be. */
    static boolean restored(Map<String, String> variables, String used, PrintStream out) {
        Env from = ChosenTable.env(variables);
        String restored = from.get("TABLE_NAME");
        out.println("Checking the histories of " + restored + ".");
        if (!new HistoryCheck(from, out).run(Set.of())) {
            out.println("Nothing was changed. Restore the table to an earlier point.");
            return false;
        }
        try (DynamoDbClient dynamo = Aws.configured(DynamoDbClient.builder(), "DYNAMODB", from)
                .httpClient(Connections.client(from))
                .build()) {
            TableRestore restore = new TableRestore(dynamo, restored, used);
            TableRestore.Outcome outcome = restore.run();
            out.println(String.format(
                    Locale.ROOT, "%,d items written, %,d items removed.", outcome.written(), outcome.removed()));
            Map<String, String> differences = restore.differences();
            differences.forEach((family, counts) -> out.println(family + ": " + counts));
            Map<String, String> to = new HashMap<>(variables);
            to.put("TABLE_NAME", used);
            out.println("Checking the histories of " + used + ".");
            return new HistoryCheck(ChosenTable.env(to), out).run(Set.of()) && differences.isEmpty();
        }
    }
}
