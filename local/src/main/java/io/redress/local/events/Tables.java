package io.redress.local.events;

import io.redress.local.template.TableSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * Creates the tables of the template if they do not exist. Their time to live stays off: dynoxide deletes by the
 * machine's time, not by the clock that is moved here, and functions must bear items that are out of date but not yet
 * deleted, as AWS may take two days over it.
 */
public final class Tables {

    private Tables() {}

    /** Creates the tables, and returns the stream of each as {@code Table.StreamArn}. */
    public static Map<String, String> create(DynamoDbClient client, List<TableSpec> tables) {
        Map<String, String> streams = new HashMap<>();
        for (TableSpec table : tables) {
            TableDescription description = existing(client, table)
                    .map(found -> withStream(client, table, found))
                    .orElseGet(() -> make(client, request(table)));
            if (description.latestStreamArn() != null) {
                streams.put(table.id() + ".StreamArn", description.latestStreamArn());
            }
        }
        return streams;
    }

    /**
     * Creates the tables without streams. The stream is switched on at the first {@code run}, so no function is called
     * for what is written before.
     *
     * @throws IllegalStateException when one of them has been used already
     */
    public static void createWithoutStreams(DynamoDbClient client, List<TableSpec> tables) {
        for (TableSpec table : tables) {
            Optional<TableDescription> found = existing(client, table);
            if (found.isPresent() && found.get().latestStreamArn() != null) {
                throw new IllegalStateException(
                        "The table " + table.name()
                                + " is in use already, and functions would be called for everything that is put into it. Take another directory.");
            }
            if (found.isEmpty()) {
                make(
                        client,
                        request(table).toBuilder()
                                .streamSpecification((StreamSpecification) null)
                                .build());
            }
        }
    }

    /** Gives a table the indexes of the template, one after the other as DynamoDB demands, and takes others away. */
    public static void changeIndexes(DynamoDbClient client, TableSpec table) {
        Set<String> has = names(describe(client, table.name()));
        CreateTableRequest wanted = request(table);
        for (GlobalSecondaryIndex index : wanted.globalSecondaryIndexes()) {
            if (!has.remove(index.indexName())) {
                change(
                        client,
                        table,
                        change -> change.create(create -> create.indexName(index.indexName())
                                .keySchema(index.keySchema())
                                .projection(index.projection())));
            }
        }
        has.forEach(index -> change(client, table, change -> change.delete(delete -> delete.indexName(index))));
    }

    private static void change(
            DynamoDbClient client, TableSpec table, Consumer<GlobalSecondaryIndexUpdate.Builder> how) {
        client.updateTable(update -> update.tableName(table.name())
                .attributeDefinitions(request(table).attributeDefinitions())
                .globalSecondaryIndexUpdates(
                        GlobalSecondaryIndexUpdate.builder().applyMutation(how).build()));
        client.waiter().waitUntilTableExists(wait -> wait.tableName(table.name()));
    }

    private static Set<String> names(TableDescription table) {
        return table.globalSecondaryIndexes().stream()
                .map(GlobalSecondaryIndexDescription::indexName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TableDescription make(DynamoDbClient client, CreateTableRequest request) {
        client.createTable(request);
        client.waiter().waitUntilTableExists(wait -> wait.tableName(request.tableName()));
        return describe(client, request.tableName());
    }

    /** Switches the stream on for a table that was created without it. */
    private static TableDescription withStream(DynamoDbClient client, TableSpec table, TableDescription found) {
        StreamSpecification stream = request(table).streamSpecification();
        if (stream == null || found.latestStreamArn() != null) {
            return found;
        }
        client.updateTable(update -> update.tableName(table.name()).streamSpecification(stream));
        client.waiter().waitUntilTableExists(wait -> wait.tableName(table.name()));
        return describe(client, table.name());
    }

    private static TableDescription describe(DynamoDbClient client, String name) {
        return client.describeTable(request -> request.tableName(name)).table();
    }

    private static Optional<TableDescription> existing(DynamoDbClient client, TableSpec table) {
        try {
            TableDescription found = describe(client, table.name());
            Set<String> has = names(found);
            Set<String> wants = indexes(table).stream()
                    .map(GlobalSecondaryIndex::indexName)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!has.equals(wants)) {
                throw new IllegalStateException(
                        "The table kept there has the indexes " + has + ", but the template says " + wants
                                + ". Run ./redress upgrade with this directory, or take another directory.");
            }
            return Optional.of(found);
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }

    private static CreateTableRequest request(TableSpec table) {
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(table.name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(keys(table.properties()))
                .attributeDefinitions(maps(table.properties(), "AttributeDefinitions").stream()
                        .map(attribute -> AttributeDefinition.builder()
                                .attributeName(text(attribute, "AttributeName"))
                                .attributeType(text(attribute, "AttributeType"))
                                .build())
                        .toList());
        List<GlobalSecondaryIndex> indexes = indexes(table);
        if (!indexes.isEmpty()) {
            request.globalSecondaryIndexes(indexes);
        }
        if (table.properties().get("StreamSpecification") instanceof Map<?, ?> stream) {
            request.streamSpecification(StreamSpecification.builder()
                    .streamEnabled(true)
                    .streamViewType(text(stream, "StreamViewType"))
                    .build());
        }
        return request.build();
    }

    private static List<GlobalSecondaryIndex> indexes(TableSpec table) {
        return maps(table.properties(), "GlobalSecondaryIndexes").stream()
                .map(index -> GlobalSecondaryIndex.builder()
                        .indexName(text(index, "IndexName"))
                        .keySchema(keys(index))
                        .projection(projection((Map<?, ?>) required(index, "Projection")))
                        .build())
                .toList();
    }

    private static Projection projection(Map<?, ?> projection) {
        Projection.Builder builder = Projection.builder().projectionType(text(projection, "ProjectionType"));
        if (projection.get("NonKeyAttributes") instanceof List<?> names) {
            builder.nonKeyAttributes(names.stream().map(Object::toString).toList());
        }
        return builder.build();
    }

    private static List<KeySchemaElement> keys(Map<?, ?> properties) {
        return maps(properties, "KeySchema").stream()
                .map(key -> KeySchemaElement.builder()
                        .attributeName(text(key, "AttributeName"))
                        .keyType(text(key, "KeyType"))
                        .build())
                .toList();
    }

    private static List<Map<?, ?>> maps(Map<?, ?> properties, String name) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (properties.get(name) instanceof List<?> list) {
            list.forEach(item -> maps.add((Map<?, ?>) item));
        }
        return maps;
    }

    private static String text(Map<?, ?> properties, String name) {
        return required(properties, name).toString();
    }

    private static Object required(Map<?, ?> properties, String name) {
        return Optional.ofNullable((Object) properties.get(name))
                .orElseThrow(() -> new IllegalArgumentException("a table of the template has no " + name));
    }
}
