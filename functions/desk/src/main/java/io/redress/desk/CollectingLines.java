package io.redress.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the lines are that collect the ways to each stage: short ones inside, and no two of them on top of each other.
 *
 * @param innermost where the innermost line is
 */
record CollectingLines(int innermost) {

    private static final int BETWEEN = 13;

    private record Line(String stage, int first, int last) {
        boolean touches(Line other) {
            return first <= other.last && other.first <= last;
        }
    }

    /**
     * The place of the line to each stage.
     *
     * @param departures the heights from which ways lead to each stage
     * @param arrivals the height of each stage
     */
    Map<String, Integer> places(Map<String, List<Integer>> departures, Map<String, Integer> arrivals) {
        List<List<Line>> columns = new ArrayList<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        departures.entrySet().stream()
                .map(stage -> line(stage.getKey(), stage.getValue(), arrivals.getOrDefault(stage.getKey(), 0)))
                .sorted(Comparator.comparingInt(line -> line.last() - line.first()))
                .forEach(line -> {
                    int column = 0;
                    while (column < columns.size()
                            && columns.get(column).stream().anyMatch(line::touches)) {
                        column++;
                    }
                    if (column == columns.size()) {
                        columns.add(new ArrayList<>());
                    }
                    columns.get(column).add(line);
                    places.put(line.stage(), innermost + column * BETWEEN);
                });
        return places;
    }

    private static Line line(String stage, List<Integer> departures, int arrival) {
        return new Line(stage, first(departures, arrival), last(departures, arrival));
    }

    static int first(List<Integer> departures, int arrival) {
        return departures.stream().mapToInt(Integer::intValue).reduce(arrival, Math::min);
    }

    static int last(List<Integer> departures, int arrival) {
        return departures.stream().mapToInt(Integer::intValue).reduce(arrival, Math::max);
    }
}
