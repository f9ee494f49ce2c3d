package io.redress.local.upgrade;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Writes items into a table as they are, many with one request. */
public final class ItemWriter {

    /** The largest number of items in one request. */
    private static final int MOST_AT_ONCE = 25;

    private final DynamoDbClient dynamo;
    private final String table;

    public ItemWriter(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** Writes all items, and returns how many there were. */
    public long write(Iterator<Map<String, AttributeValue>> items) {
        long written = 0;
        while (items.hasNext()) {
            List<WriteRequest> some = new ArrayList<>();
            while (items.hasNext() && some.size() < MOST_AT_ONCE) {
                Map<String, AttributeValue> item = items.next();
                some.add(
                        WriteRequest.builder().putRequest(put -> put.item(item)).build());
            }
            written += some.size();
            write(some);
        }
        return written;
    }

    private void write(List<WriteRequest> some) {
        Map<String, List<WriteRequest>> left = Map.of(table, some);
        while (!left.isEmpty()) {
            Map<String, List<WriteRequest>> requests = left;
            left = dynamo.batchWriteItem(request -> request.requestItems(requests))
                    .unprocessedItems();
        }
    }
}
