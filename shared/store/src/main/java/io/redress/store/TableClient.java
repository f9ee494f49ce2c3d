package io.redress.store;

import io.redress.platform.Aws;
import io.redress.platform.Connections;
import io.redress.platform.Env;
import software.amazon.awssdk.awscore.endpoints.AccountIdEndpointMode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes the client with which a function reads and writes the table. It asks nobody for an endpoint, because that would cost a request. */
final class TableClient {

    private TableClient() {}

    static DynamoDbClient in(Env env) {
        return Aws.configured(DynamoDbClient.builder(), "DYNAMODB", env)
                .accountIdEndpointMode(AccountIdEndpointMode.DISABLED)
                .endpointDiscoveryEnabled(false)
                .httpClient(Connections.client(env))
                .build();
    }
}
