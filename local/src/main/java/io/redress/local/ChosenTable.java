package io.redress.local;

import io.redress.local.events.AwsClients;
import io.redress.local.template.TableSpec;
import io.redress.local.template.Template;
import io.redress.platform.Env;
import io.redress.testing.LocalDynamoDb;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import software.amazon.awssdk.core.exception.SdkException;

/** The table that a command works on: one that {@code run --data} keeps, or one in AWS. */
final class ChosenTable {

    private static final List<String> OF_AWS = List.of(
            "AWS_REGION",
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "AWS_ENDPOINT_URL",
            "AWS_ENDPOINT_URL_DYNAMODB");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The table that ./redress run --data keeps in this directory.")
    private @Nullable Path data;

    @Option(names = "--table", paramLabel = "NAME", description = "This table in AWS.")
    private @Nullable String table;

    /** Whether the table is in a directory on this machine. */
    boolean isKept() {
        return data != null;
    }

    /**
     * Does something with the table.
     *
     * @param work gets the name of the table and how to reach it, as a function does
     */
    <T> T use(Path project, Function<Map<String, String>, T> work) throws IOException {
        try {
            return data == null ? work.apply(deployed(table)) : kept(project, data, work);
        } catch (SdkException e) {
            throw new CannotStart(e.getMessage(), e);
        }
    }

    static Env env(Map<String, String> variables) {
        return new Env(variables, InstantSource.system());
    }

    private static <T> T kept(Path project, Path data, Function<Map<String, String>, T> work) throws IOException {
        if (!KeptTable.isIn(data)) {
            throw new CannotStart("There is no table in " + data + ".");
        }
        try (DataDirectory _ = DataDirectory.open(data);
                LocalDynamoDb dynamoDb = KeptTable.open(data)) {
            return work.apply(local(table(project), dynamoDb));
        }
    }

    private static Map<String, String> local(TableSpec table, LocalDynamoDb dynamoDb) {
        Map<String, String> variables = new HashMap<>();
        variables.put("AWS_REGION", AwsClients.REGION);
        variables.put("AWS_ACCESS_KEY_ID", AwsClients.KEY);
        variables.put("AWS_SECRET_ACCESS_KEY", AwsClients.KEY);
        variables.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.endpoint().toString());
        variables.put("TABLE_NAME", table.name());
        return variables;
    }

    static TableSpec table(Path project) throws IOException {
        return Template.read(
                        project.resolve("template.yaml"), Settings.of(project).parameters(), UnaryOperator.identity())
                .tables()
                .getFirst();
    }

    /** How a table in AWS is reached with the credentials in the environment. */
    static Map<String, String> deployed(@Nullable String table) {
        Env surroundings = Env.ofLambda();
        Map<String, String> variables = new HashMap<>();
        OF_AWS.forEach(name -> surroundings.find(name).ifPresent(value -> variables.put(name, value)));
        for (String name : OF_AWS.subList(0, 3)) {
            if (!variables.containsKey(name)) {
                throw new CannotStart(
                        name + " is not set: a table in AWS is reached with the credentials that the variables"
                                + " of the environment hold.");
            }
        }
        variables.put("TABLE_NAME", table);
        return variables;
    }
}
