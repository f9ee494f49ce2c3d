package io.redress.local;

import java.net.URI;

/** The addresses of a DynamoDB and an SQS that run already. Each run creates its own tables and queues there. */
public record Endpoints(URI dynamoDb, URI sqs) {

    /** One address for both services, as LocalStack has it. */
    public static Endpoints one(URI endpoint) {
        return new Endpoints(endpoint, endpoint);
    }
}
