package io.redress.testing;

import java.util.concurrent.atomic.DoubleAdder;

/**
 * Adds up request units as DynamoDB bills them: every item of a transaction twice, its entries in indexes once, and half
 * a unit for a read that finds nothing. What an emulator reports differs from that, so a {@link Tariff} sets it right.
 */
public final class Meter {

    private static final double LEAST_READ = 0.5;

    private final Tariff tariff;
    private final DoubleAdder read = new DoubleAdder();
    private final DoubleAdder written = new DoubleAdder();

    Meter(Tariff tariff) {
        this.tariff = tariff;
    }

    /** A request that read, as reported. */
    public void read(double units) {
        read.add(Math.max(units, LEAST_READ));
    }

    /** A write of one item, or of several without a transaction, as reported. */
    public void write(double units) {
        written.add(units);
    }

    /** A transaction as reported: the part of the table and that of the indexes. */
    public void transaction(double table, double indexes) {
        written.add(table * tariff.table() + indexes * tariff.index());
    }

    /** The read units so far; nothing at all only when nothing was read. */
    public double unitsRead() {
        return read.sum();
    }

    public double unitsWritten() {
        return written.sum();
    }

    /** Begins anew. */
    public void reset() {
        read.reset();
        written.reset();
    }
}
