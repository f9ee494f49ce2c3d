package io.redress.local.bench.lists;

import java.util.List;
import java.util.Locale;

/**
 * The result as a table in Markdown: for each list, how many complaints are on it, how many on the page that is
 * compared, and what that costs, always first with few complaints and then with many.
 */
record ListsTable(int few, int many, List<Compared> rows) {

    private static final String HEAD =
            "| list | seen with | on it with %1$,d | with %2$,d | page | requests with %1$,d | with %2$,d"
                    + " | units with %1$,d | with %2$,d | ms with %1$,d | times with %2$,d |%n"
                    + "|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|%n";

    ListsTable {
        rows = List.copyOf(rows);
    }

    String markdown() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, HEAD, few, many));
        rows.forEach(row -> text.append(row(row)));
        return text.toString();
    }

    private static String row(Compared row) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %,d | %s | %d | %d | %.1f | %.1f | %.1f | %.1f |%n",
                row.list(),
                row.who(),
                row.fewer(),
                row.more(),
                page(row),
                row.small().cost().requests(),
                row.large().cost().requests(),
                row.small().cost().units(),
                row.large().cost().units(),
                row.small().millis(),
                row.large().millis() / row.small().millis());
    }

    /** If the smaller world has no page to compare with: how many complaints each of the two worlds shows. */
    private static String page(Compared row) {
        return row.full()
                ? String.valueOf(row.large().complaints())
                : row.small().complaints() + " and " + row.large().complaints();
    }
}
