package io.redress.store;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * What one request cost, in request units.
 *
 * @param table the units used for the table itself
 * @param indexes the units used for its indexes
 */
public record Consumption(Kind kind, double table, double indexes) {

    /** The kind of the request. */
    public enum Kind {
        READ,
        WRITE,
        TRANSACTION
    }

    public double total() {
        return table + indexes;
    }

    static Consumption read(@Nullable ConsumedCapacity capacity) {
        return of(Kind.READ, capacity);
    }

    static Consumption write(@Nullable ConsumedCapacity capacity) {
        return of(Kind.WRITE, capacity);
    }

    static Consumption transaction(@Nullable ConsumedCapacity capacity) {
        return of(Kind.TRANSACTION, capacity);
    }

    private static Consumption of(Kind kind, @Nullable ConsumedCapacity capacity) {
        if (capacity == null) {
            return new Consumption(kind, 0, 0);
        }
        double indexes = capacity.hasGlobalSecondaryIndexes()
                ? capacity.globalSecondaryIndexes().values().stream()
                        .mapToDouble(Capacity::capacityUnits)
                        .sum()
                : 0;
        double table = capacity.table() == null
                ? capacity.capacityUnits() - indexes
                : capacity.table().capacityUnits();
        return new Consumption(kind, table, indexes);
    }
}
