package io.redress.desk;

import io.redress.platform.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A stage in the drawing of a procedure, with the ways that lead from it. It knows how much room it needs.
 *
 * @param id empty for the receipt
 * @param title the lines of its name
 * @param who the lines that say who has the complaint there
 * @param kind how its frame looks
 * @param ways the lines of the ways, by the stage to which they lead
 */
record DrawnStage(String id, List<String> title, List<String> who, String kind, Map<String, List<String>> ways) {

    static final int LINE = 18;
    static final int PADDING = 10;

    /** The line on which arrows arrive, above the first way. */
    static final int ARRIVAL = 16;

    /** How far below the words of a way its line is. */
    static final int UNDER = 1;

    private static final int TITLE = 27;
    private static final int OWNER = 32;
    private static final int WAY = 62;

    static DrawnStage receipt(List<Way> all) {
        return new DrawnStage(Way.RECEIPT, List.of("Receipt"), List.of(), "begin", ways(Way.RECEIPT, all));
    }

    static DrawnStage of(Tree stage, Titles titles, List<Way> all) {
        String id = stage.required("id");
        List<String> who = new ArrayList<>();
        stage.text("owner").ifPresent(owner -> who.addAll(DrawnLines.of(titles.role(owner), OWNER)));
        stage.items("sharedWith").forEach(role -> who.addAll(DrawnLines.of("or " + titles.role(role), OWNER)));
        stage.text("consults").ifPresent(asked -> who.addAll(DrawnLines.of("asks: " + titles.role(asked), OWNER)));
        if (StageGroup.awaitsComplainant(stage)) {
            who.add("waits for the complainant");
        }
        String kind = StageGroup.isEnd(stage) ? "end" : StageGroup.awaitsComplainant(stage) ? "waits" : "works";
        return new DrawnStage(id, DrawnLines.of(stage.required("title"), TITLE), who, kind, ways(id, all));
    }

    private static Map<String, List<String>> ways(String from, List<Way> all) {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        all.stream().filter(way -> way.from().equals(from)).forEach(way -> ways.computeIfAbsent(
                        way.to(), _ -> new ArrayList<>())
                .addAll(DrawnLines.of(way.inShort(), WAY)));
        return ways;
    }

    /** The height of its frame, with room beside it for the ways that do not lead to the stage below. */
    int height(String below) {
        int frame = 2 * PADDING + (title.size() + who.size()) * LINE;
        int beside = ARRIVAL
                + ways.entrySet().stream()
                        .filter(way -> !way.getKey().equals(below))
                        .mapToInt(way -> way.getValue().size() * LINE + PADDING)
                        .sum();
        return Math.max(frame, beside);
    }

    /** The height between its frame and the stage below, with the ways that lead there. */
    int gap(String below) {
        return LINE + ways.getOrDefault(below, List.of()).size() * LINE;
    }
}
