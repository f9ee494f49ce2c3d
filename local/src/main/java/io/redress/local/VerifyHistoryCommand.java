package io.redress.local;

import io.redress.domain.Reference;
import io.redress.local.events.AwsClients;
import io.redress.local.history.HistoryCheck;
import io.redress.local.template.Template;
import io.redress.platform.Env;
import io.redress.testing.LocalDynamoDb;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;

/** {@code verify-history}: checks whether the histories of complaints are as they were written. */
@Command(
        name = "verify-history",
        exitCodeOnExecutionException = CommandLines.CANNOT,
        description = {
            "Check that the histories of complaints are as they were written.",
            "Ends with 1 if one is not, and with 2 if it cannot check."
        })
final class VerifyHistoryCommand implements Callable<Integer> {

    private final Path project;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Source source;

    private static final class Source {

        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "Check the table that ./redress run --data kept in this directory.")
        private Path data;

        @Option(names = "--table", paramLabel = "NAME", description = "Check this table in AWS.")
        private String table;
    }

    @Parameters(
            paramLabel = "REFERENCE",
            description = "Check only these complaints; without a reference, all are checked.")
    private List<String> named = List.of();

    private static final List<String> OF_AWS = List.of(
            "AWS_REGION",
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "AWS_ENDPOINT_URL",
            "AWS_ENDPOINT_URL_DYNAMODB");

    VerifyHistoryCommand(Path project) {
        this.project = project;
    }

    @Override
    public Integer call() throws IOException {
        Set<String> references = references();
        try {
            boolean whole = source.data == null ? deployed(source.table, references) : kept(source.data, references);
            return whole ? 0 : 1;
        } catch (SdkException e) {
            throw new CannotStart(e.getMessage(), e);
        }
    }

    /** The references as they are stored; none for all complaints. */
    private Set<String> references() {
        Set<String> references = new TreeSet<>();
        for (String text : named) {
            references.add(Reference.parse(text)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "Invalid value for REFERENCE: " + text + " cannot be the reference of a complaint"))
                    .value());
        }
        return references;
    }

    /** The table that {@code run --data} keeps. */
    private boolean kept(Path data, Set<String> references) throws IOException {
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
            variables.put("TABLE_NAME", table());
            return checked(variables, references);
        }
    }

    private String table() throws IOException {
        return Template.read(
                        project.resolve("template.yaml"), Settings.of(project).parameters(), UnaryOperator.identity())
                .tables()
                .getFirst()
                .name();
    }

    /** A table in AWS, read with the credentials in the environment. */
    private static boolean deployed(String table, Set<String> references) {
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
        return checked(variables, references);
    }

    private static boolean checked(Map<String, String> variables, Set<String> references) {
        return new HistoryCheck(new Env(variables, InstantSource.system()), System.out).run(references);
    }
}
