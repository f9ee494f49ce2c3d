package io.redress.store;

import io.redress.platform.Env;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The one table and its client. If a caller wants to know, every request reports its cost. */
public final class Table {

    /** The attribute with the second from which on an item does not count any more. */
    static final String EXPIRES = "expires";

    /** The attribute with the name of the write that has written an item under a condition. */
    static final String WRITE = "write";

    private final DynamoDbClient dynamo;
    private final String name;
    private final SecureRandom random;
    private final Supplier<PersonKey> personKey;
    private final Consumer<Consumption> meter;

    /** Whether requests report their cost; null if they do not. */
    private final @Nullable ReturnConsumedCapacity cost;

    private Table(Env env, Consumer<Consumption> meter, @Nullable ReturnConsumedCapacity cost) {
        this.dynamo = TableClient.in(env);
        this.name = env.get("TABLE_NAME");
        this.random = env.random();
        this.personKey = () -> PersonKey.in(env);
        this.meter = meter;
        this.cost = cost;
    }

    /** The table of {@code TABLE_NAME}. */
    public static Table in(Env env) {
        return new Table(env, consumption -> {}, null);
    }

    /** The same table, with a consumer that gets the cost of every request. */
    public static Table metered(Env env, Consumer<Consumption> meter) {
        return new Table(env, meter, ReturnConsumedCapacity.INDEXES);
    }

    /** With what persons become keys of this table. Only functions that make such keys have the secret. */
    public PersonKey personKey() {
        return personKey.get();
    }

    /** Fails if there is no secret for such keys, so that a function that needs it does not start without it. */
    public void needPersonKey() {
        personKey();
    }

    Optional<Map<String, AttributeValue>> get(String pk, String sk) {
        return get(pk, sk, true);
    }

    /** The same read for half the cost. A write of the last second may be missing from it. */
    Optional<Map<String, AttributeValue>> getEventuallyConsistent(String pk, String sk) {
        return get(pk, sk, false);
    }

    private Optional<Map<String, AttributeValue>> get(String pk, String sk, boolean consistent) {
        if (!KeyLength.fits(pk, sk)) {
            return Optional.empty();
        }
        var response = dynamo.getItem(GetItemRequest.builder()
                .tableName(name)
                .key(key(pk, sk))
                .consistentRead(consistent)
                .returnConsumedCapacity(cost)
                .build());
        meter.accept(Consumption.read(response.consumedCapacity()));
        return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
    }

    void put(Item item) {
        send(PutItemRequest.builder().item(item.attributes()));
    }

