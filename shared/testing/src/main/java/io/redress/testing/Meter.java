package io.redress.testing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;

/** Counts what a table is asked for, as its user tells it: the units that were read, and the requests that wrote. */
public final class Meter {

    /** What DynamoDB bills for a query that finds nothing. Some emulators report zero for it. */
    private static final double LEAST_READ = 0.5;

    private final DoubleAdder read = new DoubleAdder();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger transactions = new AtomicInteger();

    /** A request that read, with its units as reported. */
    public void read(double units) {
        read.add(Math.max(units, LEAST_READ));
    }

    /** A request that wrote one item by itself. */
    public void write() {
        writes.incrementAndGet();
    }

    /** A transaction that wrote; {@link TestTable#billed} tells what it cost. */
    public void transaction() {
        transactions.incrementAndGet();
    }

    /** The read units so far; nothing at all only when nothing was read. */
    public double unitsRead() {
        return read.sum();
    }

    public int writes() {
        return writes.get();
    }

    public int transactions() {
        return transactions.get();
    }

    /** Begins anew. */
    public void reset() {
        read.reset();
        writes.set(0);
        transactions.set(0);
    }
}
