package io.redress.store;

import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * What one request cost, in request units.
 *
 * @param table the part of the table itself
 * @param indexes the part of its indexes
 */
public record Consumption(Kind kind, double table, double indexes) {

    /** What kind of request it was. */
    public enum Kind {
        READ,
        WRITE,
        TRANSACTION
    }

    public double total() {
        return table + indexes;
    }

    static Consumption read(ConsumedCapacity capacity) {
        return of(Kind.READ, capacity);
    }

    static Consumption write(ConsumedCapacity capacity) {
        return of(Kind.WRITE, capacity);
    }

    static Consumption transaction(ConsumedCapacity capacity) {
        return of(Kind.TRANSACTION, capacity);
    }

    private static Consumption of(Kind kind, ConsumedCapacity capacity) {
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
