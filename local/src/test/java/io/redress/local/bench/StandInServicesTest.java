package io.redress.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandInServicesTest {

    private StandInServices services;

    @BeforeEach
    void start() throws IOException {
        services = new StandInServices();
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void the_table_is_empty() throws Exception {
        assertThat(dynamoDb("GetItem", "{}")).isEqualTo(json("{}"));
        assertThat(dynamoDb("Query", "{}")).isEqualTo(json("{\"Count\":0,\"ScannedCount\":0,\"Items\":[]}"));
        assertThat(dynamoDb("TransactGetItems", "{\"TransactItems\":[{},{}]}"))
                .isEqualTo(json("{\"Responses\":[{},{}]}"));
        assertThat(dynamoDb("BatchGetItem", "{}")).isEqualTo(json("{\"Responses\":{},\"UnprocessedKeys\":{}}"));
    }

    @Test
    void the_table_takes_everything() throws Exception {
        assertThat(dynamoDb("TransactWriteItems", "{\"TransactItems\":[{}]}")).isEqualTo(json("{}"));
        assertThat(dynamoDb("BatchWriteItem", "{}")).isEqualTo(json("{\"UnprocessedItems\":{}}"));
    }

    @Test
    void a_queue_takes_a_message_and_returns_its_digest() throws Exception {
        JsonNode taken = call("AmazonSQS.SendMessage", "{\"MessageBody\":\"hello\"}");

        assertThat(taken.path("MD5OfMessageBody").asText()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
    }

    @Test
    void a_queue_takes_messages_in_a_batch() throws Exception {
        JsonNode taken = call("AmazonSQS.SendMessageBatch", "{\"Entries\":[{\"Id\":\"7\",\"MessageBody\":\"hello\"}]}");

        assertThat(taken.path("Successful").path(0).path("Id").asText()).isEqualTo("7");
        assertThat(taken.path("Failed")).isEmpty();
    }

    @Test
    void mail_is_accepted() throws Exception {
        var accepted = Requests.post(services.url() + "/v2/email/outbound-emails", "{}");

        assertThat(json(accepted.body()).path("MessageId").asText()).isNotBlank();
    }

    @Test
    void returns_the_calls_since_the_last_question() throws Exception {
        dynamoDb("GetItem", "{}");
        Requests.post(services.url() + "/v2/email/outbound-emails", "{}");

        assertThat(services.calls()).containsExactly("GetItem", "SendEmail");
        assertThat(services.calls()).isEmpty();
    }

    private JsonNode dynamoDb(String operation, String body) throws Exception {
        return call("DynamoDB_20120810." + operation, body);
    }

    private JsonNode call(String target, String body) throws Exception {
        return json(Requests.post(services.url() + "/", body, "X-Amz-Target", target)
                .body());
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
