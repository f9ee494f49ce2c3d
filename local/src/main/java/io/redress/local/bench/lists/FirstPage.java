package io.redress.local.bench.lists;

import java.util.ArrayList;
import java.util.List;

/** Reads the first page of a list again and again: how many complaints are on it, what it costs, how long it takes. */
final class FirstPage {

    private final World world;
    private final SignIn who;
    private final String list;
    private final int size;
    private final int complaints;
    private final Cost cost;
    private final List<Long> nanos = new ArrayList<>();

    FirstPage(World world, SignIn who, String list, int size) throws InterruptedException {
        this.world = world;
        this.who = who;
        this.list = list;
        this.size = size;
        // Data that is read only once, such as the directory of staff, has been read by now.
        world.meter().taken();
        complaints = world.api().page(who, list, size, null).references().size();
        cost = world.meter().taken();
    }

    /** Reads the page once more and measures the time. */
    void read() throws InterruptedException {
        long begun = System.nanoTime();
        world.api().page(who, list, size, null);
        nanos.add(System.nanoTime() - begun);
    }

    /** The result for the table. */
    Measured measured() {
        double middle = nanos.stream().sorted().toList().get(nanos.size() / 2);
        return new Measured(complaints, cost, middle / 1_000_000);
    }

    /**
     * The result.
     *
     * @param complaints how many are on the page
     * @param millis how long it took, the median of several times
     */
    record Measured(int complaints, Cost cost, double millis) {}
}
