package io.redress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

class EmbeddedSqsTest {

    @Test
    void a_message_that_is_sent_is_received() {
        try (SqsClient client = SqsClient.builder()
                .endpointOverride(Endpoint.SQS.uri())
                .region(Region.of(Endpoint.REGION))
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build()) {
            String queue = client.createQueue(request -> request.queueName("queue-" + UUID.randomUUID()))
                    .queueUrl();
            client.sendMessage(request -> request.queueUrl(queue).messageBody("hello"));
            assertThat(client.receiveMessage(request -> request.queueUrl(queue).waitTimeSeconds(5))
                            .messages())
                    .extracting(message -> message.body())
                    .containsExactly("hello");
        }
    }

    @Test
    void it_does_not_answer_after_it_is_closed() {
        EmbeddedSqs sqs = EmbeddedSqs.start(Endpoint.REGION);
        assertThat(sqs.endpoint().getPort()).isPositive();
        sqs.close();
    }
}
