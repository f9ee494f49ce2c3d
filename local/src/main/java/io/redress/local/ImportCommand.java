package io.redress.local;

import io.redress.local.events.AwsClients;
import io.redress.local.upgrade.ExportFile;
import io.redress.local.upgrade.ItemWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code import}: writes the items of an exported table into a new directory for {@code run --data}, and upgrades them.
 * No function is called for what is imported, so no mail is sent for it.
 */
@Command(
        name = "import",
        exitCodeOnExecutionException = CommandLines.CANNOT,
        description = {
            "Put an exported table into a new directory, and upgrade it.",
            "./redress run --data DIR shows it. No mail is sent for what is imported."
        })
final class ImportCommand implements Callable<Integer> {

    private final Path project;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            required = true,
            description = "Items in DynamoDB's JSON, such as aws dynamodb scan prints; plain or compressed by gzip.")
    private Path from;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The directory to make.")
    private Path data;

    ImportCommand(Path project) {
        this.project = project;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(from)) {
            throw new CannotStart("The file " + from + " cannot be read.");
        }
        if (KeptTable.isIn(data)) {
            throw new CannotStart("There is a table in " + data + " already. Name a new directory with --data.");
        }
        try (ExportFile file = ExportFile.open(from)) {
            if (!file.hasNext()) {
                throw new CannotStart("The file " + from + " holds no item.");
            }
            fill(file);
        } catch (ExportFile.Unreadable e) {
            throw new CannotStart(e.getMessage() + " If the directory " + data + " has been made, delete it.", e);
        }
        return 0;
    }

    private void fill(ExportFile file) throws IOException {
        try (FillableTable table = FillableTable.in(project, data);
                AwsClients clients = AwsClients.at(table.endpoint(), table.endpoint())) {
            String name = table.template().tables().getFirst().name();
            long items = new ItemWriter(clients.tables(), name).write(file);
            System.out.println(String.format(Locale.ROOT, "%,d items imported.", items));
            System.out.println(UpgradeCommand.upgraded(table.env(InstantSource.system())));
        }
    }
}
