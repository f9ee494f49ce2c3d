package io.redress.local.events;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The clients that read queues and streams, as Lambda itself does. */
public record AwsClients(DynamoDbClient tables, DynamoDbStreamsClient streams, SqsClient queues)
        implements AutoCloseable {

    public static final String REGION = "eu-west-2";
    public static final String KEY = "local";

    private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);

    public static AwsClients at(URI dynamoDb, URI sqs) {
        SdkHttpClient http =
                UrlConnectionHttpClient.builder().socketTimeout(READ_TIMEOUT).build();
        AwsCredentialsProvider credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, KEY));
        Region region = Region.of(REGION);
        return new AwsClients(
                DynamoDbClient.builder()
                        .endpointOverride(dynamoDb)
                        .region(region)
                        .credentialsProvider(credentials)
                        .httpClient(http)
                        .build(),
                DynamoDbStreamsClient.builder()
                        .endpointOverride(dynamoDb)
                        .region(region)
                        .credentialsProvider(credentials)
                        .httpClient(http)
                        .build(),
                SqsClient.builder()
                        .endpointOverride(sqs)
                        .region(region)
                        .credentialsProvider(credentials)
                        .httpClient(http)
                        .build());
    }

    @Override
    public void close() {
        tables.close();
        streams.close();
        queues.close();
    }
}
