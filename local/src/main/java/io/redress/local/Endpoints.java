package io.redress.local;

import java.net.URI;

/** Where DynamoDB and SQS are that are there already. Whoever runs there gets tables and queues of their own. */
public record Endpoints(URI dynamoDb, URI sqs) {

    /** One that speaks for both, as LocalStack does. */
    public static Endpoints one(URI endpoint) {
        return new Endpoints(endpoint, endpoint);
    }
}
