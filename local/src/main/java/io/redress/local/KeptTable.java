package io.redress.local;

import io.redress.testing.LocalDynamoDb;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file in a {@code --data} directory that holds the table, and the DynamoDB that serves it. */
final class KeptTable {

    /** What versions before dynoxide kept, in the format of DynamoDB Local. */
    private static final String OF_DYNAMODB_LOCAL = "shared-local-instance.db";

    private KeptTable() {}

    /** Starts DynamoDB with the table of the directory; the table is made if there is none. */
    static LocalDynamoDb open(Path data) {
        refuseEarlierFormat(data);
        try {
            return LocalDynamoDb.in(file(data));
        } catch (IllegalStateException e) {
            throw new CannotStart(e.getMessage(), e);
        }
    }

    /** Starts DynamoDB without a directory; its tables are forgotten when it is closed. */
    static LocalDynamoDb inMemory() {
        try {
            return LocalDynamoDb.inMemory();
        } catch (IllegalStateException e) {
            throw new CannotStart(e.getMessage(), e);
        }
    }

    /** Whether the directory holds a table. */
    static boolean isIn(Path data) {
        refuseEarlierFormat(data);
        return Files.isRegularFile(file(data));
    }

    private static void refuseEarlierFormat(Path data) {
        if (Files.exists(data.resolve("table").resolve(OF_DYNAMODB_LOCAL))) {
            throw new CannotStart("The directory " + data + " was made by an earlier version of Redress, which used"
                    + " DynamoDB Local, and this version cannot read it. Name a new directory with --data."
                    + " docs/deploy.md says how to import the old complaints into a new directory.");
        }
    }

    private static Path file(Path data) {
        return data.resolve("table").resolve("dynoxide.db");
    }
}
