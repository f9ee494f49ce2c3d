package io.redress.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table of numbers with a bar beside each row. The bars repeat what the table says, so nobody needs them. */
final class Chart {

    private static final int WHOLE = 100;

    /** As many numbers fit beside each other on a phone. In a chart with more, each number of a row has the name of its column there. */
    private static final int ON_PHONE = 2;

    private final String id;
    private final String heading;
    private final String caption;
    private final String of;
    private final List<String> columns;
    private final List<String> kinds;
    private final List<Row> rows = new ArrayList<>();

    private record Row(String title, List<Integer> values) {}

    /**
     * @param of what a row stands for
     * @param columns the names of the numbers of a row
     * @param kinds how the bar of each number looks, such as {@code missed}; a number with an empty kind has the usual colour
     */
    Chart(String id, String heading, String caption, String of, List<String> columns, List<String> kinds) {
        this.id = id;
        this.heading = heading;
        this.caption = caption;
        this.of = of;
        this.columns = List.copyOf(columns);
        this.kinds = List.copyOf(kinds);
    }

    /** A chart with one number in each row. */
    static Chart counts(String id, String heading, String of) {
        return new Chart(id, heading, heading, of, List.of("Complaints"), List.of(""));
    }

    Chart row(String title, Integer... values) {
        rows.add(new Row(title, List.of(values)));
        return this;
    }

    Map<String, Object> facts() {
        int most = rows.stream()
                .flatMap(row -> row.values.stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return new Facts()
                .put("id", id)
                .put("heading", heading)
                .put("caption", caption)
                .put("of", of)
                .put("wide", columns.size() > ON_PHONE)
                .put("columns", columns)
                .put("rows", rows.stream().map(row -> facts(row, most)).toList())
                .map();
    }

    private Map<String, Object> facts(Row row, int most) {
        List<Map<String, Object>> bars = new ArrayList<>();
        List<Map<String, Object>> values = new ArrayList<>();
        for (int i = 0; i < row.values.size(); i++) {
            int value = row.values.get(i);
            values.add(Map.of("column", columns.get(i), "value", value));
            if (value > 0) {
                bars.add(Map.of("kind", kinds.get(i), "width", String.valueOf(Math.max(1, value * WHOLE / most))));
            }
        }
        return new Facts()
                .put("title", row.title)
                .put("values", values)
                .put("bars", bars)
                .map();
    }
}
