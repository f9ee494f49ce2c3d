package io.redress.local.template;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.architecture.Code;
import io.redress.testing.TestTable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/**
 * The table of template.yaml has the schema that tests use and the keys that the store writes, and it is protected against
 * deletion.
 */
class TableAgreesTest {

    private final Declared declared = Declared.read();
    private final Map<String, Object> table = declared.properties("Table");

    @Test
    void there_is_one_table() {
        assertThat(declared.ofType("AWS::DynamoDB::Table")).containsOnlyKeys("Table");
    }

    @Test
    void the_tests_are_run_on_the_same_table() {
        CreateTableRequest tested = TestTable.schema("any");
        assertThat(keys(table)).isEqualTo(keys(tested.keySchema()));
        assertThat(Declared.maps(table, "AttributeDefinitions"))
                .containsExactlyInAnyOrderElementsOf(tested.attributeDefinitions().stream()
                        .map(attribute -> Map.<String, Object>of(
                                "AttributeName", attribute.attributeName(),
                                "AttributeType", attribute.attributeTypeAsString()))
                        .toList());
        assertThat(indexes().entrySet().stream().collect(toMap(Map.Entry::getKey, index -> keys(index.getValue()))))
                .isEqualTo(tested.globalSecondaryIndexes().stream()
                        .collect(toMap(index -> index.indexName(), index -> keys(index.keySchema()))));
        assertThat(indexes().entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, index -> Properties.map(index.getValue(), "Projection"))))
                .isEqualTo(tested.globalSecondaryIndexes().stream()
                        .collect(toMap(index -> index.indexName(), index -> carried(index.projection()))));
        assertThat(Properties.map(table, "StreamSpecification"))
                .isEqualTo(Map.of("StreamViewType", tested.streamSpecification().streamViewTypeAsString()));
        assertThat(table).containsEntry("BillingMode", tested.billingModeAsString());
    }

    @Test
    void the_template_has_the_keys_that_the_code_writes() throws Exception {
        assertThat(keys(table)).isEqualTo(Map.of("HASH", key("PK"), "RANGE", key("SK")));
        assertThat(indexes()).containsOnlyKeys(key("WORK_INDEX"), key("NEXT_CHECK_INDEX"));
        assertThat(keys(indexes().get(key("WORK_INDEX"))))
                .isEqualTo(Map.of("HASH", key("WORK_PK"), "RANGE", key("WORK_SK")));
        assertThat(keys(indexes().get(key("NEXT_CHECK_INDEX"))))
                .isEqualTo(Map.of("HASH", key("NEXT_CHECK_PK"), "RANGE", key("NEXT_CHECK_SK")));
    }

    @Test
    void expired_items_are_removed_by_the_attribute_that_the_code_writes() {
        Object expires = Properties.map(table, "TimeToLiveSpecification").get("AttributeName");
        assertThat(Properties.map(table, "TimeToLiveSpecification")).containsEntry("Enabled", true);
        assertThat(Code.strings(Code.classes().get("io.redress.store.IdempotencyRecord")))
                .contains(expires.toString());
    }

    @Test
    void the_stream_is_read_from_its_oldest_record_and_only_a_single_record_is_given_up() throws Exception {
        assertThat(declared.events("DynamoDB")).containsOnlyKeys("RelayFunction/Changes");
        Map<String, Object> mapping = declared.events("DynamoDB").get("RelayFunction/Changes");
        assertThat(mapping)
                .containsEntry("Stream", "Table")
                .containsEntry("StartingPosition", "TRIM_HORIZON")
                .containsEntry("BisectBatchOnFunctionError", true)
                .containsEntry("FunctionResponseTypes", List.of("ReportBatchItemFailures"))
                .containsEntry(
                        "DestinationConfig",
                        Map.of("OnFailure", Map.of("Type", "SQS", "Destination", "RelayFailures")));
        assertThat((Integer) mapping.get("MaximumRetryAttempts")).isBetween(1, 100);
        assertThat((Integer) mapping.get("MaximumRecordAgeInSeconds")).isBetween(3600, 86_400);
        Method change = Class.forName("io.redress.store.Keys").getDeclaredMethod("change", int.class);
        change.setAccessible(true);
        String prefix = change.invoke(null, 1).toString().replaceFirst("\\d+$", "");
        assertThat(Properties.map(mapping, "FilterCriteria"))
                .isEqualTo(Map.of(
                        "Filters",
                        List.of(Map.of(
                                "Pattern",
                                "{\"eventName\":[\"INSERT\"],\"dynamodb\":{\"Keys\":{\"sk\":{\"S\":[{\"prefix\":\""
                                        + prefix + "\"}]}}}}"))));
    }

    @Test
    void the_table_is_kept_after_the_stack_and_can_be_restored_for_a_month() {
        for (String kept : List.of("Table", "UserPool")) {
            assertThat(declared.resource(kept))
                    .as(kept)
                    .containsEntry("DeletionPolicy", "Retain")
                    .containsEntry("UpdateReplacePolicy", "Retain");
        }
        assertThat(table)
                .containsEntry("PointInTimeRecoverySpecification", Map.of("PointInTimeRecoveryEnabled", true))
                .containsKeys("SSESpecification", "DeletionProtectionEnabled");
        assertThat(Properties.map(table, "SSESpecification")).containsEntry("SSEEnabled", true);
        assertThat(declared.parameter("DeletionProtection")).containsEntry("Default", "true");
    }

    private Map<String, Map<String, Object>> indexes() {
        Map<String, Map<String, Object>> indexes = new LinkedHashMap<>();
        for (Map<String, Object> index : Declared.maps(table, "GlobalSecondaryIndexes")) {
            indexes.put(index.get("IndexName").toString(), index);
        }
        return indexes;
    }

    private static Map<String, String> keys(Map<String, Object> tableOrIndex) {
        return Declared.maps(tableOrIndex, "KeySchema").stream()
                .collect(toMap(key -> key.get("KeyType").toString(), key -> key.get("AttributeName")
                        .toString()));
    }

    private static Map<String, String> keys(List<KeySchemaElement> schema) {
        return schema.stream().collect(toMap(KeySchemaElement::keyTypeAsString, KeySchemaElement::attributeName));
    }

    private static Map<String, Object> carried(Projection projection) {
        return projection.hasNonKeyAttributes()
                ? Map.of(
                        "ProjectionType",
                        projection.projectionTypeAsString(),
                        "NonKeyAttributes",
                        projection.nonKeyAttributes())
                : Map.of("ProjectionType", projection.projectionTypeAsString());
    }

    /** The keys of the store are not public, so this reads them from its classes. */
    private static String key(String constant) throws Exception {
        Field field = Class.forName("io.redress.store.Keys").getDeclaredField(constant);
        field.setAccessible(true);
        return field.get(null).toString();
    }
}
