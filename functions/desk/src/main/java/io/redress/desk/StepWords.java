package io.redress.desk;

import io.redress.platform.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A step in the life of a report. */
final class StepWords {

    private static final Set<String> OTHER = Set.of(
            "step",
            "at",
            "by",
            "name",
            "inPlaceOf",
            "happening",
            "sha256",
            "register",
            "figures",
            "messageId",
            "due",
            "id",
            "owner",
            "notice");

    private StepWords() {}

    static Facts of(Tree step) {
        Map<String, String> texts = new LinkedHashMap<>(step.texts());
        texts.keySet().removeAll(OTHER);
        texts.values().removeIf(text -> text.isBlank() || text.startsWith("{") || text.startsWith("["));
        return new Facts()
                .put("at", DateWords.minute(step.text("at")))
                .put("name", step.text("name").or(() -> step.text("by")).orElse(""))
                .put("what", sentence(step.text("happening").orElse("")))
                .put("text", lines(step, texts));
    }

    /** A line for each text of the step. The line with the owner of a recommendation shows the name, if the texts have one. */
    private static String lines(Tree step, Map<String, String> texts) {
        List<String> lines = new ArrayList<>();
        texts.forEach((name, text) -> lines.add(
                switch (name) {
                    case "ownerName" -> "For " + text;
                    case "until" -> "By " + DateWords.date(text);
                    case "on" -> "On " + DateWords.date(text);
                    default -> text;
                }));
        if (!texts.containsKey("ownerName")) {
            step.text("owner").ifPresent(owner -> lines.add("For " + owner));
        }
        return String.join("\n", lines);
    }

    /** The name of an event, such as {@code report-approved}, as a sentence. */
    private static String sentence(String type) {
        String words = type.replace('-', ' ');
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
