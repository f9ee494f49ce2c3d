package io.redress.testing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;

/**
 * Counts the units that requests to a table read, and the requests that wrote. The user of the table reports each
 * request.
 */
public final class Meter {

    /** What DynamoDB bills for a query that finds nothing. Some emulators report zero for it. */
    private static final double LEAST_READ = 0.5;

    private final DoubleAdder read = new DoubleAdder();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger transactions = new AtomicInteger();

    /** Counts a request that read, with its units as DynamoDB reported them. */
    public void read(double units) {
        read.add(Math.max(units, LEAST_READ));
    }

    /** Counts a request that wrote one item outside a transaction. */
    public void write() {
        writes.incrementAndGet();
    }

    /** Counts a transaction that wrote; {@link TestTable#billed} computes its cost. */
    public void transaction() {
        transactions.incrementAndGet();
    }

    /** The read units so far; 0 only if nothing was read. */
    public double unitsRead() {
        return read.sum();
    }

    public int writes() {
        return writes.get();
    }

    public int transactions() {
        return transactions.get();
    }

    /** Sets all counts to 0. */
    public void reset() {
        read.reset();
        writes.set(0);
        transactions.set(0);
    }
}
