package io.redress.local;

import io.redress.testing.Endpoint;
import java.util.Optional;

/**
 * DynamoDB and SQS, started once for all tests of a process, because starting them takes longer than most tests. Each
 * run has its own table and queues.
 */
public final class SharedServices {

    private SharedServices() {}

    public static Settings in(Settings settings) {
        return settings.with(Optional.of(new Endpoints(Endpoint.DYNAMODB.uri(), Endpoint.SQS.uri())));
    }
}
