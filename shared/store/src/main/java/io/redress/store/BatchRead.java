package io.redress.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** Reads several items at once, with as many requests as DynamoDB needs for them. */
record BatchRead(
        DynamoDbClient dynamo,
        String name,
        Consumer<Consumption> meter,
        @Nullable ReturnConsumedCapacity cost) {

    /** The most items that one request may read. */
    private static final int MOST_AT_ONCE = 100;

    /** The items with these keys, in no particular order. Items that do not exist are left out. */
    List<Map<String, AttributeValue>> of(List<Map<String, AttributeValue>> keys) {
        List<Map<String, AttributeValue>> found = new ArrayList<>();
        Deque<Map<String, AttributeValue>> left = new ArrayDeque<>(keys);
        while (!left.isEmpty()) {
            List<Map<String, AttributeValue>> some = new ArrayList<>();
            while (!left.isEmpty() && some.size() < MOST_AT_ONCE) {
                some.add(left.remove());
            }
            KeysAndAttributes wanted =
                    KeysAndAttributes.builder().keys(some).consistentRead(true).build();
            BatchGetItemResponse response = dynamo.batchGetItem(
                    request -> request.requestItems(Map.of(name, wanted)).returnConsumedCapacity(cost));
            response.consumedCapacity().forEach(capacity -> meter.accept(Consumption.read(capacity)));
            found.addAll(response.responses().getOrDefault(name, List.of()));
            KeysAndAttributes rest = response.unprocessedKeys().get(name);
            if (rest != null) {
                left.addAll(rest.keys());
            }
        }
        return found;
    }
}