    /**
     * Puts an item under a condition. The caller handles the exception that a failed condition causes.
     *
     * <p>If the answer to a write is lost, the client sends it again, and then the item that it has just written breaks the condition.
     * So each write gets a name that no other write has: a write that finds its own name has been made.
     */
    void put(Item item, String condition, Map<String, AttributeValue> values) {
        String write = Chain.random(random);
        try {
            send(PutItemRequest.builder()
                    .item(item.with(WRITE, write).attributes())
                    .conditionExpression(condition)
                    .expressionAttributeValues(values.isEmpty() ? null : values)
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
        } catch (ConditionalCheckFailedException failed) {
            if (!failed.hasItem() || !write.equals(Item.textOrNull(failed.item(), WRITE))) {
                throw failed;
            }
        }
    }

    private void send(PutItemRequest.Builder put) {
        var response =
                dynamo.putItem(put.tableName(name).returnConsumedCapacity(cost).build());
        meter.accept(Consumption.write(response.consumedCapacity()));
    }

    /** Increases a counter by one; an absent counter counts as 0. */
    void count(String pk, String sk, String name) {
        var response = dynamo.updateItem(UpdateItemRequest.builder()
                .tableName(this.name)
                .key(key(pk, sk))
                .updateExpression("ADD #name :one")
                .expressionAttributeNames(Map.of("#name", name))
                .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1")))
                .returnConsumedCapacity(cost)
                .build());
        meter.accept(Consumption.write(response.consumedCapacity()));
    }

    /** Updates one item under a condition; the item after it. The caller handles the exception that a failed condition causes. */
    Map<String, AttributeValue> update(Consumer<UpdateItemRequest.Builder> how) {
        var response = dynamo.updateItem(request -> {
            request.tableName(name).returnValues(ReturnValue.ALL_NEW).returnConsumedCapacity(cost);
            how.accept(request);
        });
        meter.accept(Consumption.write(response.consumedCapacity()));
        return response.attributes();
    }

    void delete(String pk, String sk) {
        delete(DeleteItemRequest.builder().key(key(pk, sk)));
    }

    /** Deletes an item under a condition. An item that does not fulfil it stays, and an absent one may be deleted again. */
    void deleteIf(
            String pk, String sk, String condition, Map<String, String> names, Map<String, AttributeValue> values) {
        try {
            delete(DeleteItemRequest.builder()
                    .key(key(pk, sk))
                    .conditionExpression(condition)
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(values));
        } catch (ConditionalCheckFailedException _) {
            // It is not there any more, or another writer has replaced it.
        }
    }

    private void delete(DeleteItemRequest.Builder delete) {
        var response = dynamo.deleteItem(
                delete.tableName(name).returnConsumedCapacity(cost).build());
        meter.accept(Consumption.write(response.consumedCapacity()));
    }

    QueryResponse query(Consumer<QueryRequest.Builder> how) {
        QueryResponse response = dynamo.query(request -> {
            request.tableName(name).returnConsumedCapacity(cost);
            how.accept(request);
        });
        meter.accept(Consumption.read(response.consumedCapacity()));
        return response;
    }

    /** Visits all items of a query, page by page. */
    void each(Consumer<QueryRequest.Builder> how, Consumer<Map<String, AttributeValue>> each) {
        Map<String, AttributeValue> from = null;
        do {
            Map<String, AttributeValue> start = from;
            QueryResponse page = query(how.andThen(request -> request.exclusiveStartKey(start)));
            page.items().forEach(each);
            from = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
        } while (from != null);
    }

    /** Visits the whole table. No deployed function may do this, because the cost grows with the table. */
    void scan(Consumer<ScanRequest.Builder> how, Consumer<Map<String, AttributeValue>> each) {
        Map<String, AttributeValue> from = null;
        do {
            Map<String, AttributeValue> start = from;
            ScanResponse page = dynamo.scan(request -> {
                request.tableName(name)
                        .consistentRead(true)
                        .exclusiveStartKey(start)
                        .returnConsumedCapacity(cost);
                how.accept(request);
            });
            meter.accept(Consumption.read(page.consumedCapacity()));
            page.items().forEach(each);
            from = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
        } while (from != null);
    }

    /** Several items at once, in no particular order. Items that do not exist are left out. */
    List<Map<String, AttributeValue>> getAll(List<Map<String, AttributeValue>> keys) {
        return new BatchRead(dynamo, name, meter, cost).of(keys);
    }

    void write(List<TransactWriteItem> items) {
        var response = dynamo.transactWriteItems(
                request -> request.transactItems(items).returnConsumedCapacity(cost));
        response.consumedCapacity().forEach(capacity -> meter.accept(Consumption.transaction(capacity)));
    }

    /** A write in a transaction that fails if the item already exists. */
    TransactWriteItem transactPutIfAbsent(Item item) {
        return put(item, "attribute_not_exists(pk)", Map.of(), Map.of());
    }

    /**
     * A write in a transaction that fails if the item already exists and has not expired. DynamoDB removes expired items some
     * days late, so an expired one may still exist.
     */
    TransactWriteItem transactPutIfExpired(Item item, Instant now) {
        return put(
                item,
                "attribute_not_exists(pk) OR " + EXPIRES + " <= :now",
                Map.of(),
                Map.of(":now", AttributeValue.fromN(String.valueOf(now.getEpochSecond()))));
    }

    /** A write in a transaction that replaces an existing item. */
    TransactWriteItem transactPut(Item item) {
        return put(item, null, Map.of(), Map.of());
    }

    TransactWriteItem put(
            Item item, @Nullable String condition, Map<String, String> names, Map<String, AttributeValue> values) {
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(name)
                        .item(item.attributes())
                        .conditionExpression(condition)
                        .expressionAttributeNames(names.isEmpty() ? null : names)
                        .expressionAttributeValues(values.isEmpty() ? null : values)
                        .build())
                .build();
    }

    /** A condition on an item that a transaction does not write. The transaction fails if it does not hold. */
    TransactWriteItem transactCheck(String pk, String sk, String condition) {
        return TransactWriteItem.builder()
                .conditionCheck(ConditionCheck.builder()
                        .tableName(name)
                        .key(key(pk, sk))
                        .conditionExpression(condition)
                        .build())
                .build();
    }

    /** An update in a transaction. */
    TransactWriteItem transactUpdate(Consumer<Update.Builder> how) {
        return TransactWriteItem.builder()
                .update(update -> how.accept(update.tableName(name)))
                .build();
    }

    /** A deletion in a transaction. */
    TransactWriteItem transactDelete(String pk, String sk) {
        return TransactWriteItem.builder()
                .delete(Delete.builder().tableName(name).key(key(pk, sk)).build())
                .build();
    }

    static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of(Keys.PK, AttributeValue.fromS(pk), Keys.SK, AttributeValue.fromS(sk));
    }
}
