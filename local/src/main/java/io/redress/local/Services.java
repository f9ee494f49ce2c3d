package io.redress.local;

import io.redress.local.events.AwsClients;
import io.redress.local.lambda.Identifiers;
import io.redress.testing.EmbeddedSqs;
import io.redress.testing.LocalDynamoDb;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * DynamoDB and SQS: started here, or at an endpoint that is there already, where tables and queues get a prefix so that
 * two runs do not meet.
 */
final class Services implements AutoCloseable {

    private final URI dynamoDb;
    private final URI sqs;
    private final UnaryOperator<String> naming;
    private final AwsClients clients;
    private final Runnable stop;

    private Services(URI dynamoDb, URI sqs, UnaryOperator<String> naming, Runnable stop) {
        this.dynamoDb = dynamoDb;
        this.sqs = sqs;
        this.naming = naming;
        this.clients = AwsClients.at(dynamoDb, sqs);
        this.stop = stop;
    }

    static Services start(Settings settings) {
        if (settings.endpoints().isPresent()) {
            if (settings.data().isPresent()) {
                throw new CannotStart(
                        "An endpoint keeps its own data: --data and AWS_ENDPOINT_URL do not go together.");
            }
            Endpoints there = settings.endpoints().get();
            String prefix = "run-" + Identifiers.next().substring(0, 8) + "-";
            return new Services(there.dynamoDb(), there.sqs(), prefix::concat, () -> {});
        }
        CompletableFuture<EmbeddedSqs> sqs = CompletableFuture.supplyAsync(() -> EmbeddedSqs.start(AwsClients.REGION));
        LocalDynamoDb dynamoDb = settings.data().map(KeptTable::open).orElseGet(KeptTable::inMemory);
        EmbeddedSqs queues = sqs.join();
        return new Services(dynamoDb.endpoint(), queues.endpoint(), UnaryOperator.identity(), () -> {
            queues.close();
            dynamoDb.close();
        });
    }

    AwsClients clients() {
        return clients;
    }

    /** The name of a table or queue in this place. */
    UnaryOperator<String> naming() {
        return naming;
    }

    /** By which functions reach them. */
    Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        variables.put("AWS_REGION", AwsClients.REGION);
        variables.put("AWS_ACCESS_KEY_ID", AwsClients.KEY);
        variables.put("AWS_SECRET_ACCESS_KEY", AwsClients.KEY);
        variables.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString());
        variables.put("AWS_ENDPOINT_URL_SQS", sqs.toString());
        return variables;
    }

    @Override
    public void close() {
        clients.close();
        stop.run();
    }
}
