package io.redress.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A queue for one test. Closing the queue deletes it. */
public final class TestQueue implements AutoCloseable {

    private static final SqsClient CLIENT = client();

    private final String url;

    private TestQueue(String url) {
        this.url = url;
    }

    /** Creates an empty queue. */
    public static TestQueue empty() {
        String name = "redress-" + UUID.randomUUID();
        return new TestQueue(
                CLIENT.createQueue(request -> request.queueName(name)).queueUrl());
    }

    /** A queue that somebody else has created. */
    public static TestQueue named(String name) {
        return new TestQueue(
                CLIENT.getQueueUrl(request -> request.queueName(name)).queueUrl());
    }

    public String url() {
        return url;
    }

    /** Puts a message with this body into the queue. */
    public void put(String body) {
        CLIENT.sendMessage(request -> request.queueUrl(url).messageBody(body));
    }

    /** Removes all messages from the queue and returns their bodies. */
    public List<String> take() {
        List<String> bodies = new ArrayList<>();
        List<Message> some;
        do {
            some = CLIENT.receiveMessage(request -> request.queueUrl(url).maxNumberOfMessages(10))
                    .messages();
            for (Message message : some) {
                bodies.add(message.body());
                CLIENT.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
            }
        } while (!some.isEmpty());
        return bodies;
    }

    /** How many messages were sent that are not delivered yet. */
    public int delayed() {
        return Integer.parseInt(CLIENT.getQueueAttributes(request ->
                        request.queueUrl(url).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                .attributes()
                .get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED));
    }

    @Override
    public void close() {
        CLIENT.deleteQueue(request -> request.queueUrl(url));
    }

    private static SqsClient client() {
        Map<String, String> variables = Endpoint.SQS.variables();
        return SqsClient.builder()
                .endpointOverride(Endpoint.SQS.uri())
                .region(Region.of(variables.get("AWS_REGION")))
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        variables.get("AWS_ACCESS_KEY_ID"), variables.get("AWS_SECRET_ACCESS_KEY"))))
                .build();
    }
}
