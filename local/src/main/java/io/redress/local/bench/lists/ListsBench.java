package io.redress.local.bench.lists;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares what the lists of the API for staff cost in a world with few complaints and in one with many. Requests
 * and units are judged, which are the same on every machine; milliseconds are told.
 */
public final class ListsBench {

    private static final int GOOD = 0;
    private static final int TOO_MUCH = 1;
    private static final int MISUSED = 2;
    private static final int LONGEST_PAGE = 100;
    private static final int TIMES = 9;

    private final Worlds worlds;
    private final PrintStream out;
    private final int times;

    public ListsBench(Worlds worlds, PrintStream out) {
        this(worlds, out, TIMES);
    }

    /** Each page so many times by the clock. */
    ListsBench(Worlds worlds, PrintStream out, int times) {
        this.worlds = worlds;
        this.out = out;
        this.times = times;
    }

    /**
     * Measures and prints.
     *
     * @return the exit code: 0, or 1 when a list costs more where there is more, or does not show each once, or 2 for
     *     wrong arguments
     */
    public int run(List<String> args) throws IOException, InterruptedException {
        ListsOptions options;
        try {
            options = ListsOptions.of(args);
        } catch (IllegalArgumentException misused) {
            out.println(misused.getMessage());
            out.println(ListsOptions.USAGE);
            return MISUSED;
        }
        try (World small = worlds.with(options.against(), options);
                World large = worlds.with(options.complaints(), options)) {
            return report(new ListsTable(options.against(), options.complaints(), compared(small, large)), large);
        }
    }

    private List<Compared> compared(World small, World large) throws InterruptedException {
        Map<String, SignIn> staff = SignIn.of(large.staff());
        int teams = staff.get(SignIn.EVERY_ROLE).roles().size();
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

    /** An administrator sees all that is not restricted; a colleague goes on working. */
    private static WholeList whole(World large) throws InterruptedException {
        Map<String, SignIn> staff = SignIn.of(large.staff());
        return WholeList.read(large, staff.get(SignIn.ADMINISTRATOR), staff.get(SignIn.EVERY_ROLE));
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
