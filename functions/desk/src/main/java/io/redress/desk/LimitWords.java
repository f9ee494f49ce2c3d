package io.redress.desk;

import io.redress.platform.Tree;

/** A time limit of a complaint with its state in words. */
final class LimitWords {

    private LimitWords() {}

    static Facts of(Tree limit) {
        boolean late = limit.isTrue("overdue")
                || limit.text("state").filter("missed"::equals).isPresent();
        return new Facts()
                .texts(limit, "title", "explanation")
                .put("late", late)
                .put("state", state(limit));
    }

    private static String state(Tree limit) {
        String due = limit.text("dueInWords").orElse("");
        String ended = DateWords.minute(limit.text("ended"));
        return switch (limit.text("state").orElse("")) {
            case "running" -> limit.isTrue("overdue") ? "Overdue since " + due : "Running, due " + due;
            case "met" -> limit.text("missed").isPresent() ? "Met late, on " + ended : "Met on " + ended;
            case "paused" -> "Paused";
            case "missed" -> "Missed, was due " + due;
            case "not-applicable" -> "Does not apply";
            case "cancelled" -> "Ended by another step, on " + ended;
            default -> limit.text("state").orElse("").replace('-', ' ');
        };
    }
}
