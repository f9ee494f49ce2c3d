package io.redress.local;

import io.redress.local.events.AwsClients;
import io.redress.local.history.HistoryCheck;
import io.redress.local.history.HistoryOptions;
import io.redress.local.template.Template;
import io.redress.runtime.Env;
import io.redress.testing.LocalDynamoDb;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.exception.SdkException;

/** {@code verify-history}: whether the histories of complaints are as they were written. Ends with 1 if one is not. */
final class VerifyHistoryCommand {

    static final String USAGE = "Usage: ./redress verify-history (--data DIR | --table NAME) [REFERENCE ...]";

    /** Also of what could not be checked, which is not the same as broken. */
    private static final int MISUSE = 2;

    private static final List<String> OF_AWS = List.of(
            "AWS_REGION",
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "AWS_ENDPOINT_URL",
            "AWS_ENDPOINT_URL_DYNAMODB");

    private VerifyHistoryCommand() {}

    static int run(Path project, Deque<String> arguments) throws IOException {
        try {
            HistoryOptions options = HistoryOptions.of(arguments);
            boolean whole = options.data().isPresent()
                    ? kept(project, options.data().get(), options)
                    : deployed(options.table().orElseThrow(), options);
            return whole ? 0 : 1;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(USAGE);
        } catch (CannotStart | SdkException e) {
            System.err.println(e.getMessage());
        }
        return MISUSE;
    }

    /** The table that {@code run --data} keeps. */
    private static boolean kept(Path project, Path data, HistoryOptions options) throws IOException {
        if (!KeptTable.isIn(data)) {
            throw new CannotStart("Nothing is kept in " + data + ".");
        }
        Map<String, String> variables = new HashMap<>();
        try (DataDirectory _ = DataDirectory.open(data);
                LocalDynamoDb dynamoDb = KeptTable.open(data)) {
            variables.put("AWS_REGION", AwsClients.REGION);
            variables.put("AWS_ACCESS_KEY_ID", AwsClients.KEY);
            variables.put("AWS_SECRET_ACCESS_KEY", AwsClients.KEY);
            variables.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.endpoint().toString());
            variables.put("TABLE_NAME", table(project));
            return checked(variables, options);
        }
    }

    private static String table(Path project) throws IOException {
        return Template.read(
                        project.resolve("template.yaml"), Settings.of(project).parameters(), UnaryOperator.identity())
                .tables()
                .getFirst()
                .name();
    }

    /** A table in AWS, by the credentials among the variables of the process. */
    private static boolean deployed(String table, HistoryOptions options) {
        Env surroundings = Env.ofLambda();
        Map<String, String> variables = new HashMap<>();
        OF_AWS.forEach(name -> surroundings.find(name).ifPresent(value -> variables.put(name, value)));
        for (String name : OF_AWS.subList(0, 3)) {
            if (!variables.containsKey(name)) {
                throw new CannotStart(
                        name + " is not set: a table in AWS is read with the credentials that the variables"
                                + " of the environment hold.");
            }
        }
        variables.put("TABLE_NAME", table);
        return checked(variables, options);
    }

    private static boolean checked(Map<String, String> variables, HistoryOptions options) {
        return new HistoryCheck(new Env(variables, InstantSource.system()), System.out).run(options.references());
    }
}
