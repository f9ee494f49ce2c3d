package io.redress.local.bench.lists;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares what the lists of the API for staff cost in a world with few complaints and in one with many. Requests
 * and units decide, because they are the same on every machine; milliseconds are only printed.
 */
public final class ListsBench {

    /** The moment at which both worlds are read: always the same, so that the same seed gives the same figures. */
    public static final Instant UNTIL = Instant.parse("2026-10-23T09:00:00Z");

    private static final int GOOD = 0;
    private static final int TOO_MUCH = 1;
    private static final int LONGEST_PAGE = 100;
    private static final int TIMES = 9;

    private final Worlds worlds;
    private final PrintStream out;
    private final int times;

    public ListsBench(Worlds worlds, PrintStream out) {
        this(worlds, out, TIMES);
    }

    /** Reads each page this many times to measure how long it takes. */
    ListsBench(Worlds worlds, PrintStream out, int times) {
        this.worlds = worlds;
        this.out = out;
        this.times = times;
    }

    /**
     * Measures and prints.
     *
     * @param few the number of complaints in the small world
     * @param many the number of complaints in the large world
     * @return the exit code: 0, or 1 when a list costs more in the large world, or does not show each complaint once
     */
    public int run(int few, int many) throws IOException, InterruptedException {
        try (World small = worlds.with(few);
                World large = worlds.with(many)) {
            return report(new ListsTable(few, many, compared(small, large)), large);
        }
    }

    private List<Compared> compared(World small, World large) throws InterruptedException {
        Map<String, SignIn> staff = SignIn.of(large.staff());
        int teams = reader(staff, SignIn.EVERY_ROLE).roles().size();
        List<Compared> rows = new ArrayList<>();
        for (Map.Entry<String, SignIn> who : staff.entrySet()) {
            for (String list : large.api().lists(who.getValue())) {
                int seen = who.getKey().equals(SignIn.ONE_ROLE) ? 1 : teams;
                rows.add(compared(list, who, seen, small, large));
            }
        }
        return rows;
    }

    private Compared compared(String list, Map.Entry<String, SignIn> who, int teams, World small, World large)
            throws InterruptedException {
        SignIn reader = who.getValue();
        int fewer = small.api().all(reader, list, LONGEST_PAGE, _ -> {}).size();
        int more = large.api().all(reader, list, LONGEST_PAGE, _ -> {}).size();
        FirstPage few = new FirstPage(small, reader, list, Compared.size(fewer));
        FirstPage many = new FirstPage(large, reader, list, Compared.size(fewer));
        for (int i = 0; i < times; i++) {
            few.read();
            many.read();
        }
        return new Compared(list, who.getKey(), teams, fewer, more, few.measured(), many.measured());
    }

    /** Read by an administrator, who sees every complaint that is not restricted, while a colleague goes on working. */
    private static WholeList whole(World large) throws InterruptedException {
        Map<String, SignIn> staff = SignIn.of(large.staff());
        return WholeList.read(large, reader(staff, SignIn.ADMINISTRATOR), reader(staff, SignIn.EVERY_ROLE));
    }

    private static SignIn reader(Map<String, SignIn> staff, String who) {
        return Optional.ofNullable(staff.get(who)).orElseThrow();
    }

    private int report(ListsTable table, World large) throws InterruptedException {
        out.print(table.markdown());
        List<String> objections = new ArrayList<>();
        table.rows().forEach(row -> row.objection().ifPresent(objections::add));
        WholeList whole = whole(large);
        out.println("\n" + whole.told());
        whole.objection().ifPresent(objections::add);
        objections.forEach(out::println);
        return objections.isEmpty() ? GOOD : TOO_MUCH;
    }
}
