package io.redress.desk;

import io.redress.platform.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stages that belong together in the drawing of a procedure: those of a level, those where no complaint is handled, and those that end it.
 *
 * @param title what they have in common
 */
record StageGroup(String title, List<Tree> stages) {

    private static final int NO_COMPLAINT = 1_000;
    private static final int AFTER_THE_END = 2_000;
    private static final int ENDED = 3_000;

    /** The stages of a procedure in the order in which a complaint usually goes through them, and within a group in that of the procedure. */
    static List<StageGroup> of(Tree definition) {
        Map<Integer, List<Tree>> groups = new TreeMap<>();
        definition.list("stages").forEach(stage -> groups.computeIfAbsent(place(stage), _ -> new ArrayList<>())
                .add(stage));
        return groups.entrySet().stream()
                .map(group -> new StageGroup(title(group.getKey()), group.getValue()))
                .toList();
    }

    private static int place(Tree stage) {
        if (isEnd(stage)) {
            return ENDED;
        }
        return stage.isTrue("afterTheEnd")
                ? AFTER_THE_END
                : stage.text("level").map(Integer::parseInt).orElse(NO_COMPLAINT);
    }

    private static String title(int place) {
        return switch (place) {
            case NO_COMPLAINT -> "No complaint";
            case AFTER_THE_END -> "After the end";
            case ENDED -> "Ended";
            default -> "Level " + place;
        };
    }

    /** Whether nobody acts next in a stage. */
    static boolean isEnd(Tree stage) {
        return stage.text("awaits").filter("nobody"::equals).isPresent();
    }

    static boolean awaitsComplainant(Tree stage) {
        return stage.text("awaits").filter("complainant"::equals).isPresent();
    }
}
