package io.redress.local;

import io.redress.local.deadletters.DeadLetterBox;
import io.redress.local.template.Template;
import io.redress.platform.Aws;
import io.redress.platform.Connections;
import io.redress.platform.Env;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** {@code dead-letters}: says which messages functions could not process, and moves them back. */
@Command(
        name = "dead-letters",
        exitCodeOnExecutionException = CommandLines.CANNOT,
        description = {
            "Say in words which messages of a stack in AWS failed for good: for which complaint, which letter or mail.",
            "With --move-back, send them to their functions again. Ends with 1 if messages are left."
        })
final class DeadLettersCommand implements Callable<Integer> {

    private final Path project;

    @Option(names = "--stack", paramLabel = "NAME", required = true, description = "The stack in AWS.")
    private String stack;

    @Option(names = "--table", paramLabel = "NAME", required = true, description = "Its table.")
    private String table;

    @Mixin
    private TableVariables variables;

    @Option(names = "--move-back", description = "Send messages to their functions again.")
    private boolean moveBack;

    @Parameters(paramLabel = "REFERENCE", description = "With --move-back: only messages about these complaints.")
    private List<String> references = List.of();

    DeadLettersCommand(Path project) {
        this.project = project;
    }

    @Override
    public Integer call() throws IOException {
        Template template = Template.read(
                project.resolve("template.yaml"), Settings.of(project).parameters(), UnaryOperator.identity());
        Map<String, String> all = variables.of(template);
        all.putAll(ChosenTable.deployed(table));
        Env env = ChosenTable.env(all);
        try (SqsClient sqs = Aws.configured(SqsClient.builder(), "SQS", env)
                .httpClient(Connections.client(env))
                .build()) {
            DeadLetterBox box = new DeadLetterBox(env, sqs, stack);
            if (moveBack) {
                box.moveBack(references, System.out);
                return 0;
            }
            return box.list(System.out) == 0 ? 0 : 1;
        } catch (SdkException e) {
            throw new CannotStart(e.getMessage(), e);
        }
    }
}
